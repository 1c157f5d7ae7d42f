import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient, paginateListSubuser, type Cursor, type PaginateOptions } from "../../../../src/index.js";
import type { PageRule } from "../../../../src/runtime/operation.js";
import { paginate } from "../../../../src/runtime/pagination/paginate.js";
import { createFakeSendGrid } from "../../../../src/testing/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { looseClient } from "../../../support/loose-client.js";
import { clientOfPages, queryValues } from "../../../support/pages.js";
import { stubFetch } from "../../../support/stub-fetch.js";

const users = (...ids: readonly number[]): object[] => ids.map((id) => ({ id, username: `u${id}` }));

describe("a list whose caller counts items", () => {
  it("ends at an empty page: a short one may be due to a limit of the server", async () => {
    const { client, requests } = clientOfPages(users(1, 2), users(3), users(4, 5), []);
    const ids = (await paginateListSubuser(client).toArray()).map(({ id }) => id);
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(queryValues(requests, "offset")).toEqual([null, "2", "3", "5"]);
  });

  it.each<[PaginateOptions, number[], string[]]>([
    [{ maxItems: 3 }, [1, 2, 3], ["2"]],
    [{ maxPages: 1 }, [1, 2], []],
    [{ maxItems: 4, prefetch: true }, [1, 2, 3, 4], ["2"]],
  ])("ends early with %o, and requests no page that is not needed", async (options, ids, offsets) => {
    const { client, requests } = clientOfPages(users(1, 2), users(3, 4), users(5), []);
    expect((await paginateListSubuser(client, {}, options).toArray()).map(({ id }) => id)).toEqual(ids);
    expect(queryValues(requests, "offset")).toEqual([null, ...offsets]);
  });

  it.each<[string, object, PaginateOptions]>([
    ["the query's offset", { params: { query: { offset: 4 } } }, {}],
    ["from", {}, { from: 4 }],
    ["from as a string, from a command line", {}, { from: "4" }],
  ])("begins at %s", async (_, init, options) => {
    const { client, requests } = clientOfPages(users(5), []);
    expect(await paginateListSubuser(client, init, options).toArray()).toHaveLength(1);
    expect(queryValues(requests, "offset")).toEqual(["4", "5"]);
  });

  it.each([-1, 1.5, "Zürich"])("refuses to begin at %j, before any request", async (from) => {
    const { client, requests } = clientOfPages([]);
    await expect(paginateListSubuser(client, {}, { from }).toArray()).rejects.toThrow(TypeError);
    expect(requests).toHaveLength(0);
  });

  it("stops with PaginationError if the server ignores the offset", async () => {
    const { client, requests } = clientOfPages(users(1, 2), users(1, 2), users(1, 2));
    const error = await rejectionOf(paginateListSubuser(client).toArray());
    expect(error).toMatchObject({ name: "PaginationError", resumeFrom: 2, pagesFetched: 1, itemsYielded: 2 });
    expect(String(error)).toContain("may ignore `offset`");
    expect(requests).toHaveLength(2);
  });

  it("is read from the fake as from the API: by pages, with an ID for each username", async () => {
    const fake = createFakeSendGrid({
      subusers: Array.from({ length: 250 }, (_, index) => ({ id: String(index + 7), username: `u${index}` })),
    });
    const client = createClient({ apiKey: "SG.x", fetch: fake.fetch });
    const all = await paginateListSubuser(client).toArray();
    expect(all.map(({ id, username }) => [id, username])).toEqual(Array.from({ length: 250 }, (_, index) => [index + 7, `u${index}`]));
    expect(await paginateListSubuser(client, { params: { query: { username: "u9" } } }).toArray()).toMatchObject([{ id: 16 }]);
  });
});

it("a list whose caller counts pages begins at page 1, and ends at an empty page", async () => {
  const { client, requests } = clientOfPages({ list: [1, 2] }, { list: [3] }, { list: [] });
  const rule: PageRule = { items: "/list", directions: [{ parameter: "page", counts: "pages", first: 1 }] };
  const { GET } = looseClient(client);
  expect(await paginate((init) => GET("/v3/send_ips/pools", init), rule, {}).toArray()).toEqual([1, 2, 3]);
  expect(queryValues(requests, "page")).toEqual([null, "2", "3"]);
});

it("for any list, limit of the server, failure and resume, the items are exactly those of the list, in order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ count: fc.nat(30), size: fc.integer({ min: 1, max: 9 }), failAt: fc.nat(10), prefetch: fc.boolean() }),
      async ({ count, size, failAt, prefetch }) => {
        let requestCount = 0;
        const { fetch } = stubFetch(({ url }) => {
          if (requestCount++ === failAt) return new Response("<html>", { status: 502 });
          const offset = Number(new URL(url).searchParams.get("offset") ?? 0);
          return Response.json(users(...Array.from({ length: Math.min(size, Math.max(0, count - offset)) }, (_, index) => offset + index)));
        });
        const client = createClient({ apiKey: "SG.x", retry: false, fetch });
        const ids: number[] = [];
        const run = async (from: Cursor | null): Promise<void> => {
          for await (const { id } of paginateListSubuser(client, {}, { from, prefetch })) ids.push(id);
        };
        await run(null).catch(async (error: unknown) => {
          const { resumeFrom } = JSON.parse(JSON.stringify(error)) as { resumeFrom: Cursor | null }; // every error of a run has it
          await run(resumeFrom);
        });
        expect(ids).toEqual(Array.from({ length: count }, (_, index) => index));
      },
    ),
    { numRuns: 200 },
  );
});
