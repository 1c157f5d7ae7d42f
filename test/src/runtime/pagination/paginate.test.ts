import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaginationError, createClient, paginateListIp, paginateListIpPool } from "../../../../src/index.js";
import * as api from "../../../../src/index.js";
import { operationTable } from "../../../../generated/operations.js";
import { sendJson, startServer, type Server } from "../../../support/server.js";

/** A server that answers with these pages, in order. */
function serve(...pages: readonly object[]): Promise<Server> {
  return startServer((_, response, index) => {
    sendJson(response, 200, pages[index] ?? {});
  });
}

const page = (items: readonly unknown[], after_key: unknown): object => ({ result: items, _metadata: { next_params: { after_key } } });

type Paginate = (client: api.Client, init: object) => AsyncIterable<unknown> & { toArray(): Promise<unknown[]> };

/** Every paginator that is exported. */
const lists = Object.entries(api).filter(([name]) => /^paginate[A-Z]/.test(name)) as unknown as [string, Paginate][];

it("there is a narrower for each operation", () => {
  const narrowers = Object.keys(api).filter((name) => name.startsWith("narrow"));
  expect(narrowers.sort()).toEqual(
    Object.keys(operationTable)
      .map((id) => `narrow${id}Error`)
      .sort(),
  );
});

it.each(lists)("%s is walked to its end, nested and flat cursors alike", async (_, paginate) => {
  await using server = await serve(
    page(["a"], "c/1+?"),
    page([], 7),
    { result: ["b", "c"], _metadata: { after_key: "::1" } },
    page(["d"], null),
  );
  const path = { ip: "127.0.0.1", poolid: "1", pool_name: "a" };
  const items = await paginate(createClient({ apiKey: "SG.x", baseUrl: server.url }), { params: { path } }).toArray();
  expect(items).toEqual(["a", "b", "c", "d"]);
  expect(server.requests.map(({ query }) => query.get("after_key"))).toEqual([null, "c/1+?", "7", "::1"]);
});

const client = (server: Server, options: object = {}): api.Client =>
  createClient({ apiKey: "SG.x", baseUrl: server.url, retry: false, ...options });
const keys = (server: Server): (string | null)[] => server.requests.map(({ query }) => query.get("after_key"));
const items = (...ids: readonly number[]): object[] => ids.map((id) => ({ id: String(id), name: `p${id}` }));
/** 1,2 → 3,4 → 5. */
const three = [page(items(1, 2), "a"), page(items(3, 4), "b"), page(items(5), null)];

async function failureOf(promise: Promise<unknown>): Promise<object> {
  return promise.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: unknown) => error as object,
  );
}

describe("the caller's init", () => {
  it("goes with every page, and is never changed", async () => {
    await using server = await serve(page([], "1"), page([], ""));
    const init = Object.freeze({
      params: Object.freeze({ query: Object.freeze({ region: "eu" as const, limit: 2 }) }),
      headers: Object.freeze({ "x-a": "b" }),
    });
    await paginateListIpPool(client(server), init).toArray();
    expect(server.requests.map(({ url, headers }) => [url, headers["x-a"]])).toEqual([
      ["/v3/send_ips/pools?region=eu&limit=2", "b"],
      ["/v3/send_ips/pools?region=eu&limit=2&after_key=1", "b"],
    ]);
  });

  it("may have a signal, which ends the run with its own reason", async () => {
    await using server = await serve(...three);
    const controller = new AbortController();
    const seen: string[] = [];
    const reason = new Error("enough");
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client(server), { signal: controller.signal })) {
        seen.push(id);
        if (id === "2") controller.abort(reason);
      }
    };
    expect(await failureOf(run())).toBe(reason);
    expect(reason).toMatchObject({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2 });
    expect(seen).toEqual(["1", "2"]);
    expect(server.requests).toHaveLength(1);
  });

  it("may begin at a cursor of its own", async () => {
    await using server = await serve(page(items(3), "b"), page(items(4), "a"));
    const error = await failureOf(paginateListIpPool(client(server), { params: { query: { after_key: "a" } } }).toArray());
    expect(keys(server)).toEqual(["a", "b"]);
    expect(error).toMatchObject({ name: "PaginationError", resumeFrom: "b" });
  });

  it("with before_key walks ListIp backwards", async () => {
    const back = (ips: string[], before_key: unknown, flat = false): object => {
      const cursors = { after_key: "::9", before_key };
      return { result: ips.map((ip) => ({ ip })), _metadata: flat ? cursors : { next_params: cursors } };
    };
    await using server = await serve(back(["::3"], "::3"), back(["::2"], "::2", true), back(["::1"], null));
    const ips = await paginateListIp(client(server), { params: { query: { before_key: "::4", limit: 1 } } }).toArray();
    expect(ips.map(({ ip }) => ip)).toEqual(["::3", "::2", "::1"]);
    expect(server.requests.map(({ query }) => Object.fromEntries(query))).toEqual(
      ["::4", "::3", "::2"].map((before_key) => ({ before_key, limit: "1" })),
    );
  });
});

