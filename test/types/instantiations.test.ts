import { expect, it } from "vitest";
import { limits } from "../../bench/limits.js";
import { countInstantiations } from "../../bench/types.js";

it("one call per operation costs the compiler at most as many type instantiations as bench/limits.ts allows, less than a tenth of openapi-fetch's", () => {
  const ours = countInstantiations("types-ours.ts");
  expect(ours).toBeGreaterThan(100);
  expect(ours).toBeLessThanOrEqual(limits.instantiations);
  expect(countInstantiations("types-openapi-fetch.ts")).toBeGreaterThan(10 * ours);
});

it("so does one call with all its parameters", () => {
  const count = countInstantiations("types-one-call.ts");
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThanOrEqual(1000);
});
