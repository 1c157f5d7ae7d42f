import { describe, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import {
  planPools,
  PlanRefusedError,
  takeInventory,
  type DesiredPools,
  type PlanPoolsOptions,
  type PoolPlan,
} from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeState } from "../../../src/testing/index.js";
import { rejectionOf } from "../../support/caught.js";
import { addressOf } from "./random-account.js";

const range = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => addressOf(from + index));
const A = range(0, 10);
const eu = "192.0.2.1";
const disabled = "192.0.2.2";
const foreign = "192.0.2.3";

const STATE: FakeState = {
  ips: [
    ...A.map((ip) => ({ ip })),
    { ip: eu, region: "eu" },
    { ip: disabled, is_enabled: false },
    { ip: foreign, is_parent_assigned: false },
  ],
  pools: [
    { name: "marketing", ips: A.slice(0, 4) },
    { name: "alerts", ips: A.slice(4, 6) },
    { name: "europe", ips: [eu] },
  ],
};

async function plan(desired: DesiredPools, options: PlanPoolsOptions = {}, state = STATE): Promise<PoolPlan> {
  const fake = createFakeSendGrid(state);
  const before = fake.state;
  const made = await planPools(createClient({ apiKey: "SG.test", fetch: fake.fetch }), desired, options);
  expect(fake.state).toEqual(before);
  expect(fake.requests.every(({ method }) => method === "GET")).toBe(true);
  return made;
}

const shortly = ({ steps }: PoolPlan): string[] =>
  steps.map(
    ({ operation, pool, newName, addresses }) => `${operation} ${pool}${newName === undefined ? "" : ` to ${newName}`} ${addresses.length}`,
  );

describe("a plan", () => {
  it("is plain JSON: what changes, in which steps, and why", async () => {
    expect(await plan({ marketing: { ips: [...A.slice(1, 4), A[6] ?? ""] } })).toEqual({
      version: 1,
      kind: "pools",
      region: "global",
      pools: [{ name: "marketing", id: "1", before: A.slice(0, 4), after: [...A.slice(1, 4), A[6]] }],
      steps: [
        { operation: "AddIpsToIpPool", pool: "marketing", addresses: [A[6]], why: "It should be in the pool." },
        {
          operation: "DeleteIpsFromIpPool",
          pool: "marketing",
          addresses: [A[0]],
          why: "The pool should have exactly the listed addresses.",
        },
      ],
      warnings: [],
    });
  });

  it.each<[string, DesiredPools, PlanPoolsOptions, string[]]>([
    ["nothing", { marketing: {}, alerts: { ips: A.slice(4, 6) } }, {}, []],
    ["a new pool, filled at once", { fresh: { ips: A.slice(6, 9) } }, {}, ["CreateIpPool fresh 3"]],
    ["an addition", { alerts: { ips: A.slice(4, 7), mode: "add" } }, {}, ["AddIpsToIpPool alerts 1"]],
    ["a removal", { marketing: { ips: A.slice(0, 1), mode: "remove" } }, {}, ["DeleteIpsFromIpPool marketing 1"]],
    [
      "a move",
      { alerts: { ips: A.slice(0, 1), mode: "move" }, marketing: {} },
      {},
      ["AddIpsToIpPool alerts 1", "DeleteIpsFromIpPool marketing 1"],
    ],
    ["an address out of all pools", {}, { outOfAllPools: A.slice(0, 1) }, ["DeleteIpsFromIpPool marketing 1"]],
    ["a rename", { letters: { renamedFrom: "marketing" } }, { allow: ["rename:marketing"] }, ["UpdateIpPool marketing to letters 0"]],
    ["a rename that is done", { marketing: { renamedFrom: "news" } }, {}, []],
    ["a deletion", { alerts: { delete: true } }, { allow: ["delete"] }, ["DeleteIpPool alerts 2"]],
    ["a deletion that is done", { gone: { delete: true } }, {}, []],
  ])("for %s", async (_, desired, options, steps) => {
    expect(shortly(await plan(desired, options))).toEqual(steps);
  });

  it("uses an inventory that is at hand, and makes no request", async () => {
    const fake = createFakeSendGrid(STATE);
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
    const inventory = await takeInventory(client);
    const count = fake.requests.length;
    expect(shortly(await planPools(client, { alerts: { ips: A.slice(4, 7) } }, { inventory }))).toEqual(["AddIpsToIpPool alerts 1"]);
    expect(fake.requests).toHaveLength(count);
  });

  it("fills a pool before it empties another, and goes in stages where a pool would exceed 100", async () => {
    const state = {
      ips: range(0, 250).map((ip) => ({ ip })),
      pools: [
        { name: "a", ips: range(0, 100) },
        { name: "b", ips: range(100, 190) },
      ],
    };
    const swapped = await plan({ a: { ips: range(100, 190) }, b: { ips: range(0, 100) } }, { allow: ["shrink"] }, state);
    // `b` has room for ten; what is in both for a while leaves the other.
    expect(shortly(swapped).slice(0, 4)).toEqual([
      "AddIpsToIpPool b 10",
      "DeleteIpsFromIpPool a 10",
      "AddIpsToIpPool a 10",
      "DeleteIpsFromIpPool b 10",
    ]);
    expect(swapped.warnings.map(({ code }) => code)).toEqual(["shrink", "shrink"]);
    const replaced = await plan({ a: { ips: range(150, 250) } }, { allow: ["shrink", "other_pool"] }, state);
    expect(shortly(replaced)).toEqual([
      "DeleteIpsFromIpPool a 50",
      "AddIpsToIpPool a 50",
      "DeleteIpsFromIpPool a 50",
      "AddIpsToIpPool a 50",
    ]);
  });

  it("says which addresses are in no pool for a while, because both pools are full", async () => {
    const state = {
      ips: range(0, 200).map((ip) => ({ ip })),
      pools: [
        { name: "a", ips: range(0, 100) },
        { name: "b", ips: range(100, 200) },
      ],
    };
    const swapped = await plan(
      { a: { ips: [...range(1, 100), addressOf(100)] }, b: { ips: [addressOf(0), ...range(101, 200)] } },
      {},
      state,
    );
    expect(shortly(swapped)).toEqual(["DeleteIpsFromIpPool a 1", "AddIpsToIpPool a 1", "DeleteIpsFromIpPool b 1", "AddIpsToIpPool b 1"]);
    expect(swapped.warnings).toEqual([{ code: "gap", message: expect.stringContaining(addressOf(0)) as unknown }]);
  });

  it("deletes a pool first if the account is full of pools", async () => {
    const state = { ips: [{ ip: eu }], pools: Array.from({ length: 100 }, (_, index) => ({ name: `pool-${index}` })) };
    expect(shortly(await plan({ "pool-7": { delete: true }, fresh: {} }, { allow: ["delete"] }, state))).toEqual([
      "DeleteIpPool pool-7 0",
      "CreateIpPool fresh 0",
    ]);
  });

  it("renames in an order in which each name is free", async () => {
    const desired = { marketing: { renamedFrom: "alerts" }, letters: { renamedFrom: "marketing" } };
    expect(shortly(await plan(desired, { allow: ["rename"] }))).toEqual([
      "UpdateIpPool marketing to letters 0",
      "UpdateIpPool alerts to marketing 0",
    ]);
    const exchange = { marketing: { renamedFrom: "alerts" }, alerts: { renamedFrom: "marketing" } };
    await expect(plan(exchange, { allow: ["rename"] })).rejects.toThrow("exchange their names");
  });

  it("warns of a new pool without addresses, and of an account that changes while it is read", async () => {
    const fake = createFakeSendGrid(STATE);
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
    const inventory = await takeInventory(client);
    const changing = { ...inventory, pools: inventory.pools.map((pool) => ({ ...pool, total_ip_count: 9 })) };
    const { warnings } = await planPools(client, { fresh: {}, gone: { delete: true } }, { inventory: changing });
    expect(warnings.map(({ code }) => code)).toEqual(["already_deleted", "empty_pool", "changing", "changing", "changing"]);
  });
});

