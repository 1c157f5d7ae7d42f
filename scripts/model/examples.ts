import type { MediaType } from "../openapi/document.js";
import type { ExampleModel } from "./api-model.js";
import type { Resolve } from "./references.js";
import type { ResolvedOperation } from "./resolve-operation.js";

/** Every JSON example of an operation's request and responses, with the type that it must satisfy. */
export function examplesOf({ body, responses }: ResolvedOperation, resolve: Resolve): readonly ExampleModel[] {
  const places = [
    { kind: "request" as const, json: body?.json },
    ...responses.map(({ status, json }) => ({ kind: "response" as const, status, json })),
  ];
  return places.flatMap(({ json, ...place }) => {
    if (json === undefined) return [];
    return namedExamples(json.media, resolve).map((example) => ({ ...example, ...place, type: json.type }));
  });
}

function namedExamples(media: MediaType, resolve: Resolve): readonly { readonly name: string; readonly value: unknown }[] {
  const single = media.example === undefined ? [] : [{ name: "example", value: media.example }];
  const several = Object.entries(media.examples ?? {}).map(([name, node]) => ({ name, value: resolve(node).value }));
  return [...single, ...several].filter(({ value }) => value !== undefined);
}
