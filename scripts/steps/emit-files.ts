import { emitClient } from "../emit/client.js";
import { emitErrors } from "../emit/errors.js";
import { emitExamples } from "../emit/examples.js";
import { emitOpenApi } from "../emit/openapi.js";
import { emitOperations } from "../emit/operations.js";
import { emitPaginators } from "../emit/paginators.js";
import { emitReadme } from "../emit/readme.js";
import { emitReference } from "../emit/reference.js";
import { emitTesting } from "../emit/testing.js";
import { emitSchema } from "../emit/schema.js";
import { emitTypes } from "../emit/types.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { GeneratedFile } from "../files/generated-file.js";
import type { ApiModel } from "../model/api-model.js";

/** The texts of the generated files: one emitter for each. */
export async function emitFiles(model: ApiModel, document: OpenApiDocument): Promise<readonly GeneratedFile[]> {
  return [
    { path: "README.md", text: emitReadme(model) },
    { path: "REFERENCE.md", text: emitReference(model) },
    { path: "client.ts", text: emitClient(model) },
    { path: "errors.ts", text: emitErrors(model) },
    { path: "examples.ts", text: emitExamples(model) },
    { path: "openapi.yaml", text: emitOpenApi(model, document) },
    { path: "operations.ts", text: emitOperations(model) },
    { path: "paginators.ts", text: emitPaginators(model) },
    { path: "schema.ts", text: await emitSchema(model, document) },
    { path: "testing.ts", text: emitTesting(model) },
    { path: "types.ts", text: emitTypes(model) },
  ];
}
