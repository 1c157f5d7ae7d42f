import { expect, it } from "vitest";
import { bundleSize, PROGRAMS } from "../../bench/size.js";

/**
 * Min + gzip, in bytes. The aims are 5,500 and 7,000, of which openapi-fetch alone takes 2,650; these are what it has come to, so that it grows
 * no further unnoticed. `npm run bench -- size` prints them beside other clients.
 */
it.each([
  ["lists pools", 13_700],
  ["with a paginator and a narrower", 16_800],
] as const)("a program that %s adds at most %d bytes to a bundle", (program, limit) => {
  expect(bundleSize(PROGRAMS[program])).toBeLessThanOrEqual(limit);
});

it("helpers that are not used shake out, and so does the fake", () => {
  expect(bundleSize(PROGRAMS["lists pools"])).toBeLessThan(0.85 * bundleSize(PROGRAMS["with a paginator and a narrower"]));
  const fake = 'import { createFakeSendGrid } from "../../src/testing/index.js"; console.log(createFakeSendGrid);';
  expect(bundleSize(PROGRAMS.everything)).toBeLessThan(bundleSize(fake + PROGRAMS.everything) - 5_000);
});
