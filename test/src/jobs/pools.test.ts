import { describe, expect, it } from "vitest";
import { createClient, type Client } from "../../../src/index.js";
import { assertPools, ensurePool, findPool, poolIds } from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeSendGrid, type Fault } from "../../../src/testing/index.js";

const names = Array.from({ length: 100 }, (_, index) => `pool ${index}`);

function clientOf(fake: FakeSendGrid): Client {
  return createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, limiter: false });
}

describe("a pool by its name", () => {
  const fake = createFakeSendGrid({ pools: ["Marketing", ...names].map((name) => ({ name })) });

  it("is found on any page, by its exact name alone", async () => {
    expect(await findPool(clientOf(fake), "pool 99")).toMatchObject({ id: "101", name: "pool 99" });
    expect(await findPool(clientOf(fake), "marketing")).toBeUndefined();
    expect([...(await poolIds(clientOf(fake)))].slice(0, 2)).toEqual([
      ["Marketing", "1"],
      ["pool 0", "2"],
    ]);
  });

  it("is asserted at a program's start: all that are missing are named, with those that were probably meant", async () => {
    expect(await assertPools(clientOf(fake), ["pool 1", "Marketing"])).toEqual(
      new Map([
        ["Marketing", "1"],
        ["pool 1", "3"],
      ]),
    );
    await expect(assertPools(clientOf(fake), ["marketing", "pool 1", "news"])).rejects.toMatchObject({
      name: "UnknownNameError",
      names: ["marketing", "news"],
      message: 'There is no pool "marketing"; did you mean "Marketing"? There is no pool "news".',
    });
  });
});

describe("ensurePool", () => {
  it("finds a pool, or creates it", async () => {
    const fake = createFakeSendGrid({ pools: [{ name: "marketing", id: "7" }] });
    expect(await ensurePool(clientOf(fake), "marketing")).toEqual({ id: "7", name: "marketing" });
    expect(await ensurePool(clientOf(fake), "alerts")).toEqual({ id: "8", name: "alerts" });
    expect(fake.state.pools.map(({ name }) => name)).toEqual(["marketing", "alerts"]);
  });

  it("makes one pool, if ten do it at once", async () => {
    const fake = createFakeSendGrid();
    const pools = await Promise.all(Array.from({ length: 10 }, () => ensurePool(clientOf(fake), "alerts")));
    expect(new Set(pools.map(({ id }) => id))).toEqual(new Set(["1"]));
    expect(fake.state.pools).toHaveLength(1);
  });

  it.each<Fault>(["reset", "reset-after", "html-502", "truncated", { status: 503 }])(
    "survives the fault %j of the creation",
    async (fault) => {
      const fake = createFakeSendGrid();
      fake.failNext(fault, { operationId: "CreateIpPool" });
      expect(await ensurePool(clientOf(fake), "alerts")).toEqual({ id: "1", name: "alerts" });
      expect(fake.state.pools).toHaveLength(1);
    },
  );

  it("gives up if the creation fails for good", async () => {
    const fake = createFakeSendGrid();
    await expect(ensurePool(clientOf(fake), ".alerts")).rejects.toMatchObject({ name: "ApiError", status: 400 });
    fake.failNext("reset", { operationId: "CreateIpPool", times: 3 });
    await expect(ensurePool(clientOf(fake), "alerts")).rejects.toMatchObject({ name: "ConnectionError" });
    expect(fake.state.pools).toEqual([]);
  });

  it("does not create a second pool whose name differs in case or blanks alone", async () => {
    const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
    await expect(ensurePool(clientOf(fake), "Marketing ")).rejects.toMatchObject({ name: "SimilarNameError", similar: ["marketing"] });
    expect(fake.state.pools).toHaveLength(1);
  });
});
