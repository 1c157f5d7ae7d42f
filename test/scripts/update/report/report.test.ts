import { describe, expect, it } from "vitest";
import { toMarkdown, toText } from "../../../../scripts/update/report/format.js";
import { reportOf, type Findings } from "../../../../scripts/update/report/report.js";

const nothing: Findings = {
  source: "new.yaml",
  sha256: "0",
  date: "2026-01-01",
  currentVersion: "1.0.0",
  expired: [],
  problems: [],
  canBeApplied: true,
  changes: [],
  hidden: [],
  surfaces: { before: new Map(), after: new Map() },
  namesOfMovedOperations: new Set(),
};
const added = { rating: "minor", kind: "operation-added", subject: "WarmIp", text: "`POST /v3/send_ips/warm` was added" } as const;

describe("the report of an update", () => {
  it("lists what to do by hand after a new operation, and nothing after a new description", () => {
    const report = reportOf({ ...nothing, changes: [added], surfaces: { before: new Map(), after: new Map([["narrowWarmIpError", ""]]) } });
    expect(report.manualSteps).toEqual([
      expect.stringMatching(/^WarmIp: add a handler to the fake \(src\/testing\/handlers\/handlers\.ts\)/),
      expect.stringContaining("run `npx vitest run -u`"),
    ]);
    expect(toText(report)).toContain("To do by hand after the update\n  - WarmIp: ");
    expect(reportOf({ ...nothing, changes: [{ ...added, kind: "documentation", rating: "patch" }] }).manualSteps).toEqual([]);
  });

  it("rates a removed name as major and a new one as minor, even if no change of the document explains it", () => {
    const surface = new Map([["IpPool", "type"]]);
    const removed = reportOf({ ...nothing, surfaces: { before: surface, after: new Map() } });
    expect(removed).toMatchObject({ rating: "major", names: { removed: ["IpPool"], added: [] } });
    expect(removed.changelog).toContain("- **Breaking:** no longer exported: `IpPool`.");
    expect(reportOf({ ...nothing, surfaces: { before: new Map(), after: surface } })).toMatchObject({ rating: "minor" });
  });

  it("rates a change that the overlay hides like one that it does not hide", () => {
    const report = reportOf({ ...nothing, hidden: [{ ...added, rating: "major" }] });
    expect(report.rating).toBe("major");
    expect(toText(report)).toContain("Changes that the overlay hides: check whether its actions are still right\n  - major: WarmIp: `POST");
  });

  it("puts only names into the CHANGELOG entry that no operation explains", () => {
    const surfaces = { before: new Map(), after: new Map([...["WarmIpInit", "Schema"].map((name) => [name, "type"] as const)]) };
    const { changelog } = reportOf({ ...nothing, changes: [added], surfaces, namesOfMovedOperations: new Set(["WarmIpInit"]) });
    expect(changelog).toBe(
      [
        "## 1.1.0 (unreleased)",
        "",
        "- SendGrid's document of 2026-01-01.",
        "- WarmIp: `POST /v3/send_ips/warm` was added.",
        "- New exports: `Schema`.",
      ].join("\n"),
    );
  });

  it("merges equal changes of several operations into one sentence", () => {
    const report = reportOf({ ...nothing, changes: [added, { ...added, subject: "HeatIp" }, added] });
    expect(toText(report)).toContain("Changes: minor\n  - WarmIp, HeatIp: `POST /v3/send_ips/warm` was added.\n");
  });

  it("says what to do with an action that no longer applies", () => {
    const action = { index: 3, target: "$.a", evidence: "The evidence.", reason: "the target matches nothing" };
    const expired = [
      { ...action, isFixed: true },
      { ...action, isFixed: false },
    ];
    expect(toText(reportOf({ ...nothing, expired, canBeApplied: false }))).toContain(
      [
        "Overlay actions that no longer apply",
        "  - #/actions/3: the target matches nothing.",
        "    Target: $.a",
        "    Evidence: The evidence.",
        "    What to do: SendGrid's document now says the same: delete the action (--drop-expired does).",
        "  - #/actions/3: the target matches nothing.",
        "    Target: $.a",
        "    Evidence: The evidence.",
        "    What to do: If the target has moved, edit the action by hand; if it was removed for good, delete the action.",
      ].join("\n"),
    );
  });

  it("says so if nothing changes, and if the revision cannot be applied", () => {
    expect(toText(reportOf(nothing))).toBe("new.yaml: Nothing changes for users.");
    const stuck = reportOf({ ...nothing, canBeApplied: false, problems: ["#/paths: is empty."] });
    expect(toText(stuck)).toBe(
      "new.yaml: Nothing changes for users. It cannot be applied as is.\n\nProblems that would stop the build\n  - #/paths: is empty.",
    );
  });

  it("can be printed as Markdown", () => {
    const markdown = toMarkdown(reportOf({ ...nothing, changes: [added] }));
    expect(markdown).toContain("## Spec update: A minor change: from 1.0.0 to 1.1.0.\n\n`new.yaml`, SHA-256 `0`\n");
    expect(markdown).toContain("### Changes: minor\n\n- WarmIp: `POST /v3/send_ips/warm` was added.\n");
    expect(markdown).toContain("### CHANGELOG entry\n\n```markdown\n## 1.1.0 (unreleased)");
  });
});
