import { operationsOf, type Example, type OpenApiDocument, type Reference, type Response } from "../openapi/document.js";
import { pointerBelow, pointerOf } from "../openapi/json-pointer.js";
import type { Resolve } from "./references.js";
import { isJson } from "./schemas.js";

/** An example of an error response. */
export interface ErrorExample {
  /** The JSON pointer of the operation. */
  readonly operation: string;
  readonly status: number;
  /** Its key in `examples`. */
  readonly key: string;
  /** The value of that key. */
  readonly node: Example | Reference;
  /** The same, resolved. */
  readonly example: Example;
  /** Where the example itself is. */
  readonly pointer: string;
}

/** Every JSON example of a 4XX or 5XX response, in the order of the document. */
export function errorExamplesOf(document: OpenApiDocument, resolve: Resolve): readonly ErrorExample[] {
  return operationsOf(document).flatMap((place) => {
    const operation = pointerOf("paths", place.path, place.method);
    const failures = Object.entries(place.operation.responses ?? {}).filter(([status]) => /^[45]\d\d$/.test(status));
    return failures.flatMap(([status, response]) => {
      const base = "$ref" in response ? response.$ref : pointerBelow(operation, "responses", status);
      return jsonExamples(resolve(response), base).map(({ key, node, pointer }) => ({
        operation,
        status: Number(status),
        key,
        node,
        example: resolve(node),
        pointer: "$ref" in node ? node.$ref : pointer,
      }));
    });
  });
}

function jsonExamples({ content = {} }: Response, base: string): readonly Pick<ErrorExample, "key" | "node" | "pointer">[] {
  return Object.entries(content)
    .filter(([mediaType]) => isJson(mediaType))
    .flatMap(([mediaType, { examples = {} }]) =>
      Object.entries(examples).map(([key, node]) => ({ key, node, pointer: pointerBelow(base, "content", mediaType, "examples", key) })),
    );
}
