import { describe, expect, it } from "vitest";
import { changesHiddenByOverlay, compare, namesOfMovedOperations } from "../../../../scripts/update/compare/compare.js";
import { addIp, createPool, listPools, parameter, requestBody, revisionWith, unchanged } from "../../../support/revisions.js";

// The changed documents are untyped.
/* eslint-disable @typescript-eslint/no-unsafe-call */

describe("compare", () => {
  it("finds no change in the same document, nor in other line breaks of its prose", () => {
    expect(compare(unchanged, unchanged)).toEqual([]);
    const rewrapped = revisionWith((copy) => (listPools(copy).description = listPools(copy).description.replaceAll(" ", "\n")));
    expect(compare(unchanged, rewrapped)).toEqual([]);
  });

  it("finds no change when a default of OpenAPI or JSON Schema is written out", () => {
    const explicit = revisionWith((copy) => {
      Object.assign(parameter(listPools(copy), "region"), { style: "form", explode: true, allowReserved: false });
      Object.assign(requestBody(addIp(copy)).properties.subusers, { minItems: 0, uniqueItems: false });
    });
    expect(compare(unchanged, explicit)).toEqual([]);
  });

  it("lists the highest rating first", () => {
    const changed = revisionWith((copy) => {
      listPools(copy).description = "Other words.";
      listPools(copy).deprecated = true;
      delete copy.paths["/v3/send_ips/pools/{poolid}"].delete;
    });
    expect(compare(unchanged, changed).map(({ rating }) => rating)).toEqual(["major", "minor", "patch"]);
  });
});

describe("changesHiddenByOverlay", () => {
  it("lists a change of the uncorrected documents unless the corrected ones show its kind for the same subject", () => {
    const change = { rating: "major", kind: "field-removed", subject: "ListIp", text: "`a` in the 200 response was removed" } as const;
    expect(changesHiddenByOverlay([change], [])).toEqual([change]);
    expect(changesHiddenByOverlay([change], [{ ...change, text: "`b` in the 200 response was removed" }])).toEqual([]);
    expect(changesHiddenByOverlay([change], [{ ...change, subject: "GetIp" }])).toEqual([change]);
    expect(changesHiddenByOverlay([{ ...change, kind: "documentation" }], [])).toEqual([]);
  });
});

describe("namesOfMovedOperations", () => {
  it("gives the old and the new names of a renamed operation, and the names of a removed one", () => {
    const changed = revisionWith((copy) => {
      createPool(copy).operationId = "MakePool";
      delete copy.paths["/v3/send_ips/pools/{poolid}"].delete;
    });
    const names = namesOfMovedOperations(unchanged, changed);
    expect([...names]).toEqual(expect.arrayContaining(["CreateIpPoolBody", "MakePoolBody", "narrowDeleteIpPoolError"]));
    expect(names).not.toContain("ListIpPoolData");
  });
});