describe("a plan is refused", () => {
  it.each<[string, DesiredPools, string[]]>([
    ["that empties a pool", { europe: { ips: [] } }, ["empty:europe"]],
    ["that removes more than 30 %", { marketing: { ips: A.slice(0, 2) } }, ["shrink:marketing"]],
    ["that takes an address which another pool alone uses", { alerts: { ips: A.slice(3, 6) } }, ["other_pool:alerts"]],
    ["that moves such an address away", { alerts: { ips: A.slice(3, 4), mode: "move" } }, ["other_pool:alerts"]],
    ["with a US address in an EU pool", { europe: { ips: [eu, A[7] ?? ""] } }, ["region:europe"]],
    ["with an EU address in a US pool", { marketing: { ips: [eu], mode: "add" }, europe: {} }, ["region:marketing"]],
    ["with both regions in a new pool", { fresh: { ips: [eu, A[7] ?? ""] }, europe: {} }, ["region:fresh"]],
    ["with another region than that of the pool", { fresh: { ips: A.slice(7, 8), region: "eu" } }, ["region:fresh"]],
    ["that renames", { letters: { renamedFrom: "marketing" } }, ["rename:marketing"]],
    ["that deletes", { alerts: { delete: true } }, ["delete:alerts"]],
    ["with a name that differs in case or blanks", { "Marketing ": {} }, ["similar_name:Marketing "]],
    ["with two such names", { fresh: {}, Fresh: {} }, ["similar_name:fresh", "similar_name:Fresh"]],
    ["with a name that the API refuses", { ".x": {} }, ["pool_name:.x"]],
    ["that removes from an unknown pool", { nothing: { ips: A.slice(0, 1), mode: "remove" } }, ["unknown_pool:nothing"]],
    ["that renames an unknown pool", { fresh: { renamedFrom: "nothing" } }, ["unknown_pool:nothing"]],
    ["with an unknown address", { alerts: { ips: ["203.0.113.1"], mode: "add" } }, ["unknown_address:alerts"]],
    ["with addresses that the API refuses", { fresh: { ips: [disabled, foreign] } }, ["unassignable:fresh"]],
  ])("%s, unless that is allowed", async (_, desired, allow) => {
    const error = await rejectionOf(plan(desired));
    if (!(error instanceof PlanRefusedError)) throw error;
    expect(error.refusals.map((refusal) => refusal.allow)).toEqual(allow);
    expect(error.message).toContain(`allow ${JSON.stringify(allow[0])}`);
    for (const entries of [allow, allow.map((entry) => entry.replace(/:.*/s, ""))]) {
      const { warnings } = await plan(desired, { allow: entries });
      expect(warnings.filter(({ message }) => message.startsWith("Allowed: "))).toHaveLength(allow.length);
    }
    await expect(plan(desired, { allow: [`${allow[0]?.replace(/:.*/s, "") ?? ""}:another`] })).rejects.toThrow(PlanRefusedError);
  });

  it.each([
    ["101 addresses", { alpha: { ips: range(0, 101) } }, "pool_size:alpha"],
    ["101 pools", Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`pool-${index}`, {}])), "pool_limit:pool-0"],
  ])("for %s", async (_, desired: DesiredPools, allow) => {
    const state = { ips: range(0, 101).map((ip) => ({ ip })) };
    const error = await rejectionOf(plan(desired, {}, state));
    expect(error).toMatchObject({ refusals: expect.arrayContaining([expect.objectContaining({ allow })]) as unknown });
    expect((await plan(desired, { allow: [allow.replace(/:.*/, "")] }, state)).steps.length).toBeGreaterThan(0);
  });

  it("with everything that stands against it at once", async () => {
    const error = await rejectionOf(plan({ marketing: { ips: [] }, alerts: { delete: true }, europe: { ips: ["203.0.113.1"] } }));
    expect(error).toMatchObject({ refusals: { length: 4 } });
  });

  it("not because of an address that is shared already, or that the desired state gives away", async () => {
    const state = { ...STATE, pools: [...(STATE.pools ?? []), { name: "copy", ips: A.slice(0, 4) }] };
    expect((await plan({ alerts: { ips: A.slice(3, 6) } }, {}, state)).steps).toHaveLength(1);
    expect((await plan({ alerts: { ips: A.slice(3, 6) }, marketing: { ips: A.slice(0, 3) } })).steps).toHaveLength(2);
  });

  it("an unknown guard in `allow` is a TypeError", async () => {
    await expect(plan({ alerts: { delete: true } }, { allow: ["deletes"] })).rejects.toThrow('Unknown guard "deletes"');
  });
});

