import { describe, expect, it } from "vitest";
import { createClient, getProgress, paginateListIpPool, type Cursor } from "../../../../src/index.js";
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
    const progress = getProgress(JSON.parse(JSON.stringify(error)));
    expect(progress).toEqual({ resumeFrom: "b", pagesFetched: 2, itemsYielded: 4 });
    await run(progress?.resumeFrom ?? null);
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

it("an error thrown by the body of the loop has no progress, so that nobody resumes after it", async () => {
  const { client } = clientOfPages(THREE_PAGES[0]);
  const run = async (): Promise<void> => {
    for await (const { id } of paginateListIpPool(client)) throw new Error(id);
  };
  for (const error of [await rejectionOf(run()), undefined, null, "x", { resumeFrom: null }]) expect(getProgress(error)).toBeUndefined();
});
