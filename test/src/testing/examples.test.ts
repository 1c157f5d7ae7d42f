import { describe, expect, it } from "vitest";
import type { CallInit } from "../../../src/runtime/request/call.js";
import { createClient, type ClientOptions } from "../../../src/index.js";
import type { FakeOptions, FakeState } from "../../../src/testing/index.js";
import { handlers } from "../../../src/testing/handlers/handlers.js";
import { documentedOperations, responseExamples } from "../../support/document.js";
import { looseClient } from "../../support/loose-client.js";
import { recordedFake, recording } from "../../support/recorded-fake.js";

const addresses = (count: number, from = 1): { ip: string }[] =>
  Array.from({ length: count }, (_, index) => ({ ip: `10.0.${Math.floor((index + from) / 256)}.${(index + from) % 256}` }));
const ipsOf = (list: readonly { ip: string }[]): string[] => list.map(({ ip }) => ip);

/** One pool `marketing_pool` (id 1) with an address, and subusers. */
const usual: FakeState = {
  ips: [{ ip: "10.9.9.9", subusers: ["101"] }],
  pools: [{ name: "marketing_pool", ips: ["10.9.9.9"] }],
  subusers: ["101", "123", "456"],
  purchasable: ["198.51.100.7"],
};
const onIp = { params: { path: { ip: "10.9.9.9" } } };
const onPool = { params: { path: { poolid: "1" } } };
const buy = { is_auto_warmup: true, is_parent_assigned: true };

interface Scenario {
  readonly init?: CallInit;
  /** A body that is sent as it is. */
  readonly text?: string;
  readonly state?: FakeState;
  readonly client?: Partial<ClientOptions>;
}

const query = (parameters: object): Scenario => ({ init: { params: { query: parameters } } });
const body = (value: unknown, more: CallInit = {}): Scenario => ({ init: { ...more, body: value } });
const noJson = (more: CallInit = {}): Scenario => ({ init: { ...more, body: {} }, text: "{" });
const onName = { params: { path: { pool_name: "marketing_pool", ip: "10.9.9.9" } } };
const poolId = (poolid: string, value?: unknown): Scenario => ({
  init: { params: { path: { poolid } }, ...(value !== undefined && { body: value }) },
});
const many = Array.from({ length: 1001 }, (_, index) => String(index + 1000));