it("iterating twice makes two independent runs", async () => {
  await using server = await serve(...three, ...three);
  const paginator = paginateListIpPool(client(server));
  expect((await paginator.toArray()).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect((await paginator.toArray()).map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5"]);
  expect(keys(server)).toEqual([null, "a", "b", null, "a", "b"]);
});

it("items asked for before the last one came are handed out in order, each once", async () => {
  await using server = await serve(...three);
  const iterator = paginateListIpPool(client(server))[Symbol.asyncIterator]();
  const steps = await Promise.all(Array.from({ length: 7 }, () => iterator.next()));
  expect(steps.map(({ value }) => value?.id)).toEqual(["1", "2", "3", "4", "5", undefined, undefined]);
  expect(steps.map(({ done }) => done === true)).toEqual([false, false, false, false, false, true, true]);
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
  expect(server.requests).toHaveLength(3);
});

it("an iterator that has failed, or was left, is over", async () => {
  await using server = await serve(page(items(1), "a"), {});
  const failed = paginateListIpPool(client(server))[Symbol.asyncIterator]();
  await failed.next();
  await expect(failed.next()).rejects.toThrow(PaginationError);
  expect(await failed.next()).toEqual({ done: true, value: undefined });
  const left = paginateListIpPool(client(server))[Symbol.asyncIterator]();
  expect(await left.return?.()).toEqual({ done: true, value: undefined });
  expect(await left.next()).toEqual({ done: true, value: undefined });
  expect(server.requests).toHaveLength(2);

  await using other = await serve(...three);
  const amidPage = paginateListIpPool(client(other))[Symbol.asyncIterator]();
  await amidPage.next();
  await amidPage.return?.();
  expect(await amidPage.next()).toEqual({ done: true, value: undefined });
  expect(other.requests).toHaveLength(1);
});

it("pages() hands out items, the following cursor, the response and the data", async () => {
  await using server = await serve(...three);
  const pages = [];
  for await (const { items: ofPage, cursor, response, data } of paginateListIpPool(client(server)).pages()) {
    pages.push({ ids: ofPage.map(({ id }) => id), cursor, status: response.status, same: data.result === ofPage });
  }
  expect(pages).toEqual([
    { ids: ["1", "2"], cursor: "a", status: 200, same: true },
    { ids: ["3", "4"], cursor: "b", status: 200, same: true },
    { ids: ["5"], cursor: undefined, status: 200, same: true },
  ]);
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
  ])("%o request no page too many", async (options, want, requests) => {
    await using server = await serve(...three);
    expect((await paginateListIpPool(client(server), {}, options).toArray()).map(({ id }) => id)).toEqual(want);
    expect(server.requests).toHaveLength(requests);
  });

  it("from begins at a cursor", async () => {
    await using server = await serve(page(items(5), null));
    expect(await paginateListIpPool(client(server), {}, { from: "b" }).toArray()).toHaveLength(1);
    expect(keys(server)).toEqual(["b"]);
  });

  it.each([{ maxItems: -1 }, { maxPages: NaN }, { maxItems: "3" as unknown as number }])("%o are refused", async (options) => {
    await using server = await serve(...three);
    expect(() => paginateListIpPool(client(server), {}, options)).toThrow(TypeError);
  });
});

