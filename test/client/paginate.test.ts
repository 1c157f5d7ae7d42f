import { describe, expect, it } from "vitest";
import {
  PaginationError,
  createClient,
  paginateListIp,
  paginateListIpAssignedToIpPool,
  paginateListIpPool,
  paginateListSubUserAssignedToIp,
} from "../../src/index.js";
import * as api from "../../src/index.js";
import { operationTable } from "../../generated/operations.js";
import { sendJson, startServer, type Server } from "../support/server.js";

/** A server that answers with these pages, in order. */
function serve(...pages: readonly object[]): Promise<Server> {
  return startServer((_, response, index) => {
    sendJson(response, 200, pages[index] ?? {});
  });
}

const page = (items: readonly unknown[], after_key: unknown): object => ({ result: items, _metadata: { next_params: { after_key } } });

const lists = {
  ListIp: (client: api.Client) => paginateListIp(client),
  ListSubUserAssignedToIp: (client: api.Client) => paginateListSubUserAssignedToIp(client, { params: { path: { ip: "127.0.0.1" } } }),
  ListIpPool: (client: api.Client) => paginateListIpPool(client),
  ListIpAssignedToIpPool: (client: api.Client) => paginateListIpAssignedToIpPool(client, { params: { path: { poolid: "1" } } }),
};

it("there is a paginator for each of the four lists and a narrower for each of the 15 operations", () => {
  const exported = Object.keys(api);
  expect(exported.filter((name) => name.startsWith("paginate")).sort()).toEqual(
    Object.keys(lists)
      .map((id) => `paginate${id}`)
      .sort(),
  );
  expect(exported.filter((name) => name.startsWith("narrow")).sort()).toEqual(
    Object.keys(operationTable)
      .map((id) => `narrow${id}Error`)
      .sort(),
  );
});

it.each(Object.entries(lists))("%s is walked to its end, nested and flat cursors alike", async (_, paginate) => {
  await using server = await serve(
    page(["a"], "c/1+?"),
    page([], 7),
    { result: ["b", "c"], _metadata: { after_key: "::1" } },
    page(["d"], null),
  );
  const items = await paginate(createClient({ apiKey: "SG.x", baseUrl: server.url })).toArray();
  expect(items).toEqual(["a", "b", "c", "d"]);
  expect(server.requests.map(({ query }) => query.get("after_key"))).toEqual([null, "c/1+?", "7", "::1"]);
});

describe("a paginator", () => {
  it("keeps the caller's init, which goes with every page", async () => {
    await using server = await serve(page([], "1"), page([], ""));
    const init = Object.freeze({
      params: Object.freeze({ query: Object.freeze({ region: "eu" as const, limit: 2 }) }),
      headers: { "x-a": "b" },
    });
    await paginateListIpPool(createClient({ apiKey: "SG.x", baseUrl: server.url }), init).toArray();
    expect(server.requests.map(({ url, headers }) => [url, headers["x-a"]])).toEqual([
      ["/v3/send_ips/pools?region=eu&limit=2", "b"],
      ["/v3/send_ips/pools?region=eu&limit=2&after_key=1", "b"],
    ]);
  });

  it("stops with PaginationError when a cursor repeats, or when a page is none", async () => {
    await using loop = await serve(page([], "1"), page([], "2"), page([], "1"));
    await expect(paginateListIpPool(createClient({ apiKey: "SG.x", baseUrl: loop.url })).toArray()).rejects.toThrow(PaginationError);
    expect(loop.requests).toHaveLength(3);
    await using none = await serve({ items: [] });
    await expect(paginateListIpPool(createClient({ apiKey: "SG.x", baseUrl: none.url })).toArray()).rejects.toThrow(
      /pools cannot be iterated further: the page has no array at \/result/,
    );
  });

  it("throws the ApiError of a page that fails", async () => {
    await using server = await startServer((_, response) => {
      sendJson(response, 401, { errors: [{ message: "authorization required" }] });
    });
    await expect(paginateListIpPool(createClient({ apiKey: "SG.x", baseUrl: server.url })).toArray()).rejects.toMatchObject({
      status: 401,
      operationId: "ListIpPool",
    });
  });

  it("ends after maxItems and after maxPages, and begins after a cursor", async () => {
    const pages = [page([{ id: "1" }, { id: "2" }], "2"), page([{ id: "3" }], "3"), page([], null)];
    await using server = await serve(...pages, ...pages, ...pages);
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    expect(await paginateListIpPool(client, {}, { maxItems: 2 }).toArray()).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
    const cursors = [];
    for await (const { cursor } of paginateListIpPool(client, {}, { maxPages: 1, from: "x" }).pages()) cursors.push(cursor);
    expect(cursors).toEqual(["3"]);
    expect(server.requests.at(-1)?.query.get("after_key")).toBe("x");
  });
});
