/** `["paths", "/a", "get"]` → `#/paths/~1a/get` (RFC 6901, as a URI fragment). */
export function pointerOf(...tokens: readonly (string | number)[]): string {
  return pointerBelow("#", ...tokens);
}

/** Extends a pointer: `#/paths`, `/a` → `#/paths/~1a`. */
export function pointerBelow(pointer: string, ...tokens: readonly (string | number)[]): string {
  return pointer + tokens.map((token) => "/" + String(token).replaceAll("~", "~0").replaceAll("/", "~1")).join("");
}

/** `/a~1b/c` → `["a/b", "c"]` */
export function tokensOf(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeToken);
}

/** `a~1b` → `a/b` */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
