import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createClient, paginateListIpPool } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { THREE_PAGES, clientOfPages } from "../../../support/pages.js";
import { sendJson, startServer } from "../../../support/server.js";
import { json, reject, stubFetch } from "../../../support/stub-fetch.js";

it("pages() yields the items, the next cursor, the response and the data of every page", async () => {
  const { client } = clientOfPages(...THREE_PAGES);
  const pages = [];
  for await (const { items, cursor, response, data } of paginateListIpPool(client).pages()) {
    pages.push({ ids: items.map(({ id }) => id), cursor, status: response.status, isSame: data.result === items });
  }
  expect(pages).toEqual([
    { ids: ["1", "2"], cursor: "a", status: 200, isSame: true },
    { ids: ["3", "4"], cursor: "b", status: 200, isSame: true },
    { ids: ["5"], cursor: undefined, status: 200, isSame: true },
  ]);
});

describe("prefetch", () => {
  // Without a network, a request that is going to be made has been made by the next turn of the event loop.
  const requestCounts = async (prefetch: boolean | undefined): Promise<number[]> => {
    const { client, requests } = clientOfPages(...THREE_PAGES);
    const counts: number[] = [];
    for await (const _ of paginateListIpPool(client, {}, { prefetch }).pages()) {
      await nextTurn();
      counts.push(requests.length);
    }
    return counts;
  };

  it("requests the next page while the current one is processed, and never more than one ahead", async () => {
    expect(await requestCounts(true)).toEqual([2, 3, 3]);
  });

  it("is off by default", async () => {
    expect(await requestCounts(undefined)).toEqual([1, 2, 3]);
  });

  it("does not fail before its page is needed", async () => {
    const { fetch, requests } = stubFetch(json(THREE_PAGES[0]), reject(new TypeError("fetch failed")));
    const client = createClient({ apiKey: "SG.x", fetch, retry: false });
    const ids: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client, {}, { prefetch: true })) {
        await nextTurn();
        expect(requests).toHaveLength(2);
        ids.push(id);
      }
    };
    expect(await rejectionOf(run())).toMatchObject({ resumeFrom: "a", itemsYielded: 2 });
    expect(ids).toEqual(["1", "2"]);
  });

  it.each([
    ["break", "items"],
    ["throw", "items"],
    ["break", "pages"],
    ["throw", "pages"],
  ])("is aborted when the loop is left by %s over %s, and leaves no unhandled rejection", async (exit, subject) => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", onRejection);
    let isClosed = false;
    await using server = await startServer((__, response, index) => {
      if (index === 0) sendJson(response, 200, THREE_PAGES[0]);
      else response.on("close", () => (isClosed = true));
    });
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, retry: false });
    const paginator = paginateListIpPool(client, {}, { prefetch: true });
    const run = async (): Promise<void> => {
      for await (const _ of subject === "items" ? paginator : paginator.pages()) {
        await expect.poll(() => server.requests.length).toBe(2);
        expect(isClosed).toBe(false);
        if (exit === "break") break;
        throw new Error("mine");
      }
    };
    if (exit === "break") await run();
    else expect(await rejectionOf(run())).toMatchObject({ message: "mine" });
    await expect.poll(() => isClosed).toBe(true);
    // Node reports unhandled rejections at the end of a turn.
    await nextTurn();
    process.off("unhandledRejection", onRejection);
    expect({ requests: server.requests.length, rejections }).toEqual({ requests: 2, rejections: [] });
  });
});
