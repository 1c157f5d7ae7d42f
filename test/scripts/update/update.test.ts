import { existsSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { projectPath } from "../../../scripts/command/paths.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { assessUpdate } from "../../../scripts/update/assess.js";
import { parseUpdateOptions, type UpdateOptions } from "../../../scripts/update/options.js";
import { prepareUpdate } from "../../../scripts/update/prepare.js";
import type { UpdateReport } from "../../../scripts/update/report/report.js";
import { update } from "../../../scripts/update/update.js";
import { tempFolder } from "../../support/project.js";
import { FIXED_EXAMPLE, RENAMED_OPERATION, REWORDED_TITLE, upstreamWith, WITHOUT_EU_HOST } from "../../support/upstream.js";

const RENAMED_PARAMETER = upstreamWith([
  "    IpAddressManagementAfterKey:\n      name: after_key",
  "    IpAddressManagementAfter:\n      name: after_key",
]).replaceAll("'#/components/parameters/IpAddressManagementAfterKey'", "'#/components/parameters/IpAddressManagementAfter'");

/** Writes a new document and passes the options of a dry run for it. */
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
function dryRun(text: string, ...args: readonly string[]): Promise<{ code: number; stdout: string }> {
  return withOptions(text, args, async (options) => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    try {
      return { code: await update(options), stdout: log.mock.calls.join("\n") };
    } finally {
      log.mockRestore();
    }
  });
}

describe("a dry run", () => {
  it("prints a removed host as a breaking change, with the version and a CHANGELOG entry, exits with 2 and changes nothing", async () => {
    const folders = [projectPath("spec"), projectPath("generated")];
    const before = await Promise.all(folders.map(readFolder));
    const { code, stdout } = await dryRun(upstreamWith(WITHOUT_EU_HOST));
    expect(code).toBe(2);
    expect(stdout).toContain("new.yaml: A major change: from 0.1.0 to 0.2.0 (before 1.0.0, a breaking change raises the second number).\n");
    expect(stdout).toContain("Changes: major\n  - the client: the region `eu` (https://api.eu.sendgrid.com) was removed.\n");
    expect(stdout).toContain(
      "CHANGELOG entry\n  ## 0.2.0 (unreleased)\n\n  - SendGrid's document of 2026-01-02.\n  - **Breaking:** the client: the region",
    );
    expect(await Promise.all(folders.map(readFolder))).toEqual(before);
    expect(existsSync(projectPath(".spec-update"))).toBe(false);
  });

  it("exits with 0 if nothing changes for users", async () => {
    const { code, stdout } = await dryRun(upstreamWith(REWORDED_TITLE), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rating: null, canBeApplied: true, changes: [], hidden: [] });
  });

  it("exits with 1 if nothing breaks, but the revision cannot be applied", async () => {
    const { code, stdout } = await dryRun(upstreamWith(FIXED_EXAMPLE));
    expect(stdout).toContain("new.yaml: A minor change: from 0.1.0 to 0.1.1. It cannot be applied as is.\n");
    expect(code).toBe(1);
  });

  it("exits with 2 if something breaks and the revision cannot be applied", async () => {
    const { code, stdout } = await dryRun(upstreamWith(["operationId: ListIpPool", "operationId: ListIpPool\n      x-pagination: {}"]));
    expect(stdout).toContain(" It cannot be applied as is.\n");
    expect(stdout).toContain("Problems that would stop the build\n");
    expect(stdout).toContain("`x-pagination` needs `parameter`");
    expect(code).toBe(2);
  });
});

describe("the report on a revision", () => {
  it("names a renamed operation, and the exports that it takes along", async () => {
    const report = await reportOn(upstreamWith(RENAMED_OPERATION));
    expect(report).toMatchObject({ rating: "major", version: { current: "0.1.0", recommended: "0.2.0" }, expired: [], problems: [] });
    expect(report.changes).toMatchObject([
      { rating: "major", kind: "operation-renamed", subject: "GetIpPools", text: expect.stringContaining("from `ListIpPool`") as unknown },
    ]);
    expect(report.names.removed).toEqual([
      "ListIpPoolData",
      "ListIpPoolError",
      "ListIpPoolInit",
      "ListIpPoolResult",
      "narrowListIpPoolError",
      "paginateListIpPool",
    ]);
    expect(report.names.added).toHaveLength(6);
  });

  it("keeps an action whose target has moved, also with --drop-expired", async () => {
    const { canBeApplied, expired } = await reportOn(RENAMED_PARAMETER, "--drop-expired");
    expect(canBeApplied).toBe(false);
    expect(expired).toMatchObject([
      {
        reason: "the target matches nothing",
        whatToDo: expect.stringMatching(/^If the target has moved, edit the action by hand;/) as unknown,
      },
      { reason: "the target matches nothing" },
    ]);
  });

  it("does not keep the old name of an operation if another one has it now", async () => {
    const swapped = upstreamWith(
      ["operationId: ListIpPool", "operationId: Swapped"],
      ["operationId: GetIpPool", "operationId: ListIpPool"],
      ["operationId: Swapped", "operationId: GetIpPool"],
    );
    const { rating, changes } = await reportOn(swapped, "--keep-names");
    expect(rating).toBe("major");
    expect(changes).toContainEqual({
      rating: "major",
      kind: "operation-renamed",
      subject: "GetIpPool",
      text: "`GET /v3/send_ips/pools` was renamed from `ListIpPool`; its helpers, types and key in `operations` have new names",
    });
  });

  it("rates a change that the overlay hides", async () => {
    const region = "    Region1:\n      type: string\n      enum:\n      - all\n";
    const { rating, hidden, changes } = await reportOn(upstreamWith([region, `${region}      - ap\n`]));
    expect(rating).toBe("major");
    expect(hidden).toContainEqual(
      expect.objectContaining({ rating: "major", text: expect.stringContaining("can now also be `ap`") as unknown }),
    );
    expect(changes).not.toContainEqual(expect.objectContaining({ kind: "enum-value-added" }));
  });
});