describe("the cursor", () => {
  it.each(["a+b", "a/b", "100%", "a:b", "2001:db8::1", " ", "ü&=?#", 7, 0, -1, 1.5])("%s is sent back as it came", async (cursor) => {
    await using server = await serve(page(items(1), cursor), page(items(2), null));
    expect(await paginateListIpPool(client(server)).toArray()).toHaveLength(2);
    expect(keys(server)).toEqual([null, String(cursor)]);
  });

  it.each([
    ["null", page(items(1), null)],
    ["absent", { result: items(1), _metadata: { next_params: {} } }],
    ["empty", page(items(1), "")],
    ["without next_params", { result: items(1), _metadata: {} }],
    ["without _metadata", { result: items(1) }],
    ["null beside a flat echo of the request's own", { result: items(1), _metadata: { next_params: { after_key: null }, after_key: "x" } }],
  ])("that is %s ends the run", async (_, only) => {
    await using server = await serve(only);
    expect(await paginateListIpPool(client(server)).toArray()).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it("of an empty page is followed", async () => {
    await using server = await serve(page([], "a"), page([], "b"), page(items(1), null));
    expect(await paginateListIpPool(client(server)).toArray()).toHaveLength(1);
    expect(server.requests).toHaveLength(3);
  });
});

describe("PaginationError stops the run, before any item of that page, at", () => {
  it.each([
    ["a cursor that repeats at once", [page(items(1), "a"), page(items(2), "a")], "a", 1],
    ["a circle A-B-A", [page(items(1), "a"), page(items(2), "b"), page(items(3), "a")], "b", 2],
    ["a cursor that repeats as a number", [page(items(1), "1"), page(items(2), 1)], "1", 1],
    ["a page without its array", [page(items(1), "a"), { _metadata: {} }], "a", 1],
    ["an array that is none", [page(items(1), "a"), { result: { 0: 1 } }], "a", 1],
    ["a cursor that is an object", [page(items(1), "a"), page(items(2), {})], "a", 1],
    ["a cursor that is a boolean", [page(items(1), "a"), page(items(2), true)], "a", 1],
    ["a number that JavaScript rounds", [page(items(1), "a"), page(items(2), 2 ** 60)], "a", 1],
    ["a 2xx that is an array", [page(items(1), "a"), []], "a", 1],
    ["a 2xx that is null", [page(items(1), "a"), null as never], "a", 1],
  ])("%s", async (_, pages, resumeFrom, itemsYielded) => {
    await using server = await startServer((__, response, index) => sendJson(response, 200, pages[index] ?? null));
    const seen: unknown[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client(server))) seen.push(id);
    };
    const error = await failureOf(run());
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ resumeFrom, itemsYielded, pagesFetched: itemsYielded, operationId: "ListIpPool", status: 200 });
    expect(seen).toHaveLength(itemsYielded);
    expect(server.requests).toHaveLength(pages.length);
  });

  it.each([
    ["HTML", (response: ServerResponse) => void response.writeHead(200).end("<html>")],
    ["a 204", (response: ServerResponse) => void response.writeHead(204).end()],
  ])("a 2xx that is %s", async (_, answer) => {
    await using server = await startServer((__, response) => answer(response));
    expect(await failureOf(paginateListIpPool(client(server)).toArray())).toMatchObject({ name: "PaginationError", resumeFrom: null });
  });
});

