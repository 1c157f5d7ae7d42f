import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { errorMessage } from "../command/error-message.js";
import { BuildError } from "../command/problems.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ApiModel } from "../model/api-model.js";
import { headerLines } from "./parts/source.js";

/** `paths`, `components` and `operations`, by openapi-typescript. */
export async function emitSchema(model: ApiModel, document: OpenApiDocument): Promise<string> {
  // openapi-typescript mutates what it is given. Its document type is the same as ours, with `any` where ours has `unknown`.
  const copy = structuredClone(document) as unknown as OpenAPI3;
  for (const tokens of model.untypedLists) untype(copy, tokens);
  // A default is what the server assumes of an absent field, so a request may leave the field out.
  const nodes = await openapiTS(copy, { defaultNonNullable: false, silent: true }).catch((cause: unknown) => {
    throw new BuildError(`openapi-typescript cannot write its types (${errorMessage(cause)}).`, {
      file: model.sources.join(" + "),
      pointer: "#",
    });
  });
  return `${headerLines(model)
    .map((line) => `// ${line}`)
    .join("\n")}\n\n${astToString(nodes)}`;
}

/** Takes the items from a list, wherever it stands. */
function untype(document: object, tokens: readonly string[]): void {
  const list = tokens.reduce<unknown>(
    (node, token) => (typeof node === "object" && node !== null ? Reflect.get(node, token) : undefined),
    document,
  );
  if (typeof list === "object" && list !== null) Reflect.set(list, "items", {});
}
