import { describe, expect, it } from "vitest";
import { createClient, paginateListIpPool, type Client } from "../../../../src/index.js";
import { json, stubFetch, type Step } from "../../../support/stub-fetch.js";

const page = (ids: readonly string[], cursor: string): object => ({
  result: ids.map((id) => ({ id, name: id })),
  _metadata: { next_params: { after_key: cursor } },
});

/** A client whose second page never arrives, and the signals of its requests. */
function stuckClient(): { readonly client: Client; readonly signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const first = json(page(["1"], "a"));
  const { fetch } = stubFetch(first, () => new Promise<Response>(() => undefined));
  const client = createClient({
    apiKey: "SG.x",
    fetch: (url, init, attempt) => {
      if (init.signal !== undefined) signals.push(init.signal);
      return fetch(url, init, attempt);
    },
  });
  return { client, signals };
}

describe("return() while a page is being fetched ends the run at once, and aborts the request", () => {
  it("of items", async () => {
    const { client, signals } = stuckClient();
    const items = paginateListIpPool(client)[Symbol.asyncIterator]();
    expect(await items.next()).toMatchObject({ value: { id: "1" } });
    const pending = items.next();
    await expect.poll(() => signals.length).toBe(2);
    expect(await items.return?.()).toEqual({ done: true, value: undefined });
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await items.next()).toEqual({ done: true, value: undefined });
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  });

  it("of pages", async () => {
    const { client, signals } = stuckClient();
    const pages = paginateListIpPool(client).pages();
    await pages.next();
    const pending = pages.next();
    await expect.poll(() => signals.length).toBe(2);
    const ended = pages.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(await ended).toEqual({ done: true, value: undefined });
    expect(signals.at(-1)?.aborted).toBe(true);
  });
});

describe("a cursor", () => {
  it("that no URL can contain is refused with its page, before any item of the page", async () => {
    const { fetch, requests } = stubFetch(json(page(["1"], "a")), json(page(["2"], "\ud800")));
    const run = paginateListIpPool(createClient({ apiKey: "SG.x", fetch }));
    const ids: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const { id } of run) ids.push(id);
    };
    await expect(loop()).rejects.toMatchObject({ name: "PaginationError", resumeFrom: "a" });
    expect({ ids, requests: requests.length }).toEqual({ ids: ["1"], requests: 2 });
  });
});

describe("the page size", () => {
  const limitOf = async (query?: { readonly limit?: number }): Promise<string | null> => {
    const step: Step = json(page([], ""));
    const { fetch, requests } = stubFetch(step);
    await paginateListIpPool(createClient({ apiKey: "SG.x", fetch }), query === undefined ? {} : { params: { query } }).toArray();
    return new URL(requests[0]?.url ?? "").searchParams.get("limit");
  };

  it("defaults to the documented maximum", async () => {
    expect(await limitOf()).toBe("100");
  });

  it("is the caller's otherwise", async () => {
    expect(await limitOf({ limit: 7 })).toBe("7");
  });
});
