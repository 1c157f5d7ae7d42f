import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import {
  applyPlan,
  ApplyError,
  DesiredStateError,
  planPools,
  PlanRefusedError,
  type PoolPlan,
  type Receipt,
} from "../../../src/jobs/index.js";
import { stateAfter } from "../../../src/jobs/apply/holder-state.js";
import { GUARDS } from "../../../src/jobs/plan/guards.js";
import type { Fault } from "../../../src/testing/index.js";
import { FULL, LARGE, randomCase, SMALL, type RandomCase } from "./random-account.js";
import { actualPools, expectedPools, FAULTS, watchedFake, type WatchedFake } from "./watched-fake.js";

/** `JOBS_RUNS=1000 JOBS_SEED=7 npx vitest run test/src/jobs/random-plans.test.ts` makes more runs, or others. */
const runs = Number(process.env["JOBS_RUNS"] ?? 60);
const seed = Number(process.env["JOBS_SEED"] ?? 20);
/** The server would refuse what these guards stand against. */
const FINAL = ["pool_size", "pool_limit", "unassignable"];
const allow = Object.keys(GUARDS).filter((code) => !FINAL.includes(code));
const QUICKLY = { retryDelay: 1 };

/** The plan; `undefined` for a desired state that contradicts itself. */
async function planOf({ client }: WatchedFake, { desired, outOfAllPools }: RandomCase): Promise<PoolPlan | undefined> {
  try {
    return await planPools(client, desired, { outOfAllPools, allow });
  } catch (error) {
    if (error instanceof DesiredStateError || error instanceof PlanRefusedError) return undefined;
    throw error;
  }
}

/** Whether a name is that of one pool and the former name of another: then it cannot be seen whether the renames are done. */
function isHandedOn({ desired }: RandomCase): boolean {
  return Object.values(desired).some(({ renamedFrom }) => renamedFrom !== undefined && renamedFrom in desired);
}

/** Applies the plan again and again, as a person would who sees that it failed. */
async function applyRepeatedly({ client }: WatchedFake, plan: PoolPlan, times = 10): Promise<Receipt> {
  for (;;) {
    try {
      return await applyPlan(client, plan, QUICKLY);
    } catch (error) {
      if (!(error instanceof ApplyError) || error.reason === "stale" || --times === 0) throw error;
    }
  }
}

/** Expects that the account has the effects of the steps that the receipt calls done, and not of those that it calls not begun. */
function expectTrue({ done, failed, notBegun }: Receipt, plan: PoolPlan, watched: WatchedFake): void {
  expect([...done.map(({ step }) => step), ...(failed === null ? [] : [failed]), ...notBegun]).toEqual(plan.steps);
  const { pools } = watched.fake.state;
  for (const { id, name, renamedFrom, before, after } of plan.pools) {
    const isOf = (step: { pool: string }): boolean => step.pool === name || step.pool === renamedFrom;
    const begin = id === null ? null : { name: renamedFrom ?? name, members: new Set(before) };
    const state = done.flatMap(({ step }) => ("pool" in step && isOf(step) ? [step] : [])).reduce(stateAfter, begin);
    const mayHave = failed !== null && "pool" in failed && isOf(failed) ? [state, stateAfter(state, failed)] : [state];
    const pool = pools.find((other) => (id === null ? other.name === name : other.id === id));
    const actual = pool === undefined ? null : { name: pool.name, members: [...pool.ips].sort() };
    expect(mayHave.map((end) => end && { name: end.name, members: [...end.members].sort() })).toContainEqual(actual);
    if (notBegun.length === 0 && failed === null) expect(actual?.members ?? null).toEqual(after === null ? null : [...after].sort());
  }
}

