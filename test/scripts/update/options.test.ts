import { describe, expect, it } from "vitest";
import { parseUpdateOptions } from "../../../scripts/update/options.js";

describe("the options of spec:update", () => {
  it("have defaults", () => {
    expect(parseUpdateOptions(["new.yaml"])).toMatchObject({
      source: "new.yaml",
      target: "spec/ip-address-management.yaml",
      dryRun: false,
      format: "text",
      keepNames: false,
      dropExpired: false,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    });
  });

  it("are undefined if help is asked for", () => {
    expect(parseUpdateOptions(["--help"])).toBeUndefined();
  });

  it.each([
    [[], "Give exactly one file or URL."],
    [["a.yaml", "b.yaml"], "Give exactly one file or URL."],
    [
      ["a.yaml", "--replace", "spec/none.yaml"],
      'Unknown document "spec/none.yaml"; --replace expects spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml or spec/subusers.yaml.',
    ],
    [["a.yaml", "--date", "tomorrow"], 'Invalid date "tomorrow"; --date expects YYYY-MM-DD.'],
    [["a.yaml", "--json", "--markdown"], "Give either --json or --markdown, not both."],
  ])("%j is refused", (args, message) => {
    expect(() => parseUpdateOptions(args)).toThrow(message);
  });
});
