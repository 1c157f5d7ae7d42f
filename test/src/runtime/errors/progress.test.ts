import { describe, expect, it } from "vitest";
import { createClient, paginateListIpPool, type Cursor } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { THREE_PAGES, clientOfPages, pools } from "../../../support/pages.js";
import { json, reject, stubFetch, type Step } from "../../../support/stub-fetch.js";

describe("the progress of an error that a paginator throws", () => {
  const connectionReset = reject(new TypeError("fetch failed"));

  it("says where to resume without losing or repeating an item, also after JSON", async () => {
    let isBroken = true;
    const step: Step = ({ url }) => {
      const index = ["a", "b"].indexOf(new URL(url).searchParams.get("after_key") ?? "") + 1;
      if (index === 2 && isBroken) return Response.json({ errors: [{ message: "internal server error" }] }, { status: 500 });
      return Response.json(THREE_PAGES[index]);
    };
    const client = createClient({ apiKey: "SG.x", fetch: stubFetch(step).fetch });
    const ids: string[] = [];
    const run = async (from: Cursor | null): Promise<void> => {
      for await (const { id } of paginateListIpPool(client, {}, { from })) ids.push(id);
    };
    const error = await rejectionOf(run(null));
    expect(error).toMatchObject({ name: "ApiError", status: 500, resumeFrom: "b", pagesFetched: 2, itemsYielded: 4 });
    isBroken = false;
    const { resumeFrom } = JSON.parse(JSON.stringify(error)) as { resumeFrom: Cursor };
    expect(resumeFrom).toBe("b");
    await run(resumeFrom);
    expect(ids).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("has a null cursor if the first page failed", async () => {
    const client = createClient({ apiKey: "SG.x", fetch: stubFetch(connectionReset).fetch, retry: false });
    expect(await rejectionOf(paginateListIpPool(client).toArray())).toMatchObject({
      name: "ConnectionError",
      resumeFrom: null,
      pagesFetched: 0,
      itemsYielded: 0,
    });
  });

  it("comes with the items before that page if toArray() failed", async () => {
    const { fetch } = stubFetch(json(THREE_PAGES[0]), connectionReset);
    const error = await rejectionOf(paginateListIpPool(createClient({ apiKey: "SG.x", fetch, retry: false })).toArray());
    expect(error).toMatchObject({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2, items: pools(1, 2) });
  });
});

describe("the progress of a run", () => {
  const connectionReset = reject(new TypeError("fetch failed"));
  const failingClient = (): ReturnType<typeof createClient> =>
    createClient({ apiKey: "SG.x", fetch: stubFetch(json(THREE_PAGES[0]), connectionReset).fetch, retry: false });

  it("belongs to the paginator that the error ended", async () => {
    const run = paginateListIpPool(failingClient());
    const error = await rejectionOf(run.toArray());
    expect(run.progressOf(error)).toEqual({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2 });
    expect(paginateListIpPool(failingClient()).progressOf(error)).toBeUndefined();
  });

  it("is undefined for an error of the loop's body, so that the run is not resumed after it", async () => {
    const run = paginateListIpPool(clientOfPages(THREE_PAGES[0]).client);
    const loop = async (): Promise<void> => {
      for await (const { id } of run) throw new Error(id);
    };
    for (const error of [await rejectionOf(loop()), undefined, null, "x", { resumeFrom: null }])
      expect(run.progressOf(error)).toBeUndefined();
  });

  it("is that of the inner run for its error, and undefined for the outer one", async () => {
    const outer = paginateListIpPool(clientOfPages(...THREE_PAGES).client);
    const inner = paginateListIpPool(failingClient());
    const loop = async (): Promise<void> => {
      for await (const pool of outer) for await (const other of inner) if (pool.id === other.id) continue;
    };
    const error = await rejectionOf(loop());
    expect(inner.progressOf(error)).toEqual({ resumeFrom: "a", pagesFetched: 1, itemsYielded: 2 });
    expect(outer.progressOf(error)).toBeUndefined();
  });

  it.each([undefined, 0, "", null, "enough"])("is found for the abort reason %j", async (reason) => {
    const controller = new AbortController();
    controller.abort(reason);
    const run = paginateListIpPool(clientOfPages(THREE_PAGES[0]).client, { signal: controller.signal });
    const { reason: thrown } = controller.signal as { reason: unknown };
    expect(await rejectionOf(run.toArray())).toBe(thrown);
    expect(run.progressOf(thrown)).toEqual({ resumeFrom: null, pagesFetched: 0, itemsYielded: 0 });
  });
});

it("an error of a paginator shows the function that iterates in its stack, as a call's does", async () => {
  const client = createClient({
    apiKey: "SG.x",
    fetch: stubFetch(reject(new TypeError("fetch failed"))).fetch,
    retry: false,
  });
  async function iterateHere(): Promise<void> {
    for await (const pool of paginateListIpPool(client)) expect(pool).toBeUndefined();
  }
  async function collectHere(): Promise<void> {
    await paginateListIpPool(client).toArray();
  }
  async function pagesHere(): Promise<void> {
    for await (const page of paginateListIpPool(client).pages()) expect(page).toBeUndefined();
  }
  for (const [name, run] of Object.entries({ iterateHere, collectHere, pagesHere }))
    expect(((await rejectionOf(run())) as Error).stack).toContain(name);
});
