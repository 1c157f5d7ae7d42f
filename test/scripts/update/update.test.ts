import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { projectPath } from "../../../scripts/command/paths.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { formatFiles } from "../../../scripts/steps/format-files.js";
import { applyUpdate } from "../../../scripts/update/apply.js";
import { assessUpdate } from "../../../scripts/update/assess.js";
import { parseUpdateOptions, type UpdateOptions } from "../../../scripts/update/options.js";
import { prepareUpdate } from "../../../scripts/update/prepare.js";
import type { UpdateReport } from "../../../scripts/update/report/report.js";
import { exitCodeOf, update } from "../../../scripts/update/update.js";
import { tempFolder } from "../../support/project.js";
import { FIXED_EXAMPLE, RENAMED_OPERATION, upstream, upstreamWith, WITHOUT_EU_HOST } from "../../support/upstream.js";

/** Writes a new document, and passes the options of a dry run for it. */
async function withOptions<T>(text: string, args: readonly string[], use: (options: UpdateOptions) => Promise<T>): Promise<T> {
  await using folder = await tempFolder();
  const options = parseUpdateOptions([await folder.file("new.yaml", text), "--dry-run", "--date", "2026-01-02", ...args]);
  if (options === undefined) throw new Error("these are not the options of a dry run");
  return await use(options);
}

function reportOn(text: string, ...args: readonly string[]): Promise<UpdateReport> {
  return withOptions(text, args, async (options) => assessUpdate(await prepareUpdate(options), options));
}

/** Runs the whole command in this process. */
async function runUpdate(options: UpdateOptions): Promise<{ code: number; stdout: string }> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    return { code: await update(options), stdout: log.mock.calls.join("\n") };
  } finally {
    log.mockRestore();
  }
}

describe("a dry run", () => {
  it("prints a removed host as a breaking change, with the version and a CHANGELOG entry, and changes nothing", async () => {
    const folders = [projectPath("spec"), projectPath("generated")];
    const before = await Promise.all(folders.map(readFolder));
    const { code, stdout } = await withOptions(upstreamWith(WITHOUT_EU_HOST), [], runUpdate);
    expect(code).toBe(2);
    expect(stdout).toContain("new.yaml: A major change: from 0.1.0 to 0.2.0 (before 1.0.0, a breaking change raises the minor version).\n");
    expect(stdout).toContain('no longer available in the region `eu`; a function that calls it must take `Client<"global">` instead of');
    expect(stdout).toContain(
      "CHANGELOG entry\n  ## 0.2.0 (unreleased)\n\n  - SendGrid's document of 2026-01-02.\n  - **Breaking:** ListIp, AddIp, ",
    );
    expect(await Promise.all(folders.map(readFolder))).toEqual(before);
    expect(existsSync(projectPath(".spec-update"))).toBe(false);
  });

  it.each([
    [2, "major", true],
    [2, "major", false],
    [0, "minor", true],
    [1, "minor", false],
    [0, null, true],
    [1, null, false],
  ] as const)("exits with %j for the rating %j, if the revision can be applied: %j", (code, rating, canBeApplied) => {
    expect(exitCodeOf({ rating, canBeApplied })).toBe(code);
  });

  it("throws what is wrong with a file that is not an OpenAPI document", async () => {
    await expect(reportOn("- a\n")).rejects.toThrow(/new\.yaml#: .*OpenAPI document/);
  });
});

describe("the report on a renamed operation and a change that the overlay hides", () => {
  const region = "    Region1:\n      type: string\n      enum:\n      - all\n";
  let report: UpdateReport;

  beforeAll(async () => {
    report = await reportOn(upstreamWith(RENAMED_OPERATION, [region, `${region}      - ap\n`]));
  });

  it("names the operation as the only change for users", () => {
    expect(report).toMatchObject({ rating: "major", version: { current: "0.1.0", recommended: "0.2.0" }, expired: [], problems: [] });
    expect(report.canBeApplied).toBe(true);
    expect(report.changes).toEqual([
      {
        rating: "major",
        kind: "operation-renamed",
        subject: "GetIpPools",
        text: "`GET /v3/send_ips/pools` was renamed from `ListIpPool`; its helpers, types and key in `operations` have new names",
      },
    ]);
  });

  it("lists the exports that are renamed with it", () => {
    expect(report.names.removed).toEqual([
      "ListIpPoolData",
      "ListIpPoolError",
      "ListIpPoolInit",
      "ListIpPoolQuery",
      "ListIpPoolResult",
      "listIpPool",
      "narrowListIpPoolError",
      "paginateListIpPool",
    ]);
    expect(report.names.added).toHaveLength(8);
  });

  it("lists the hidden change with its rating", () => {
    const text = expect.stringContaining("can now also be `ap`") as unknown;
    expect(report.hidden).toContainEqual(expect.objectContaining({ rating: "major", text }));
  });
});

describe("a revision with which the build would stop", () => {
  it("is reported with the problems, evidence and what to do, and refused", async () => {
    const unpaginated = ["operationId: ListIpPool", "operationId: ListIpPool\n      x-pagination: {}"] as const;
    await withOptions(upstreamWith(FIXED_EXAMPLE, unpaginated), [], async (options) => {
      const prepared = await prepareUpdate(options);
      const { canBeApplied, problems, expired } = assessUpdate(prepared, options);
      expect(canBeApplied).toBe(false);
      expect(problems).toEqual([expect.stringContaining("`x-pagination` needs `parameter`")]);
      expect(expired).toEqual([
        expect.objectContaining({
          index: 0,
          reason: "the target matches nothing",
          target: "$.components.schemas.IpAddressManagementErrorResponse['example-1']",
          evidence: expect.stringContaining("`example-1` is") as unknown,
          whatToDo: "SendGrid's document now says the same: delete the action (--drop-expired does).",
        }),
      ]);
      await using folder = await tempFolder();
      await expect(inFolder(folder.path, () => applyUpdate(prepared, options))).rejects.toThrow(
        [
          "Nothing was changed, because the build would stop:",
          "  - spec/overlay.yaml#/actions/0: the target matches nothing.",
          `  - ${problems.join()}`,
        ].join("\n"),
      );
      expect(await readdir(folder.path)).toEqual([]);
    });
  });
});

describe("the same document once more", () => {
  it("gives the files that the generator has written", async () => {
    const prepared = await withOptions(upstream, [], prepareUpdate);
    const files = await formatFiles(prepared.generated.after);
    expect(new Map(files.map(({ path, text }) => [path, text]))).toEqual(await readFolder(projectPath("generated")));
  });
});

/** An update writes to the working directory; what goes wrong in a test must not reach the project's files. */
async function inFolder<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    return await run();
  } finally {
    process.chdir(cwd);
  }
}
