import { expect, it } from "vitest";
import type { OpenApiDocument } from "../../scripts/openapi/document.js";
import { createProblems } from "../../scripts/problems/problems.js";
import { buildModel } from "../../scripts/steps/build-model.js";
import type { Revision } from "../../scripts/steps/pipeline.js";
import type { Change, Rating } from "../../scripts/update/changes/change.js";
import { compare } from "../../scripts/update/compare/compare.js";
import { document, resolve } from "./document.js";

// Tests change documents in places that the generator's types do not have.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call */
export type Loose = any;

const operation = (copy: Loose, method: string, path: string): Loose => copy.paths[path][method];
const schemaOf = (media: Loose): Loose => media.content["application/json"].schema;

export const listPools = (copy: Loose): Loose => operation(copy, "get", "/v3/send_ips/pools");
export const createPool = (copy: Loose): Loose => operation(copy, "post", "/v3/send_ips/pools");
export const getPool = (copy: Loose): Loose => operation(copy, "get", "/v3/send_ips/pools/{poolid}");
export const addIp = (copy: Loose): Loose => operation(copy, "post", "/v3/send_ips/ips");
export const requestBody = (node: Loose): Loose => schemaOf(node.requestBody);
export const responseBody = (node: Loose): Loose => schemaOf(node.responses[200]);
export const pool = (copy: Loose): Loose => responseBody(listPools(copy)).properties.result.items;
export const address = (copy: Loose): Loose => responseBody(operation(copy, "get", "/v3/send_ips/ips")).properties.result.items;
export const parameter = (node: Loose, name: string): Loose => node.parameters.find((candidate: Loose) => candidate.name === name);
export const without = (list: Loose[], name: string): Loose[] => list.filter((item) => item !== name && item.name !== name);
export const errorExamples = (node: Loose): Loose => node.responses[400].content["application/json"].examples;

/** The corrected document with a change, as the build understands it. */
export function revisionWith(change: (copy: Loose) => void): Revision {
  const copy = structuredClone(document) as Loose;
  // The parameters of one operation are inlined, so that changing one changes no other operation.
  listPools(copy).parameters = listPools(copy).parameters.map((node: Loose) => structuredClone(resolve(node)));
  copy.components.schemas.Leaf = { type: "object", properties: { a: { type: "string" } } };
  const leaf = { $ref: "#/components/schemas/Leaf" };
  pool(copy).properties.counts = { type: "object", additionalProperties: leaf };
  pool(copy).properties.extra = { oneOf: [{ type: "object", properties: { leaf } }, { type: "string" }] };
  change(copy);
  const source = { file: "spec.yaml", document: copy as OpenApiDocument };
  const context = { sources: ["spec.yaml"], src: "../src", checkedExamples: true };
  return { source, model: buildModel(source, context, createProblems("spec.yaml", "collecting")) };
}

/** The corrected document as it is. */
export const unchanged = revisionWith(() => undefined);

/** Rating, kind and text of a change; `undefined` if there is none. */
type Expected = readonly [Rating, string, RegExp] | undefined;

/** A single change of the corrected document, and the result of the comparison in both directions. */
export interface Case {
  readonly name: string;
  readonly change: (copy: Loose) => void;
  readonly expected: Expected;
  readonly undone: Expected;
}

/** One test for each case. */
export function testCases(cases: readonly Case[]): void {
  for (const { name, change, expected, undone } of cases) {
    it(`${name}: ${expected?.[0] ?? "no change"}; undone: ${undone?.[0] ?? "no change"}`, () => {
      const changed = revisionWith(change);
      expectChange(compare(unchanged, changed), expected);
      expectChange(compare(changed, unchanged), undone);
    });
  }
}

function expectChange(changes: readonly Change[], expected: Expected): void {
  if (expected === undefined) {
    expect(changes).toEqual([]);
    return;
  }
  const [rating, kind, text] = expected;
  const change = changes.find((candidate) => candidate.kind === kind && text.test(candidate.text));
  expect(change, JSON.stringify(changes, undefined, 1)).toMatchObject({ rating });
  // No consequence of the change is rated higher than the change itself.
  expect(changes[0]?.rating).toBe(rating);
}
