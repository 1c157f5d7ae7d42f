import { describe, expect, it } from "vitest";
import { mergeHeaders, type HeadersInput } from "../../../src/runtime/merge-headers.js";

/** As JavaScript would pass it. */
const untyped = (value: unknown): HeadersInput => value as HeadersInput;

describe("headers", () => {
  it.each([
    ["a record", { A: "1", b: undefined, c: 2, d: false }],
    ["pairs", Object.entries({ a: "1", c: "2", d: "false" })],
    ["Headers", new Headers({ a: "1", c: "2", d: "false" })],
    ["a Map", new Map(Object.entries({ a: "1", c: "2", d: "false" }))],
    ["an iterator", new Headers({ a: "1", c: "2", d: "false" }).entries()],
    [
      "Headers without an iterator",
      { forEach: (add: (value: string, name: string) => void) => new Headers({ a: "1", c: "2", d: "false" }).forEach(add) },
    ],
  ])("can be %s", (_, headers) => {
    expect(mergeHeaders(untyped(headers))).toEqual({ a: "1", c: "2", d: "false" });
  });

  it("of several sources: the later wins, null removes, undefined and no headers at all change nothing", () => {
    const later = [{ a: "2", b: null }, untyped(null), undefined, { A: undefined }];
    expect(mergeHeaders({ a: "1", b: "1" }, ...later)).toEqual({ a: "2" });
  });

  it.each([
    ["a text", "a: b"],
    ["a list as a value", { a: ["b", "c"] }],
    ["an object as a value", { a: {} }],
    ["a symbol as a value", { a: Symbol("b") }],
    ["a value of two lines", { a: "b\nc" }],
    ["a name with a space", { "a b": "c" }],
  ])("cannot be %s: it would not be what was meant", (_, headers) => {
    expect(() => mergeHeaders(untyped(headers))).toThrow(/^(?:`headers` must be|The header "a(?: b)?" has) .*; nothing was sent\.$/);
  });
});
