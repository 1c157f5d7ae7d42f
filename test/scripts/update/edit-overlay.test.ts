import { describe, expect, it } from "vitest";
import { withFormerIds, withoutActions } from "../../../scripts/update/edit-overlay.js";
import { pairsOf } from "../../../scripts/update/compare/operation-pair.js";
import { listPools, revisionWith, unchanged } from "../../support/revisions.js";

const OVERLAY = `overlay: 1.0.0
# The first comment stays.
actions:
  # About a.
  - target: $.a
    description: a
    remove: true
  - { target: $.b, description: b, remove: true }

  # About c.
  - target: $.c
    description: c
    remove: true
`;

describe("the overlay's text", () => {
  it("loses the given actions and nothing else, comments included", () => {
    expect(withoutActions(OVERLAY, [])).toBe(OVERLAY);
    expect(withoutActions(OVERLAY, [0, 1])).toBe(OVERLAY.replace(/ {2}- target: \$\.a\n(?: {4}.*\n)+.*\$\.b.*\n/, ""));
    expect(withoutActions(OVERLAY, [1])).toBe(OVERLAY.replace(/.*\$\.b.*\n/, ""));
    expect(withoutActions(OVERLAY, [2])).toBe(OVERLAY.replace(/ {2}- target: \$\.c\n(?: {4}.*\n)+/, ""));
  });

  it("gains an action for each renamed operation, with the date of the revision", () => {
    const renamed = pairsOf(
      unchanged,
      revisionWith((copy) => (listPools(copy).operationId = "GetPools")),
    ).filter(({ after }) => after.id === "GetPools");
    expect(withFormerIds(OVERLAY, [], "2026-01-02")).toBe(OVERLAY);
    expect(withFormerIds(OVERLAY, renamed, "2026-01-02")).toBe(`${OVERLAY}  - target: "$.paths['/v3/send_ips/pools'].get"
    description: "The revision of 2026-01-02 renamed ListIpPool to GetPools; the old helper names stay as deprecated aliases."
    update:
      x-former-ids: ["ListIpPool"]
`);
  });
});
