import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient, paginateListIp, paginateListIpPool } from "../../../src/index.js";
import type { CallInit } from "../../../src/runtime/request/call.js";
import type { FakeSendGrid } from "../../../src/testing/index.js";
import { looseClient } from "../../support/loose-client.js";
import { recordedFake } from "../../support/recorded-fake.js";

const OWN = Array.from({ length: 120 }, (_, index) => `10.0.0.${index}`);
const FIRST = OWN.slice(0, 8);
const SUBUSERS = ["101", "102"];

/** What pools are, in ten lines: names and addresses by id. */
class Pools {
  readonly byId = new Map<string, { name: string; ips: Set<string> }>();
  create = (id: string, name: string, ips: readonly string[]): unknown => this.byId.set(id, { name, ips: new Set(ips) });
  with = (...pool: Parameters<Pools["create"]>): this => (this.create(...pool), this);
  rename = (id: string, name: string): unknown => Object.assign(this.byId.get(id) ?? {}, { name });
  remove = (id: string): unknown => this.byId.delete(id);
  add = (id: string, ips: readonly string[]): void => ips.forEach((ip) => this.byId.get(id)?.ips.add(ip));
  take = (id: string, ips: readonly string[]): void => ips.forEach((ip) => this.byId.get(id)?.ips.delete(ip));
  list = (): unknown => [...this.byId].map(([id, { name, ips }]) => ({ id, name, ips: [...ips] }));
}

interface Real {
  readonly fake: FakeSendGrid;
  readonly ids: Set<string>;
}

interface Step {
  readonly operationId: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly init: CallInit;
}

