import { describe, expect, it } from "vitest";
import { paginateListIpPool } from "../../../../src/index.js";
import { clientOfPages, page, pools, queryValues } from "../../../support/pages.js";

describe("the cursor", () => {
  it.each(["a+b", "a/b", "100%", "a:b", "2001:db8::1", " ", "ü&=?#", 7, 0, -1, 1.5])(
    "%s is sent back as it was received",
    async (cursor) => {
      const { client, requests } = clientOfPages(page(pools(1), cursor), page(pools(2), null));
      expect(await paginateListIpPool(client).toArray()).toHaveLength(2);
      expect(queryValues(requests)).toEqual([null, String(cursor)]);
    },
  );

  it.each([
    ["is null", page(pools(1), null)],
    ["is absent", { result: pools(1), _metadata: { next_params: {} } }],
    ["is empty", page(pools(1), "")],
    ["is absent with next_params", { result: pools(1), _metadata: {} }],
    ["is absent with _metadata", { result: pools(1) }],
    [
      "is null, even if the request's cursor is echoed beside it",
      { result: pools(1), _metadata: { next_params: { after_key: null }, after_key: "x" } },
    ],
  ])("that %s ends the run", async (_, lastPage) => {
    const { client, requests } = clientOfPages(lastPage);
    expect(await paginateListIpPool(client).toArray()).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  it("of an empty page is followed", async () => {
    const { client, requests } = clientOfPages(page([], "a"), page([], "b"), page(pools(1), null));
    expect(await paginateListIpPool(client).toArray()).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });
});