describe("an error while iterating carries where to resume:", () => {
  it("passing it as from continues without losing or repeating an item, also after JSON", async () => {
    let broken = true;
    await using server = await startServer(({ query }, response) => {
      const index = ["a", "b"].indexOf(query.get("after_key") ?? "") + 1;
      if (index === 2 && broken) sendJson(response, 500, { errors: [{ message: "internal server error" }] });
      else sendJson(response, 200, three[index]);
    });
    const seen: string[] = [];
    const run = async (from: api.Cursor | null): Promise<void> => {
      for await (const { id } of paginateListIpPool(client(server), {}, { from })) seen.push(id);
    };
    const error = await failureOf(run(null));
    expect(error).toMatchObject({ name: "ApiError", status: 500, resumeFrom: "b", pagesFetched: 2, itemsYielded: 4 });
    broken = false;
    const progress = api.getProgress(JSON.parse(JSON.stringify(error)));
    expect(progress).toEqual({ resumeFrom: "b", pagesFetched: 2, itemsYielded: 4 });
    await run(progress?.resumeFrom ?? null);
    expect(seen).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("a ConnectionError on the first page has null, and toArray's error has the items that came before", async () => {
    await using server = await startServer((_, response, index) =>
      index === 1 ? sendJson(response, 200, three[0]) : void response.destroy(),
    );
    expect(await failureOf(paginateListIpPool(client(server)).toArray())).toMatchObject({
      name: "ConnectionError",
      resumeFrom: null,
      pagesFetched: 0,
      itemsYielded: 0,
    });
    const error = await failureOf(paginateListIpPool(client(server)).toArray());
    expect(error).toMatchObject({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2, items: items(1, 2) });
  });

  it("an error of the loop's own body has none, so that it is not taken for one that can be resumed", async () => {
    await using server = await startServer((_, response) => sendJson(response, 200, three[0]));
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client(server))) throw new Error(id);
    };
    for (const error of [await failureOf(run()), undefined, null, "x", { resumeFrom: null }])
      expect(api.getProgress(error)).toBeUndefined();
  });
});

describe("prefetch", () => {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it("requests the next page while the consumer works, and never more than one ahead", async () => {
    await using server = await serve(...three);
    const counts: number[] = [];
    for await (const _ of paginateListIpPool(client(server), {}, { prefetch: true }).pages()) {
      await pause(40);
      counts.push(server.requests.length);
    }
    expect(counts).toEqual([2, 3, 3]);
  });

  it("is off by default", async () => {
    await using server = await serve(...three);
    const counts: number[] = [];
    for await (const _ of paginateListIpPool(client(server)).pages()) {
      await pause(30);
      counts.push(server.requests.length);
    }
    expect(counts).toEqual([1, 2, 3]);
  });

  it("does not fail before its page is wanted", async () => {
    await using server = await startServer((_, response, index) =>
      index === 0 ? sendJson(response, 200, three[0]) : void response.destroy(),
    );
    const seen: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { id } of paginateListIpPool(client(server), {}, { prefetch: true })) {
        await pause(20);
        seen.push(id);
      }
    };
    expect(await failureOf(run())).toMatchObject({ resumeFrom: "a", itemsYielded: 2 });
    expect(seen).toEqual(["1", "2"]);
  });

  const stay = (): void => undefined;
  const fail = (): void => {
    throw new Error("mine");
  };
  it.each([
    ["break", "items", stay],
    ["throw", "items", fail],
    ["break", "pages", stay],
    ["throw", "pages", fail],
  ])("is aborted when the loop is left by %s over %s, and leaves no unhandled rejection", async (_, walk, leave) => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on("unhandledRejection", onRejection);
    let isClosed = false;
    await using server = await startServer((__, response, index) => {
      if (index === 0) sendJson(response, 200, three[0]);
      else response.on("close", () => (isClosed = true));
    });
    const paginator = paginateListIpPool(client(server), {}, { prefetch: true });
    const run = async (): Promise<void> => {
      for await (const __ of walk === "items" ? paginator : paginator.pages()) {
        await pause(30);
        leave();
        break;
      }
    };
    await run().catch((error: unknown) => expect(error).toMatchObject({ message: "mine" }));
    await pause(50);
    process.off("unhandledRejection", onRejection);
    expect({ isClosed, requests: server.requests.length, rejections }).toEqual({ isClosed: true, requests: 2, rejections: [] });
  });
});