/** Any operation of the IP Address Management API, with values that are sometimes right and sometimes wrong. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6") },
  { weight: 1, arbitrary: fc.constantFrom("", "x", ".dot", " space", "y".repeat(65), 5, undefined) },
);
const ips = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(FIRST, { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom([], ["8.8.8.8"], OWN.slice(0, 101), OWN.slice(20), "10.0.0.1", undefined) },
);
const poolid = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("999", "name") },
);
const ip = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...OWN) }, { weight: 1, arbitrary: fc.constantFrom("8.8.8.8", "here") });
const subusers = fc.constantFrom(["101"], ["101", "102"], ["1"], ["7"], [], undefined);
const paging = fc.record(
  { limit: fc.constantFrom(1, 2, 50, 0, 5001), after_key: fc.constantFrom("1", "-1", "here", "10.0.0.5") },
  { requiredKeys: [] },
);
const flags = fc.record(
  { is_enabled: fc.boolean(), is_auto_warmup: fc.boolean(), is_parent_assigned: fc.constant(true) },
  { requiredKeys: [] },
);
const operation = (operationId: string, method: Step["method"], path: string, init: fc.Arbitrary<CallInit>): fc.Arbitrary<Step> =>
  init.map((each) => ({ operationId, method, path, init: each }));
const at = (
  key: "ip" | "poolid",
  value: fc.Arbitrary<string>,
  more: { query?: fc.Arbitrary<object>; body?: fc.Arbitrary<unknown> } = {},
): fc.Arbitrary<CallInit> =>
  fc
    .tuple(value, more.query ?? fc.constant({}), more.body ?? fc.constant(undefined))
    .map(([each, query, body]) => ({ params: { path: { [key]: each }, query }, ...(body !== undefined && { body }) }));

const steps: readonly fc.Arbitrary<Step>[] = [
  operation(
    "ListIp",
    "GET",
    "/v3/send_ips/ips",
    paging.map((query) => ({ params: { query } })),
  ),
  operation(
    "AddIp",
    "POST",
    "/v3/send_ips/ips",
    fc.record({
      body: fc.record({ is_auto_warmup: fc.boolean(), is_parent_assigned: fc.boolean(), subusers }, { requiredKeys: ["is_auto_warmup"] }),
    }),
  ),
  operation("GetIp", "GET", "/v3/send_ips/ips/{ip}", at("ip", ip)),
  operation("UpdateIp", "PATCH", "/v3/send_ips/ips/{ip}", at("ip", ip, { body: flags })),
  operation("ListSubUserAssignedToIp", "GET", "/v3/send_ips/ips/{ip}/subusers", at("ip", ip, { query: paging })),
  operation("AddSubUsersToIp", "POST", "/v3/send_ips/ips/{ip}/subusers:batchAdd", at("ip", ip, { body: fc.record({ subusers }) })),
  operation("DeleteSubUsersFromIp", "POST", "/v3/send_ips/ips/{ip}/subusers:batchDelete", at("ip", ip, { body: fc.record({ subusers }) })),
  operation(
    "ListIpPool",
    "GET",
    "/v3/send_ips/pools",
    paging.map((query) => ({ params: { query } })),
  ),
  operation("CreateIpPool", "POST", "/v3/send_ips/pools", fc.record({ body: fc.record({ name, ips }) })),
  operation("GetIpPool", "GET", "/v3/send_ips/pools/{poolid}", at("poolid", poolid)),
  operation("UpdateIpPool", "PUT", "/v3/send_ips/pools/{poolid}", at("poolid", poolid, { body: fc.record({ name }) })),
  operation("DeleteIpPool", "DELETE", "/v3/send_ips/pools/{poolid}", at("poolid", poolid)),
  operation("ListIpAssignedToIpPool", "GET", "/v3/send_ips/pools/{poolid}/ips", at("poolid", poolid, { query: paging })),
  operation("AddIpsToIpPool", "POST", "/v3/send_ips/pools/{poolid}/ips:batchAdd", at("poolid", poolid, { body: fc.record({ ips }) })),
  operation(
    "DeleteIpsFromIpPool",
    "POST",
    "/v3/send_ips/pools/{poolid}/ips:batchDelete",
    at("poolid", poolid, { body: fc.record({ ips }) }),
  ),
];
const seen = { ok: new Set<string>(), failed: new Set<string>() };

class Command implements fc.AsyncCommand<Pools, Real> {
  constructor(readonly step: Step) {}
  check = (): boolean => true;
  toString = (): string => `${this.step.operationId} ${JSON.stringify(this.step.init)}`;

  async run(model: Pools, { fake, ids }: Real): Promise<void> {
    const { operationId, method, path, init } = this.step;
    const before = fake.state;
    const result = await looseClient(createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false }))[method](path, init);
    (result.ok ? seen.ok : seen.failed).add(operationId);
    if (!result.ok) expect(fake.state).toEqual(before);
    else this.learn(model, result.data as { id: string }, ids);
    const { pools, ips: addresses, purchasable } = fake.state;
    expect(pools).toEqual(model.list());
    expect(pools.every((pool) => pool.ips.length <= 100)).toBe(true);
    expect(addresses.length + purchasable.length).toBe(OWN.length + 2);
  }

  private learn(model: Pools, data: { id: string }, ids: Set<string>): void {
    const { operationId, init } = this.step;
    const id = String(init.params?.path?.["poolid"]);
    const body = (init.body ?? {}) as { name: string; ips?: string[] };
    if (operationId === "CreateIpPool") {
      expect(ids.has(data.id)).toBe(false);
      ids.add(data.id);
      model.create(data.id, body.name, body.ips ?? []);
    } else if (operationId === "UpdateIpPool") model.rename(id, body.name);
    else if (operationId === "DeleteIpPool") model.remove(id);
    else if (operationId === "AddIpsToIpPool") model.add(id, body.ips ?? []);
    else if (operationId === "DeleteIpsFromIpPool") model.take(id, body.ips ?? []);
  }
}

it("any sequence of its operations leaves the pools that the model has, and pagination sees each item once", async () => {
  const commands = fc.commands(
    steps.map((step) => step.map((each) => new Command(each))),
    { maxCommands: 40 },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const real = {
        fake: recordedFake({
          ips: OWN.map((each) => ({ ip: each })),
          subusers: SUBUSERS,
          purchasable: ["198.51.100.1", "198.51.100.2"],
          pools: [{ name: "first", ips: FIRST }],
        }),
        ids: new Set(["1"]),
      };
      await fc.asyncModelRun(() => ({ model: new Pools().with("1", "first", FIRST), real }), sequence);
      const client = createClient({ apiKey: "SG.test", fetch: real.fake.fetch });
      const [pools, addresses] = [
        await paginateListIpPool(client, { params: { query: { limit: 2 } } }).toArray(),
        await paginateListIp(client, { params: { query: { limit: 50 } } }).toArray(),
      ];
      expect(pools.map(({ id }) => id)).toEqual(real.fake.state.pools.map(({ id }) => id));
      expect(new Set(addresses.map((each) => each.ip)).size).toBe(real.fake.state.ips.length);
      expect(addresses).toHaveLength(real.fake.state.ips.length);
    }),
    { numRuns: 300 },
  );
  // The sequences were worth something: nearly every operation has both succeeded and failed.
  expect(seen.ok.size).toBeGreaterThanOrEqual(14);
  expect(seen.failed.size).toBeGreaterThanOrEqual(14);
});
