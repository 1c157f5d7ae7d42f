import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient, paginateListIp, paginateListIpPool } from "../../../../src/index.js";
import type { FakeSendGrid, FakeSnapshot } from "../../../../src/testing/index.js";
import { looseClient } from "../../../support/loose-client.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf } from "../small-account.js";
import { ADDRESSES, FIRST_POOL, PURCHASABLE, randomCalls, SUBUSERS, type Call } from "./random-calls.js";

/** What pools are, in ten lines: names and addresses by id. */
class PoolModel {
  readonly #pools = new Map<string, { name: string; ips: Set<string> }>();
  create = (id: string, name: string, ips: readonly string[]): unknown => this.#pools.set(id, { name, ips: new Set(ips) });
  rename = (id: string, name: string): unknown => Object.assign(this.#pools.get(id) ?? {}, { name });
  remove = (id: string): unknown => this.#pools.delete(id);
  addIps = (id: string, ips: readonly string[]): void => ips.forEach((ip) => this.#pools.get(id)?.ips.add(ip));
  removeIps = (id: string, ips: readonly string[]): void => ips.forEach((ip) => this.#pools.get(id)?.ips.delete(ip));
  list = (): unknown => [...this.#pools].map(([id, { name, ips }]) => ({ id, name, ips: [...ips] }));
}

interface System {
  readonly fake: FakeSendGrid;
  /** The ids of all pools so far. */
  readonly poolIds: Set<string>;
  /** The state after the last call. */
  state: FakeSnapshot;
}

/** The operations that succeeded, and those that failed, in any sequence. */
const covered = { ok: new Set<string>(), failed: new Set<string>() };

class CallCommand implements fc.AsyncCommand<PoolModel, System> {
  constructor(readonly call: Call) {}
  check = (): boolean => true;
  toString = (): string => `${this.call.operationId} ${JSON.stringify(this.call.init)}`;

  async run(model: PoolModel, system: System): Promise<void> {
    const { operationId, method, path, init } = this.call;
    const result = await looseClient(clientOf(system.fake))[method](path, init);
    const { state } = system.fake;
    (result.ok ? covered.ok : covered.failed).add(operationId);
    if (result.ok) this.#applyTo(model, result.data, system.poolIds);
    else expect(state).toEqual(system.state);
    expect(state.pools).toEqual(model.list());
    expect(state.pools.every((pool) => pool.ips.length <= 100)).toBe(true);
    expect(state.ips.length + state.purchasable.length).toBe(ADDRESSES.length + PURCHASABLE.length);
    system.state = state;
  }

  #applyTo(model: PoolModel, data: unknown, poolIds: Set<string>): void {
    const { operationId, init } = this.call;
    const id = String(init.params?.path?.["poolid"]);
    // As `randomCalls` makes it; a request with another body does not succeed.
    const { name, ips = [] } = (init.body ?? {}) as { name: string; ips?: string[] };
    if (operationId === "CreateIpPool") {
      const { id: newId } = data as { id: string }; // the document's shape, which a recorded fake respects
      expect(poolIds).not.toContain(newId);
      poolIds.add(newId);
      model.create(newId, name, ips);
    } else if (operationId === "UpdateIpPool") model.rename(id, name);
    else if (operationId === "DeleteIpPool") model.remove(id);
    else if (operationId === "AddIpsToIpPool") model.addIps(id, ips);
    else if (operationId === "DeleteIpsFromIpPool") model.removeIps(id, ips);
  }
}

function setup(): { readonly model: PoolModel; readonly real: System } {
  const fake = recordedFake({
    ips: ADDRESSES.map((ip) => ({ ip })),
    subusers: SUBUSERS,
    purchasable: PURCHASABLE,
    pools: [{ name: "first", ips: FIRST_POOL }],
  });
  const model = new PoolModel();
  model.create("1", "first", FIRST_POOL);
  return { model, real: { fake, poolIds: new Set(["1"]), state: fake.state } };
}

async function checkPagination(fake: FakeSendGrid): Promise<void> {
  const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
  const pools = await paginateListIpPool(client, { params: { query: { limit: 2 } } }).toArray();
  const addresses = await paginateListIp(client, { params: { query: { limit: 50 } } }).toArray();
  expect(pools.map(({ id }) => id)).toEqual(fake.state.pools.map(({ id }) => id));
  expect(addresses.map(({ ip }) => ip).sort()).toEqual(fake.state.ips.map(({ ip }) => ip).sort());
}

it("after any sequence of calls the pools are those of a simple model, and pagination yields each item once", async () => {
  const commands = fc.commands(
    randomCalls.map((call) => call.map((value) => new CallCommand(value))),
    // Without a size, sequences would have five calls on average.
    { maxCommands: 40, size: "max" },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const { model, real } = setup();
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await checkPagination(real.fake);
    }),
    { numRuns: 40 },
  );
  // The sequences are worth something: of the 15 operations, nearly every one has both succeeded and failed.
  expect(covered.ok.size).toBeGreaterThanOrEqual(14);
  expect(covered.failed.size).toBeGreaterThanOrEqual(14);
}, 300_000);