describe("a desired state cannot be used", () => {
  it.each<[string, unknown, PlanPoolsOptions, string]>([
    ["a list", [], {}, "It is not an object."],
    ["a pool that is a list", { a: [] }, {}, '"a" is not described by an object.'],
    ["a misspelt key", { a: { ip: [] } }, {}, '"a" has the unknown key "ip"; expected ips, mode,'],
    ["an unknown mode", { a: { ips: [], mode: "exactly" } }, {}, '"a": unknown mode "exactly"; expected exact, add, remove, move.'],
    ["a mode without addresses", { a: { mode: "add" } }, {}, '"a": `mode` needs `ips`.'],
    ["addresses that are no list", { a: { ips: "192.0.2.1" } }, {}, '"a": `ips` is not a list of strings.'],
    ["a duplicate", { a: { ips: ["2001:DB8::1", "2001:db8::1"] } }, {}, '"a" lists "2001:db8::1" twice.'],
    ["blanks", { a: { ips: [" 192.0.2.1"] } }, {}, '" 192.0.2.1" is empty or has blanks around it.'],
    ["a region that does not exist", { a: { region: "de" } }, {}, '`region` is neither "eu" nor "us".'],
    ["a deleted pool with addresses", { a: { delete: true, ips: [] } }, {}, "a pool that is deleted has nothing else."],
    ["a pool renamed from itself", { a: { renamedFrom: "a" } }, {}, "`renamedFrom` is its own name."],
    ["a pool with two new names", { a: { renamedFrom: "c" }, b: { renamedFrom: "c" } }, {}, 'Several pools are renamed from "c".'],
    [
      "a rename to an existing name",
      { alerts: { renamedFrom: "marketing" } },
      {},
      '"marketing" cannot be renamed to "alerts": that pool exists.',
    ],
    ["a renamed pool that is described twice", { marketing: {}, x: { renamedFrom: "marketing" } }, {}, '"marketing" is described twice'],
    [
      "an address that moves to two pools",
      { a: { ips: ["::1"], mode: "move" }, b: { ips: ["::1"] } },
      {},
      '::1 is to move to "a", but "b" lists it too.',
    ],
    ["an address in and out of pools", { a: { ips: ["::1"] } }, { outOfAllPools: ["::1"] }, '::1 should be in no pool, but "a" lists it.'],
  ])("%s", async (_, desired, options, message) => {
    const error = await rejectionOf(plan(desired as DesiredPools, options));
    expect(error).toMatchObject({ name: "DesiredStateError", message: expect.stringContaining(message) as unknown });
  });
});