/** How to provoke each error example of the document, by operation and example. */
const scenarios: Record<string, Record<string, Scenario>> = {
  ListIp: {
    "limit length error": query({ limit: 5001 }),
    "pool not found": query({ pool: "7" }),
    "pool type error": query({ pool: "marketing" }),
    "is_parent_assigned subuser error": { ...query({ is_parent_assigned: true }), client: { onBehalfOf: "101" } },
    "is_parent_assigned value error": query({ is_parent_assigned: "yes" }),
    "is_enabled value error": query({ is_enabled: "yes" }),
    "is_leased value error": query({ is_leased: 1 }),
    "start_added_at type error": query({ start_added_at: "yesterday" }),
    "end_added_at type error": query({ end_added_at: "today" }),
    "pool parent_assigned": query({ pool: "1", is_parent_assigned: true }),
    "after_key invalid ip": query({ after_key: 7 }),
    "after_key and before_key included": query({ after_key: "10.0.0.1", before_key: "10.0.0.9" }),
    "before_key invalid ip": query({ before_key: "10.0.0" }),
  },
  AddIp: {
    "JSON parse error": noJson(),
    "no ips remaining": { ...body(buy), state: {} },
    "is_auto_warmup not found": body({ is_parent_assigned: true }),
    "is_parent_assigned not found": body({ is_auto_warmup: true }),
    "subusers unverified": { ...body({ ...buy, subusers: ["123", "456", "789"] }), state: {} },
    "subusers limit exceeded": body({ ...buy, subusers: many.slice(0, 101) }),
    "subusers caller id error": body({ ...buy, subusers: ["1"] }),
    "subusers is_auto_warmup error": body({ ...buy, subusers: ["123", "456"] }),
  },
  GetIp: {
    "ip invalid": { init: { params: { path: { ip: "here" } } } },
    "ip not found": { init: { params: { path: { ip: "10.1.1.1" } } } },
  },
  UpdateIp: {
    "invalid ip address": body({ is_enabled: true }, { params: { path: { ip: "here" } } }),
    "ip unverified ownership": body({ is_enabled: true }, { params: { path: { ip: "10.1.1.1" } } }),
    "JSON parse error": noJson(onIp),
    "missing required field": body({}, onIp),
  },
  ListSubUserAssignedToIp: {
    "invalid ip": { init: { params: { path: { ip: "here" } } } },
    "limit value error": { init: { params: { ...onIp.params, query: { limit: 101 } } } },
    "after_key type error": { init: { params: { ...onIp.params, query: { after_key: "10.0.0.1" } } } },
  },
  AddSubUsersToIp: {
    "invalid ip address": body({ subusers: ["101"] }, { params: { path: { ip: "here" } } }),
    "JSON parse error": noJson(onIp),
    "subusers empty": body({ subusers: [] }, onIp),
    "subuser caller id error": body({ subusers: ["1"] }, onIp),
    "subusers unverified": { ...body({ subusers: ["123", "456", "789"] }, onIp), state: { ips: [{ ip: "10.9.9.9" }] } },
    "subusers limit exceeded": body({ subusers: many }, onIp),
  },
  DeleteSubUsersFromIp: {
    "invalid ip address": body({ subusers: ["101"] }, { params: { path: { ip: "10.1.1.1" } } }),
    "JSON parse error": noJson(onIp),
    "subusers empty": body({}, onIp),
    "subusers limit exceeded": body({ subusers: many }, onIp),
    "subusers caller id error": body({ subusers: ["1"] }, onIp),
    "subusers unverified": { ...body({ subusers: ["123", "456", "789"] }, onIp), state: { ips: [{ ip: "10.9.9.9" }] } },
  },
  ListIpPool: {
    "400 limit error": query({ limit: 0 }),
    "400 after_key type error": query({ after_key: "10.0.0.1" }),
    "400 after_key value error": query({ after_key: -1 }),
  },
  CreateIpPool: {
    "JSON parse error": noJson(),
    "name not found": body({}),
    "name begins with dot or space": body({ name: ".hidden" }),
    "name invalid length": body({ name: "x" }),
    "name already exists": body({ name: "marketing_pool" }),
    "pool limit reached": {
      ...body({ name: "one more" }),
      state: { pools: Array.from({ length: 100 }, (_, index) => ({ name: `pool ${index}` })) },
    },
  },
  GetIpPool: { "400 poolid type error": poolId("marketing_pool"), "400 poolid value error": poolId("7") },
  UpdateIpPool: {
    "JSON parse error": noJson(onPool),
    "name not found": body({}, onPool),
    "name begins with dot or space": body({ name: " space" }, onPool),
    "name invalid length": body({ name: "x".repeat(65) }, onPool),
    "poolid type error": poolId("marketing_pool", { name: "new" }),
    "poolid not found": poolId("7", { name: "new" }),
    "name already exists": { ...body({ name: "taken" }, onPool), state: { pools: [{ name: "mine" }, { name: "taken" }] } },
  },
  DeleteIpPool: { "poolid type error": poolId("marketing_pool"), "poolid not found": poolId("7") },
  ListIpAssignedToIpPool: {
    "400 poolid type error": poolId("marketing_pool"),
    "400 poolid value error": poolId("7"),
    "400 limit value error": { init: { params: { ...onPool.params, query: { limit: 101 } } } },
  },
  AddIpsToIpPool: {
    "poolid type error": poolId("marketing_pool", { ips: ["10.9.9.9"] }),
    "poolid not found": poolId("7", { ips: ["10.9.9.9"] }),
    "ips not found": body({}, onPool),
    "ips invalid length": body({ ips: [] }, onPool),
    "ips unassigned": body({ ips: ["10.9.9.9", "127.0.0.1", "127.0.0.2"] }, onPool),
    "ips limit exceeded": {
      ...body({ ips: ipsOf(addresses(3, 98)) }, onPool),
      state: { ips: addresses(101, 0), pools: [{ name: "pool", ips: ipsOf(addresses(98, 0)) }] },
    },
  },
  DeleteIpsFromIpPool: {
    "poolid type error": poolId("marketing_pool", { ips: ["10.9.9.9"] }),
    "poolid not found": poolId("7", { ips: ["10.9.9.9"] }),
    "ips not found": body({}, onPool),
    "JSON parse error": noJson(onPool),
    "ips invalid length": body({ ips: ipsOf(addresses(101)) }, onPool),
    "ips not found in pool": body({ ips: ["127.0.0.1", "10.9.9.9", "127.0.0.2"] }, onPool),
  },
};

async function play(
  operationId: string,
  { init = {}, text, state = usual, client: options = {} }: Scenario,
  fakeOptions?: FakeOptions,
): Promise<unknown> {
  const operation = documentedOperations.find(({ id }) => id === operationId);
  if (operation === undefined) throw new Error(`no operation ${operationId}`);
  const fake = recordedFake(state, fakeOptions);
  const before = fake.state;
  const client = createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, ...options });
  if (text !== undefined) client.use({ onRequest: ({ request }) => new Request(request, { body: text }) });
  const result = await looseClient(client)[operation.method as "GET"](operation.path, init);
  expect(result.ok).toBe(false);
  expect(fake.state).toEqual(before); // an error has changed nothing
  return result.error;
}

/** Those of the document that the fake knows: all of them, unless a new revision has brought others (test/contract/inventory.txt). */
const faked = documentedOperations.filter(({ method, path }) => `${method} ${path}` in handlers);

