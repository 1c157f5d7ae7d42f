import { describe, expect, it } from "vitest";
import { PaginationError, createClient, paginateListIpPool } from "../../../../src/index.js";
import { THREE_PAGES, clientOfPages, page, pools } from "../../../support/pages.js";

const END = { done: true, value: undefined };

it("an iterator yields the items in order, and each of them once, even if next() is called before the previous one settles", async () => {
  const { client, requests } = clientOfPages(...THREE_PAGES);
  const iterator = paginateListIpPool(client)[Symbol.asyncIterator]();
  const steps = await Promise.all(Array.from({ length: 7 }, () => iterator.next()));
  expect(steps.map(({ value }) => value?.id)).toEqual(["1", "2", "3", "4", "5", undefined, undefined]);
  expect(steps.map(({ done }) => done === true)).toEqual([false, false, false, false, false, true, true]);
  expect(await iterator.next()).toEqual(END);
  expect(requests).toHaveLength(3);
});

describe("an iterator is over", () => {
  it("after it has failed", async () => {
    const { client, requests } = clientOfPages(page(pools(1), "a"), {});
    const iterator = paginateListIpPool(client)[Symbol.asyncIterator]();
    await iterator.next();
    await expect(iterator.next()).rejects.toThrow(PaginationError);
    expect(await iterator.next()).toEqual(END);
    expect(requests).toHaveLength(2);
  });

  it("after return(), without a request", async () => {
    const { client, requests } = clientOfPages(...THREE_PAGES);
    const iterator = paginateListIpPool(client)[Symbol.asyncIterator]();
    expect(await iterator.return?.()).toEqual(END);
    expect(await iterator.next()).toEqual(END);
    expect(requests).toEqual([]);
  });

  it("after return() in the middle of a page, whose other items are dropped", async () => {
    const { client, requests } = clientOfPages(...THREE_PAGES);
    const iterator = paginateListIpPool(client)[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.return?.();
    expect(await iterator.next()).toEqual(END);
    expect(requests).toHaveLength(1);
  });
});

it("1,000,000 items in pages of 1,000 grow the heap by less than 10 MB", async () => {
  const usedHeap = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  expect(globalThis.gc, "vitest.config.ts exposes gc").toBeDefined();
  // Objects, which would show on the heap, but small ones, as parsing them takes most of the time.
  const items = JSON.stringify(Array.from({ length: 1000 }, () => ({ id: "1" })));
  const fetch = (url: string): Promise<Response> => {
    const next = Number(new URL(url).searchParams.get("after_key") ?? 0) + 1;
    const cursor = next < 1000 ? `"${next}"` : "null";
    return Promise.resolve(new Response(`{"result":${items},"_metadata":{"next_params":{"after_key":${cursor}}}}`));
  };
  const client = createClient({ apiKey: "SG.x", fetch });
  let [count, peak] = [0, 0];
  const before = usedHeap();
  for await (const _ of paginateListIpPool(client)) {
    count += 1;
    if (count % 100_000 === 0) peak = Math.max(peak, usedHeap() - before);
  }
  expect(count).toBe(1_000_000);
  expect(peak).toBeLessThan(10 * 1024 * 1024);
});
