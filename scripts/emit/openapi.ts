import { stringifyYaml } from "@redocly/openapi-core";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ApiModel } from "../model/api-model.js";
import { headerLines } from "./parts/source.js";

/**
 * The bundled, corrected document, in which a correction shows as a readable diff.
 *
 *     openapi: 3.1.0
 *     info:
 *       title: Twilio SendGrid IP Address Management API
 *     paths:
 *       /v3/send_ips/pools:
 *         get:
 *           operationId: ListIpPool
 */
export function emitOpenApi(model: ApiModel, document: OpenApiDocument): string {
  const header = headerLines(model).map((line) => `# ${line}`);
  return [...header, stringifyYaml(document, { lineWidth: 110, noRefs: true })].join("\n");
}
