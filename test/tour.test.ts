import { expect, test } from "vitest";
import { run } from "./support/project.js";

test("the tour of `npm start` succeeds, and its last line names its file", async () => {
  const { code, stdout, stderr } = await run("--import", "tsx", "test/tour.ts");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("The code of this tour is in test/tour.ts.");
});
