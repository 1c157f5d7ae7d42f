import type { MediaType, Operation } from "../openapi/document.js";
import type { ExampleModel, SuccessModel } from "./api-model.js";
import type { Resolve } from "./references.js";
import { jsonContent } from "./schemas.js";

/** Every JSON example of an operation's request and responses, with the type that it must satisfy. */
export function examplesOf(
  operation: Operation,
  types: { readonly body: string | undefined; readonly successes: readonly SuccessModel[] },
  resolve: Resolve,
): readonly ExampleModel[] {
  const request = operation.requestBody === undefined ? undefined : jsonContent(resolve(operation.requestBody).content);
  const requests =
    request === undefined || types.body === undefined
      ? []
      : named(request[1], resolve).map((example) => ({ ...example, kind: "request" as const, type: types.body ?? "unknown" }));
  const responses = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const content = jsonContent(resolve(response).content);
    if (content === undefined) return [];
    const data = types.successes.find((success) => String(success.status) === status)?.dataName;
    const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
    const type =
      data ?? `operations[${JSON.stringify(operation.operationId)}]["responses"][${key}]["content"][${JSON.stringify(content[0])}]`;
    return named(content[1], resolve).map((example) => ({ ...example, kind: "response" as const, status, type }));
  });
  return [...requests, ...responses];
}

function named(media: MediaType, resolve: Resolve): { readonly name: string; readonly value: unknown }[] {
  const single = media.example === undefined ? [] : [{ name: "example", value: media.example }];
  const several = Object.entries(media.examples ?? {}).map(([name, node]) => ({ name, value: resolve(node).value }));
  return [...single, ...several].filter(({ value }) => value !== undefined);
}