/** A server in memory: any list, page size and quirks; it may fail once at any page. */
interface Model {
  readonly count: number;
  readonly size: number;
  readonly isFlat: boolean;
  readonly isNumeric: boolean;
  readonly end: null | "" | undefined;
  /** Before which pages an empty one comes. */
  readonly empty: readonly boolean[];
  readonly fault: { readonly page: number; readonly kind: "500" | "reset" | "html" | "no array" } | undefined;
  readonly prefetch: boolean;
}

function modelFetch({ count, size, isFlat, isNumeric, end, empty, fault }: Model): (request: Request) => Promise<Response> {
  const starts = Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, index) => index * size);
  const pages = starts.flatMap((start, index) => [
    ...(empty[index % empty.length] === true ? [[]] : []),
    Array.from({ length: Math.min(size, count - start) }, (_, offset) => start + offset),
  ]);
  let isBroken = fault !== undefined;
  return (request) => {
    const key = new URL(request.url).searchParams.get("after_key");
    const index = key === null ? 0 : Number(key);
    if (isBroken && fault !== undefined && index === fault.page % pages.length) {
      isBroken = false;
      if (fault.kind === "reset") return Promise.reject(new TypeError("reset"));
      if (fault.kind === "no array") return Promise.resolve(Response.json({ _metadata: {} }));
      return Promise.resolve(new Response("<html>", { status: fault.kind === "500" ? 500 : 200 }));
    }
    const next = index + 1 < pages.length ? (isNumeric ? index + 1 : String(index + 1)) : end;
    const cursors = next === undefined ? {} : { after_key: next };
    return Promise.resolve(Response.json({ result: pages[index], _metadata: isFlat ? cursors : { next_params: cursors } }));
  };
}

it("for any list, page size, quirks, fault and resume, the items are exactly the list in order", async () => {
  const model: fc.Arbitrary<Model> = fc.record({
    count: fc.integer({ min: 0, max: 40 }),
    size: fc.integer({ min: 1, max: 9 }),
    isFlat: fc.boolean(),
    isNumeric: fc.boolean(),
    end: fc.constantFrom(null, "" as const, undefined),
    empty: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    fault: fc.option(
      fc.record({ page: fc.nat(20), kind: fc.constantFrom("500" as const, "reset" as const, "html" as const, "no array" as const) }),
      { nil: undefined },
    ),
    prefetch: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(model, async (each) => {
      const inMemory = createClient({ apiKey: "SG.x", retry: false, fetch: modelFetch(each) });
      const seen: unknown[] = [];
      const run = async (from: api.Cursor | null): Promise<void> => {
        for await (const item of paginateListIpPool(inMemory, {}, { from, prefetch: each.prefetch })) seen.push(item);
      };
      await run(null).catch(async (error: unknown) => {
        expect(error).toMatchObject({ itemsYielded: seen.length });
        await run((JSON.parse(JSON.stringify(error)) as { resumeFrom: api.Cursor | null }).resumeFrom);
      });
      expect(seen).toEqual(Array.from({ length: each.count }, (_, index) => index));
    }),
    { numRuns: 400 },
  );
});

it("1,000,000 items in pages of 1,000 grow the heap by less than 10 MB", async () => {
  const heap = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  expect(globalThis.gc, "vitest.config.ts exposes gc").toBeDefined();
  const body = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), name: "pool", ips_preview: [], total_ip_count: 0 }));
  const fetch = (request: Request): Promise<Response> => {
    const index = Number(new URL(request.url).searchParams.get("after_key") ?? 0) + 1;
    return Promise.resolve(Response.json({ result: body, _metadata: { next_params: { after_key: index < 1000 ? String(index) : null } } }));
  };
  const inMemory = createClient({ apiKey: "SG.x", fetch });
  let [count, peak] = [0, 0];
  const before = heap();
  for await (const _ of paginateListIpPool(inMemory)) {
    count += 1;
    if (count % 100_000 === 0) peak = Math.max(peak, heap() - before);
  }
  expect(count).toBe(1_000_000);
  expect(peak).toBeLessThan(10 * 1024 * 1024);
});
