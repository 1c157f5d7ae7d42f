import { expect, it } from "vitest";
import { nextVersion } from "../../../../scripts/update/changes/version.js";

it.each([
  ["1.4.1", "major", "2.0.0"],
  ["1.4.1", "minor", "1.5.0"],
  ["1.4.1", "patch", "1.4.2"],
  ["0.4.1", "major", "0.5.0"],
  ["0.4.1", "minor", "0.4.2"],
  ["0.4.1", "patch", "0.4.2"],
  ["0.4.1", undefined, "0.4.1"],
] as const)("after %s, a %s change requires %s", (current, rating, next) => {
  expect(nextVersion(current, rating)).toBe(next);
});
