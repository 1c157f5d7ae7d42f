import { expect, it } from "vitest";
import { normalise } from "../../../scripts/steps/normalise.js";

const cases: [string, unknown, unknown][] = [
  ["a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["several types", { type: ["string", "integer"], nullable: true }, { type: ["string", "integer", "null"] }],
  ["a type with null already", { type: ["string", "null"], nullable: true }, { type: ["string", "null"] }],
  ["an enum, which gains null", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
  ["a reference", { $ref: "#/x", description: "d", nullable: true }, { description: "d", anyOf: [{ $ref: "#/x" }, { type: "null" }] }],
  ["anything at all", { nullable: true, description: "d" }, { description: "d" }],
  ["false", { type: "string", nullable: false }, { type: "string" }],
  ["a property of that name", { properties: { nullable: { type: "boolean" } } }, { properties: { nullable: { type: "boolean" } } }],
  ["an example that holds it", { example: { nullable: true, type: "x" } }, { example: { nullable: true, type: "x" } }],
  [
    "an example value that holds it",
    { examples: { a: { value: { nullable: true } } } },
    { examples: { a: { value: { nullable: true } } } },
  ],
  [
    "a property named value",
    { properties: { value: { type: "string", nullable: true } } },
    { properties: { value: { type: ["string", "null"] } } },
  ],
];

it.each(cases)("nullable beside %s", (_, given, want) => {
  const [source] = normalise([{ file: "f", document: { openapi: "3.0.0", paths: given } as never }]);
  expect(source?.document).toEqual({ openapi: "3.1.0", paths: want });
});
