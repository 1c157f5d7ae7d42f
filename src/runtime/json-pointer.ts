import { isObject } from "./is-object.js";

/** The value at a JSON pointer; `undefined` if there is none. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const token of tokensOf(pointer)) value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  return value;
}

const tokens = new Map<string, readonly string[]>();

/** The pointers are those of the operation table, so there are few, and each is read with every page. */
export function tokensOf(pointer: string): readonly string[] {
  let known = tokens.get(pointer);
  if (known === undefined) {
    known = pointer.split("/").slice(1).map(unescapeToken);
    tokens.set(pointer, known);
  }
  return known;
}

function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
