import { describe, expect, it } from "vitest";
import * as api from "../../../../src/index.js";
import { createClient, paginateListIp, paginateListIpPool } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { THREE_PAGES, clientOfPages, page, pools, queryValues } from "../../../support/pages.js";
import { sendJson, startServer } from "../../../support/server.js";

type Paginate = (client: api.Client, init: object) => AsyncIterable<unknown> & { toArray(): Promise<unknown[]> };

/** Every exported paginator of a list with cursors. Its name says what it is. */
const paginators = Object.entries(api).filter(([name]) => /^paginate[A-Z]/.test(name) && name !== "paginateListSubuser") as unknown as [
  string,
  Paginate,
][];

it.each(paginators)("%s iterates to the end of its list, with nested and with flat cursors", async (_, paginate) => {
  const pages = [page(["a"], "c/1+?"), page([], 7), { result: ["b", "c"], _metadata: { after_key: "::1" } }, page(["d"], null)];
  await using server = await startServer((__, response, index) => sendJson(response, 200, pages[index]));
  const path = { ip: "127.0.0.1", poolid: "1", pool_name: "a" };
  const items = await paginate(createClient({ apiKey: "SG.x", baseUrl: server.url }), { params: { path } }).toArray();
  expect(items).toEqual(["a", "b", "c", "d"]);
  expect(queryValues(server.requests)).toEqual([null, "c/1+?", "7", "::1"]);
});

describe("the caller's init", () => {
  it("goes with every page and is never changed", async () => {
    const { client, requests } = clientOfPages(page([], "1"), page([], ""));
    const init = Object.freeze({
      params: Object.freeze({ query: Object.freeze({ region: "eu" as const, limit: 2 }) }),
      headers: Object.freeze({ "x-a": "b" }),
    });
    await paginateListIpPool(client, init).toArray();
    expect(requests.map(({ url, headers }) => [url, headers.get("x-a")])).toEqual([
      ["https://api.sendgrid.com/v3/send_ips/pools?region=eu&limit=2", "b"],
      ["https://api.sendgrid.com/v3/send_ips/pools?region=eu&limit=2&after_key=1", "b"],
    ]);
  });

  it("may contain a signal, whose reason ends the run", async () => {
    const { client, requests } = clientOfPages(...THREE_PAGES);
    const controller = new AbortController();
    const ids: string[] = [];
    const reason = new Error("enough");
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client, { signal: controller.signal })) {
        ids.push(id);
        if (id === "2") controller.abort(reason);
      }
    };
    expect(await rejectionOf(run())).toBe(reason);
    expect(reason).toMatchObject({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2 });
    expect(ids).toEqual(["1", "2"]);
    expect(requests).toHaveLength(1);
  });

  it("may contain the cursor to begin at", async () => {
    const { client, requests } = clientOfPages(page(pools(3), "b"), page(pools(4), "a"));
    const error = await rejectionOf(paginateListIpPool(client, { params: { query: { after_key: "a" } } }).toArray());
    expect(queryValues(requests)).toEqual(["a", "b"]);
    expect(error).toMatchObject({ name: "PaginationError", resumeFrom: "b" });
  });

  it("with before_key iterates ListIp backwards", async () => {
    const cursors = (before_key: unknown): object => ({ after_key: "::9", before_key });
    const nested = (ip: string, before_key: unknown): object => ({ result: [{ ip }], _metadata: { next_params: cursors(before_key) } });
    const flat = { result: [{ ip: "::2" }], _metadata: cursors("::2") };
    const { client, requests } = clientOfPages(nested("::3", "::3"), flat, nested("::1", null));
    const ips = await paginateListIp(client, { params: { query: { before_key: "::4", limit: 1 } } }).toArray();
    expect(ips.map(({ ip }) => ip)).toEqual(["::3", "::2", "::1"]);
    expect(requests.map(({ url }) => Object.fromEntries(new URL(url).searchParams))).toEqual(
      ["::4", "::3", "::2"].map((before_key) => ({ before_key, limit: "1" })),
    );
  });
});

it("a paginator that is iterated twice makes two independent runs", async () => {
  const { client, requests } = clientOfPages(...THREE_PAGES, ...THREE_PAGES);
  const paginator = paginateListIpPool(client);
  expect((await paginator.toArray()).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect((await paginator.toArray()).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect(queryValues(requests)).toEqual([null, "a", "b", null, "a", "b"]);
});

describe("the options", () => {
  it.each([
    [{ maxItems: 0 }, [], 0],
    [{ maxItems: 1 }, ["1"], 1],
    [{ maxItems: 2 }, ["1", "2"], 1],
    [{ maxItems: 3 }, ["1", "2", "3"], 2],
    [{ maxItems: 2, prefetch: true }, ["1", "2"], 1],
    [{ maxPages: 0 }, [], 0],
    [{ maxPages: 1 }, ["1", "2"], 1],
    [{ maxPages: 1, prefetch: true }, ["1", "2"], 1],
    [{ maxPages: 2 }, ["1", "2", "3", "4"], 2],
    [{ maxItems: 99, maxPages: 99 }, ["1", "2", "3", "4", "5"], 3],
    [{ from: null }, ["1", "2", "3", "4", "5"], 3],
  ])("%o yield the items %j and request no more pages than needed: %i", async (options, ids, requestCount) => {
    const { client, requests } = clientOfPages(...THREE_PAGES);
    expect((await paginateListIpPool(client, {}, options).toArray()).map(({ id }) => id)).toEqual(ids);
    expect(requests).toHaveLength(requestCount);
  });

  it("begin at the cursor from", async () => {
    const { client, requests } = clientOfPages(page(pools(5), null));
    expect(await paginateListIpPool(client, {}, { from: "b" }).toArray()).toHaveLength(1);
    expect(queryValues(requests)).toEqual(["b"]);
  });

  it.each([{ maxItems: -1 }, { maxPages: NaN }, { maxItems: "3" as unknown as number }])("%o are refused", (options) => {
    const { client } = clientOfPages(...THREE_PAGES);
    expect(() => paginateListIpPool(client, {}, options)).toThrow(TypeError);
  });
});
