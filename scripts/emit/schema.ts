import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { errorMessage } from "../problems/error-message.js";
import { BuildError } from "../problems/problems.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ApiModel } from "../model/api-model.js";
import { commentHeader } from "./parts/source.js";

/**
 * By openapi-typescript:
 *
 *     export interface paths { "/v3/send_ips/pools": { get: operations["ListIpPool"]; post: operations["CreateIpPool"]; … }; … }
 *     export interface components { schemas: { Region: "eu" | "us"; … }; responses: …; … }
 *     export interface operations {
 *       ListIpPool: { parameters: { query?: { limit?: number; … }; … }; requestBody?: never; responses: { 200: { content: … }; … } };
 *     }
 */
export async function emitSchema(model: ApiModel, document: OpenApiDocument): Promise<string> {
  // A copy, because openapi-typescript mutates the document. Its type is the same as ours, with `any` where ours has `unknown`.
  const copy = structuredClone(document) as unknown as OpenAPI3;
  for (const tokens of model.untypedLists) untype(copy, tokens);
  typeContents(copy);
  // A default is what the server assumes of an absent field, so a request may leave the field out.
  const nodes = await openapiTS(copy, { defaultNonNullable: false, silent: true }).catch((cause: unknown) => {
    throw new BuildError(`openapi-typescript cannot write its types (${errorMessage(cause)}).`, {
      file: model.sources.join(" + "),
      pointer: "#",
    });
  });
  return `${commentHeader(model)}\n\n${astToString(nodes)}`;
}

/** Removes the item type of a list; see circularLists of the model. */
function untype(document: object, tokens: readonly string[]): void {
  const list = tokens.reduce<unknown>(
    (node, token) => (typeof node === "object" && node !== null ? Reflect.get(node, token) : undefined),
    document,
  );
  if (typeof list === "object" && list !== null) Reflect.set(list, "items", {});
}

/** Gives a parameter with `content` the schema of that content: openapi-typescript reads `schema` only, and would type it as a string. */
function typeContents(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { in: location, content, schema } = node as { in?: unknown; content?: unknown; schema?: unknown }; // of unknown types
  if (typeof location === "string" && schema === undefined && typeof content === "object" && content !== null) {
    const [media] = Object.values(content) as [{ schema?: unknown } | undefined]; // the linter has checked that it has one entry
    Reflect.set(node, "schema", media?.schema ?? {});
  }
  for (const child of Object.values(node)) typeContents(child);
}
