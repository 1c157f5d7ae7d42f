import { describe, expect, it } from "vitest";
import { PaginationError, createClient, paginateListIpPool } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { clientOfPages, page, pools } from "../../../support/pages.js";
import { stubFetch } from "../../../support/stub-fetch.js";

describe("a PaginationError ends the run, before any item of that page, at", () => {
  const first = page(pools(1), "a");

  it.each([
    ["a cursor that repeats at once", [first, page(pools(2), "a")], "a", 1],
    ["a circle of two cursors", [first, page(pools(2), "b"), page(pools(3), "a")], "b", 2],
    ["a cursor that repeats as a number", [page(pools(1), "1"), page(pools(2), 1)], "1", 1],
    ["a page without its array", [first, { _metadata: {} }], "a", 1],
    ["a page with an object instead of its array", [first, { result: { 0: 1 } }], "a", 1],
    ["a cursor that is an object", [first, page(pools(2), {})], "a", 1],
    ["a cursor that is a boolean", [first, page(pools(2), true)], "a", 1],
    ["a cursor that JavaScript rounds", [first, page(pools(2), 2 ** 60)], "a", 1],
    ["a 2xx that is an array", [first, []], "a", 1],
    ["a 2xx that is null", [first, null], "a", 1],
  ])("%s", async (_, pages, resumeFrom, itemsYielded) => {
    const [firstPage, ...otherPages] = pages;
    const { client, requests } = clientOfPages(firstPage, ...otherPages);
    const ids: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client)) ids.push(id);
    };
    const error = await rejectionOf(run());
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ resumeFrom, itemsYielded, pagesFetched: itemsYielded, operationId: "ListIpPool", status: 200 });
    expect(ids).toHaveLength(itemsYielded);
    expect(requests).toHaveLength(pages.length);
  });

  it.each([
    ["HTML", () => new Response("<html>")],
    ["a 204", () => new Response(null, { status: 204 })],
  ])("a 2xx that is %s", async (_, respond) => {
    const client = createClient({ apiKey: "SG.x", fetch: stubFetch(respond).fetch });
    expect(await rejectionOf(paginateListIpPool(client).toArray())).toMatchObject({ name: "PaginationError", resumeFrom: null });
  });
});
