import { stringifyYaml } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ApiModel } from "../model/api-model.js";
import { headerLines } from "./parts/source.js";

/** The bundled, corrected document. */
export function emitOpenApi(model: ApiModel, document: OpenApiDocument): string {
  return `${headerLines(model)
    .map((line) => `# ${line}`)
    .join("\n")}\n${stringifyYaml(document, { lineWidth: 110, noRefs: true })}`;
}
