import { expect, it } from "vitest";
import { normalise } from "../../../scripts/steps/normalise.js";

const cases: [string, unknown, unknown][] = [
  ["a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["several types", { type: ["string", "integer"], nullable: true }, { type: ["string", "integer", "null"] }],
  ["a type that includes null", { type: ["string", "null"], nullable: true }, { type: ["string", "null"] }],
  ["an enum, which gets null", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
  ["a reference", { $ref: "#/x", description: "d", nullable: true }, { description: "d", anyOf: [{ $ref: "#/x" }, { type: "null" }] }],
  ["no other keyword", { nullable: true, description: "d" }, { description: "d" }],
  ["a type, if it is false", { type: "string", nullable: false }, { type: "string" }],
  [
    "nothing, if it is the name of a property",
    { properties: { nullable: { type: "boolean" } } },
    { properties: { nullable: { type: "boolean" } } },
  ],
  ["nothing, if it is part of an example", { example: { nullable: true, type: "x" } }, { example: { nullable: true, type: "x" } }],
  [
    "nothing, if it is part of the value of an example",
    { examples: { a: { value: { nullable: true } } } },
    { examples: { a: { value: { nullable: true } } } },
  ],
  [
    "a type, in a property named value",
    { properties: { value: { type: "string", nullable: true } } },
    { properties: { value: { type: ["string", "null"] } } },
  ],
];

it.each(cases)("converts nullable next to %s", (_, before, after) => {
  const [source] = normalise([{ file: "f", document: { openapi: "3.0.0", paths: before } as never }]);
  expect(source?.document).toEqual({ openapi: "3.1.0", paths: after });
});
