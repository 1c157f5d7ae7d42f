import { describe, expect, it } from "vitest";
import type { ExpiredAction } from "../../../scripts/steps/apply-overlay.js";
import { editOverlay, type OverlayChange } from "../../../scripts/update/edit-overlay.js";
import { getPool, listPools, revisionWith, unchanged } from "../../support/revisions.js";

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
const [A, B, C] = [/ {2}- target: \$\.a\n(?: {4}.*\n)+/, /.*\$\.b.*\n/, / {2}- target: \$\.c\n(?: {4}.*\n)+/];
const options = { dropExpired: true, keepNames: true, date: "2026-01-02" };
const noChange: OverlayChange = { before: unchanged, after: unchanged, expired: [] };

function expiredActions(isFixed: boolean, ...indices: readonly number[]): readonly ExpiredAction[] {
  return indices.map((index) => ({ index, target: "$", evidence: "", reason: "the target matches nothing", isFixed }));
}

describe("the overlay's text", () => {
  it("stays as it is if there is nothing to edit", () => {
    expect(editOverlay(OVERLAY, noChange, options)).toBe(OVERLAY);
  });

  it.each([
    [[0], OVERLAY.replace(A, "")],
    [[1], OVERLAY.replace(B, "")],
    [[2], OVERLAY.replace(C, "")],
    [[0, 1], OVERLAY.replace(A, "").replace(B, "")],
  ])("loses the fixed actions %j with --drop-expired, and no comment", (indices, expected) => {
    const change = { ...noChange, expired: expiredActions(true, ...indices) };
    expect(editOverlay(OVERLAY, change, options)).toBe(expected);
    expect(editOverlay(OVERLAY, change, { ...options, dropExpired: false })).toBe(OVERLAY);
  });

  it("keeps an action whose target has moved, also with --drop-expired", () => {
    expect(editOverlay(OVERLAY, { ...noChange, expired: expiredActions(false, 0) }, options)).toBe(OVERLAY);
  });

  it("gains an action for each renamed operation with --keep-names", () => {
    const after = revisionWith((copy) => (listPools(copy).operationId = "GetPools"));
    expect(editOverlay(OVERLAY, { ...noChange, after }, { ...options, keepNames: false })).toBe(OVERLAY);
    expect(editOverlay(OVERLAY, { ...noChange, after }, options)).toBe(`${OVERLAY}  - target: "$.paths['/v3/send_ips/pools'].get"
    description: "The revision of 2026-01-02 renamed ListIpPool to GetPools; the old helper names stay as deprecated aliases."
    update:
      x-former-ids: ["ListIpPool"]
`);
  });

  it("gains no action for a name that another operation has now", () => {
    const after = revisionWith((copy) => {
      listPools(copy).operationId = "GetIpPool";
      getPool(copy).operationId = "ListIpPool";
    });
    expect(editOverlay(OVERLAY, { ...noChange, after }, options)).toBe(OVERLAY);
  });

  it("gains no action for a name that is kept already", () => {
    const after = revisionWith((copy) => {
      listPools(copy).operationId = "GetPools";
      listPools(copy)["x-former-ids"] = ["ListIpPool"];
    });
    expect(editOverlay(OVERLAY, { ...noChange, after }, options)).toBe(OVERLAY);
  });
});
