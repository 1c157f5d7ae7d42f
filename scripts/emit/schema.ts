import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { OpenApiDocument } from "../document.js";
import type { ApiModel } from "../model/api-model.js";
import { headerLines } from "./source.js";

/** `paths`, `components` and `operations`, by openapi-typescript. */
export async function emitSchema(model: ApiModel, document: OpenApiDocument): Promise<string> {
  // openapi-typescript mutates what it is given. Its document type is the same as ours, with `any` where ours has `unknown`.
  const copy = structuredClone(document) as unknown as OpenAPI3;
  // A default is what the server assumes of an absent field, so a request may leave the field out.
  const nodes = await openapiTS(copy, { defaultNonNullable: false, silent: true });
  return `${headerLines(model)
    .map((line) => `// ${line}`)
    .join("\n")}\n\n${astToString(nodes)}`;
}
