import { expect, it } from "vitest";
import { countInstantiations } from "../../bench/types.js";

it("one call per operation costs the compiler at most 1,000 type instantiations, less than a tenth of openapi-fetch's", () => {
  const ours = countInstantiations("types-ours.ts");
  expect(ours).toBeGreaterThan(100);
  expect(ours).toBeLessThanOrEqual(1000);
  expect(countInstantiations("types-openapi-fetch.ts")).toBeGreaterThan(10 * ours);
});

it("so does one call with all its parameters", () => {
  const count = countInstantiations("types-one-call.ts");
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThanOrEqual(1000);
});