const examples = faked.flatMap((operation) =>
  responseExamples(operation, "400").map(([example, value]) => ({ id: operation.id, example, value })),
);
const cases = examples.flatMap((each) => {
  const scenario = scenarios[each.id]?.[each.example];
  return scenario === undefined ? [] : [{ ...each, scenario }];
});

describe("each error example of the document can be provoked", () => {
  it("but for those pinned here, and each scenario has its example", () => {
    const names = Object.entries(scenarios).flatMap(([id, each]) => Object.keys(each).map((example) => `${id}: ${example}`));
    const documented = examples.map(({ id, example }) => `${id}: ${example}`);
    const unprovoked = documented.filter((name) => !names.includes(name));
    expect({ unprovoked, gone: names.filter((name) => !documented.includes(name)) }).toMatchSnapshot();
  });

  it.each(cases)("$id: $example", async ({ id, value, scenario }) => {
    expect(await play(id, scenario)).toEqual(value);
  });

  it.each(faked)("the 401 and 500 of $id", async (operation) => {
    const init = { params: { path: { ip: "10.9.9.9", poolid: "1", pool_name: "marketing_pool" } } };
    const keys = { "SG.test": ["nothing"] };
    expect(await play(operation.id, { init }, { keys })).toMatchObject({
      errors: [{ field: "", message: expect.stringMatching(/^missing required scope: ips\./) as unknown }],
    });
    const fake = recordedFake(usual);
    fake.failNext({ status: 500 });
    const client = looseClient(createClient({ apiKey: "SG.test", fetch: fake.fetch }));
    expect(await client[operation.method as "GET"](operation.path, init)).toMatchObject({
      status: 500,
      // The older pools API documents none.
      error: responseExamples(operation, "500")[0]?.[1] ?? { errors: [{ field: "", message: "internal server error" }] },
    });
  });

  it.each(faked.filter(({ operation }) => operation.responses?.["404"] !== undefined))("the 404 of $id", async ({ id, method }) => {
    const path = { pool_name: "none", ip: "10.9.9.9" };
    expect(
      await play(id, { init: { params: { path }, ...(/^P/.test(method) && { body: { name: "new", ip: "10.9.9.9" } }) } }),
    ).toMatchObject({
      errors: [{ field: null, message: "resource not found" }],
    });
  });
});

describe("each operation succeeds with", () => {
  const successes: Record<string, Scenario> = {
    ListIp: query({ include_region: true, limit: 10, region: "all", is_leased: true }),
    AddIp: body({ ...buy, subusers: ["101"], region: "eu", include_region: true }),
    GetIp: { init: { params: { ...onIp.params, query: { include_region: true } } } },
    UpdateIp: body({ is_enabled: true }, onIp),
    ListSubUserAssignedToIp: { init: onIp },
    AddSubUsersToIp: body({ subusers: ["123"] }, onIp),
    DeleteSubUsersFromIp: body({ subusers: ["101"] }, onIp),
    ListIpPool: query({ include_region: true, region: "us", ip: "10.9.9.9" }),
    CreateIpPool: body({ name: "new", ips: ["10.9.9.9"] }),
    GetIpPool: { init: { params: { ...onPool.params, query: { include_region: true } } } },
    UpdateIpPool: body({ name: "new" }, onPool),
    DeleteIpPool: { init: onPool },
    ListIpAssignedToIpPool: { init: onPool },
    AddIpsToIpPool: body({ ips: ["10.9.9.9"] }, onPool),
    DeleteIpsFromIpPool: body({ ips: ["10.9.9.9"] }, onPool),
    ListNamedPools: {},
    CreateNamedPool: body({ name: "new" }),
    GetNamedPool: { init: onName },
    RenameNamedPool: body({ name: "new" }, onName),
    DeleteNamedPool: { init: onName },
    AddIpToNamedPool: body({ ip: "10.9.9.9" }, onName),
    DeleteIpFromNamedPool: { init: onName },
  };

  it.each(faked)("$id", async (operation) => {
    const fake = recordedFake(usual);
    const client = looseClient(createClient({ apiKey: "SG.test", fetch: fake.fetch }));
    const result = await client[operation.method as "GET"](operation.path, successes[operation.id]?.init);
    expect(result, JSON.stringify(result.error)).toMatchObject({ ok: true });
    expect(fake.requests).toMatchObject([{ operationId: operation.id, method: operation.method }]);
    expect({ data: result.data, state: fake.state }).toMatchSnapshot();
  });
});

it("so every operation was seen with every documented status, and every answer fitted the document", () => {
  const documented = faked.flatMap(({ id, operation }) => Object.keys(operation.responses ?? {}).map((status) => `${id} ${status}`));
  expect([...recording.answers].sort()).toEqual(documented.sort());
  for (const { id, value } of cases) expect(recording.bodies.get(`${id} 400`)).toContain(JSON.stringify(value));
});