describe.each([
  { name: "a small account", size: SMALL, share: 1 },
  { name: "an account with full pools", size: FULL, share: 0.5 },
  { name: "a large account", size: LARGE, share: 0.05 },
])("for $name and any desired state", ({ size, share }) => {
  const numRuns = Math.max(3, Math.ceil(runs * share));

  it("the plan leads there without a forbidden moment, and a finished plan does nothing", async () => {
    await fc.assert(
      fc.asyncProperty(randomCase(size), async (randomly) => {
        const watched = watchedFake(randomly.state);
        const plan = await planOf(watched, randomly);
        if (plan === undefined) return;
        expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        const expected = expectedPools(watched.fake.state, plan);
        watched.watch(plan);
        const receipt = await applyPlan(watched.client, plan, QUICKLY);
        expectTrue(receipt, plan, watched);
        expect(actualPools(watched.fake.state)).toEqual(expected);
        if (!isHandedOn(randomly)) expect((await planOf(watched, randomly))?.steps).toEqual([]);

        const again = await applyPlan(watched.client, plan, QUICKLY);
        expect(again.done.every(({ how }) => how === "already done")).toBe(true);
        expect(actualPools(watched.fake.state)).toEqual(expected);
      }),
      { numRuns, seed },
    );
  });

  it("a fault leaves a true receipt, and the same plan applied again finishes the rest", async () => {
    const faults = fc.array(fc.record({ at: fc.nat(60), fault: fc.constantFrom(...FAULTS) }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomCase(size), faults, async (randomly, planned) => {
        const watched = watchedFake(randomly.state);
        const plan = await planOf(watched, randomly);
        if (plan === undefined) return;
        const expected = expectedPools(watched.fake.state, plan);
        watched.watch(plan);
        for (const { at, fault } of planned)
          watched.before(at, () => {
            watched.fake.failNext(fault);
          });
        await applyPlan(watched.client, plan, QUICKLY).then(
          (receipt) => {
            expectTrue(receipt, plan, watched);
          },
          (error: unknown) => {
            if (!(error instanceof ApplyError)) throw error;
            expectTrue(error.receipt, plan, watched);
            expect(error.reason).not.toBe("stale");
          },
        );
        await applyRepeatedly(watched, plan);
        expect(actualPools(watched.fake.state)).toEqual(expected);
      }),
      { numRuns, seed },
    );
  });

  it("another writer in between is noticed, and what it did is kept", async () => {
    const anyWrite = fc.record({
      at: fc.nat(30),
      kind: fc.constantFrom("add", "remove", "rename", "delete", "create"),
      pool: fc.nat(9),
      ip: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(randomCase(size), anyWrite, async (randomly, { at, kind, pool, ip }) => {
        const watched = watchedFake(randomly.state);
        const plan = await planOf(watched, randomly);
        if (plan === undefined) return;
        const other = createClient({
          apiKey: "SG.other",
          fetch: watched.fake.fetch,
          retry: false,
        });
        watched.watch(plan);
        const theirs: { id: string; ip: string; wasDone: boolean }[] = [];
        watched.before(at, async () => {
          const { pools, ips } = watched.fake.state;
          const poolid = pools[pool % Math.max(pools.length, 1)]?.id ?? "1";
          const [params, address] = [{ path: { poolid } }, ips[ip]?.ip ?? ""];
          const body = { ips: [address] };
          let wasDone = false;
          if (kind === "add")
            wasDone = (
              await other.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", {
                params,
                body,
              })
            ).ok;
          if (kind === "remove") wasDone = (await other.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { params, body })).ok;
          if (kind === "rename")
            await other.PUT("/v3/send_ips/pools/{poolid}", {
              params,
              body: { name: "theirs" },
            });
          if (kind === "delete") await other.DELETE("/v3/send_ips/pools/{poolid}", { params });
          if (kind === "create")
            await other.POST("/v3/send_ips/pools", {
              body: { name: `pool-${pool}` },
            });
          theirs.push({ id: poolid, ip: address, wasDone });
        });
        const receipt = await applyPlan(watched.client, plan, QUICKLY).catch((error: unknown) => {
          if (!(error instanceof ApplyError)) throw error;
          // Whoever reads why it stopped learns what is different.
          if (error.reason === "stale") expect(error.changes.length).toBeGreaterThan(0);
          return error.receipt;
        });
        expect([
          ...receipt.done.map(({ step }) => step),
          ...(receipt.failed === null ? [] : [receipt.failed]),
          ...receipt.notBegun,
        ]).toEqual(plan.steps);
        const [write] = theirs;
        if (write?.wasDone !== true) return;
        const { id, ip: address } = write;
        const pools = watched.fake.state.pools.filter((other) => other.id === id);
        const planned = plan.pools.find((other) => other.id === id);
        const isTouched =
          planned?.after === null || (planned?.before.includes(address) ?? false) !== (planned?.after?.includes(address) ?? false);
        // What they did to an address that the plan does not touch is as they left it.
        if (!isTouched && kind === "add" && pools.length > 0) expect(pools[0]?.ips).toContain(address);
        if (!isTouched && kind === "remove" && pools.length > 0) expect(pools[0]?.ips).not.toContain(address);
      }),
      { numRuns, seed },
    );
  });
});

describe("a plan with every kind of step", () => {
  const ips = Array.from({ length: 8 }, (_, index) => `192.0.2.${index + 1}`);
  const state = {
    ips: ips.map((ip) => ({ ip })),
    pools: [
      { name: "old", ips: ips.slice(0, 2) },
      { name: "news", ips: ips.slice(2, 4) },
      { name: "marketing", ips: ips.slice(4, 8) },
    ],
  };
  const desired = {
    old: { delete: true },
    letters: { renamedFrom: "news" },
    marketing: { ips: ips.slice(0, 6) },
    fresh: { ips: ips.slice(6) },
  };

  async function faulted(at: number, fault: Fault): Promise<number> {
    const watched = watchedFake(state);
    const plan = await planPools(watched.client, desired, { allow });
    expect(new Set(plan.steps.map(({ operation }) => operation)).size).toBe(5);
    const expected = expectedPools(watched.fake.state, plan);
    watched.watch(plan);
    watched.before(at, () => {
      watched.fake.failNext(fault);
    });
    await applyPlan(watched.client, plan, QUICKLY).then(
      (receipt) => {
        expectTrue(receipt, plan, watched);
      },
      (error: unknown) => {
        if (!(error instanceof ApplyError)) throw error;
        expectTrue(error.receipt, plan, watched);
      },
    );
    const count = watched.requestCount;
    await applyRepeatedly(watched, plan);
    expect(actualPools(watched.fake.state)).toEqual(expected);
    return count;
  }

  it.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))("survives %s at every request", async (_, fault) => {
    let at = 0;
    for (; at < (await faulted(at, fault)); at++);
    expect(at).toBeGreaterThan(20);
  });
});
