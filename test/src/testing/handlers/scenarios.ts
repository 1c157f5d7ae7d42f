import type { ClientOptions } from "../../../../src/index.js";
import type { CallInit } from "../../../../src/runtime/request/call.js";
import type { FakeState } from "../../../../src/testing/index.js";

/** A call, and what it needs to have the intended response. */
export interface Scenario {
  readonly init?: CallInit;
  /** Sent as the body, instead of JSON. */
  readonly text?: string;
  /** The default is `USUAL_STATE`. */
  readonly state?: FakeState;
  readonly client?: Partial<ClientOptions>;
}

/** An address in a pool and assigned to a subuser, other subusers, and an address to buy. */
export const USUAL_STATE: FakeState = {
  ips: [{ ip: "10.9.9.9", subusers: ["101"] }],
  pools: [{ name: "marketing_pool", ips: ["10.9.9.9"] }],
  subusers: ["101", "123", "456"],
  purchasable: ["198.51.100.7"],
};

const ofAddress = { params: { path: { ip: "10.9.9.9" } } };
const ofPool = { params: { path: { poolid: "1" } } };
const ofNamedPool = { params: { path: { pool_name: "marketing_pool", ip: "10.9.9.9" } } };
const inWarmup: FakeState = { ips: [{ ip: "10.9.9.9", is_auto_warmup: true }] };
const purchase = { is_auto_warmup: true, is_parent_assigned: true };
const manySubusers = Array.from({ length: 1001 }, (_, index) => String(index + 1000));

function query(parameters: object): Scenario {
  return { init: { params: { query: parameters } } };
}

function body(value: unknown, init: CallInit = {}): Scenario {
  return { init: { ...init, body: value } };
}

function brokenJson(init: CallInit = {}): Scenario {
  return { init: { ...init, body: {} }, text: "{" };
}

function address(ip: string, value?: unknown): Scenario {
  return { init: { params: { path: { ip } }, ...(value !== undefined && { body: value }) } };
}

function pool(poolid: string, value?: unknown): Scenario {
  return { init: { params: { path: { poolid } }, ...(value !== undefined && { body: value }) } };
}

function warmup(ip_address: string): Scenario {
  return { init: { params: { path: { ip_address } } } };
}

/** Consecutive addresses, from the one with this number. */
function addresses(count: number, from = 1): string[] {
  return Array.from({ length: count }, (_, index) => `10.0.${Math.floor((index + from) / 256)}.${(index + from) % 256}`);
}

/** A scenario for each error example of the document, by operation and example. */
export const errorScenarios: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
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
    "JSON parse error": brokenJson(),
    "no ips remaining": { ...body(purchase), state: {} },
    "is_auto_warmup not found": body({ is_parent_assigned: true }),
    "is_parent_assigned not found": body({ is_auto_warmup: true }),
    "subusers unverified": { ...body({ ...purchase, subusers: ["123", "456", "789"] }), state: {} },
    "subusers limit exceeded": body({ ...purchase, subusers: manySubusers.slice(0, 101) }),
    "subusers caller id error": body({ ...purchase, subusers: ["1"] }),
    "subusers is_auto_warmup error": body({ ...purchase, subusers: ["123", "456"] }),
  },
  GetIp: {
    "ip invalid": address("here"),
    "ip not found": address("10.1.1.1"),
  },
  UpdateIp: {
    "invalid ip address": address("here", { is_enabled: true }),
    "ip unverified ownership": address("10.1.1.1", { is_enabled: true }),
    "JSON parse error": brokenJson(ofAddress),
    "missing required field": body({}, ofAddress),
  },
  ListSubUserAssignedToIp: {
    "invalid ip": address("here"),
    "limit value error": { init: { params: { ...ofAddress.params, query: { limit: 101 } } } },
    "after_key type error": { init: { params: { ...ofAddress.params, query: { after_key: "10.0.0.1" } } } },
  },
  AddSubUsersToIp: {
    "invalid ip address": address("here", { subusers: ["101"] }),
    "JSON parse error": brokenJson(ofAddress),
    "subusers empty": body({ subusers: [] }, ofAddress),
    "subuser caller id error": body({ subusers: ["1"] }, ofAddress),
    "subusers unverified": { ...body({ subusers: ["123", "456", "789"] }, ofAddress), state: { ips: [{ ip: "10.9.9.9" }] } },
    "subusers limit exceeded": body({ subusers: manySubusers }, ofAddress),
  },
  DeleteSubUsersFromIp: {
    "invalid ip address": address("10.1.1.1", { subusers: ["101"] }),
    "JSON parse error": brokenJson(ofAddress),
    "subusers empty": body({}, ofAddress),
    "subusers limit exceeded": body({ subusers: manySubusers }, ofAddress),
    "subusers caller id error": body({ subusers: ["1"] }, ofAddress),
    "subusers unverified": { ...body({ subusers: ["123", "456", "789"] }, ofAddress), state: { ips: [{ ip: "10.9.9.9" }] } },
  },
  ListIpPool: {
    "400 limit error": query({ limit: 0 }),
    "400 after_key type error": query({ after_key: "10.0.0.1" }),
    "400 after_key value error": query({ after_key: -1 }),
  },
  CreateIpPool: {
    "JSON parse error": brokenJson(),
    "name not found": body({}),
    "name begins with dot or space": body({ name: ".hidden" }),
    "name invalid length": body({ name: "x" }),
    "name already exists": body({ name: "marketing_pool" }),
    "pool limit reached": {
      ...body({ name: "one more" }),
      state: { pools: Array.from({ length: 100 }, (_, index) => ({ name: `pool ${index}` })) },
    },
  },
  GetIpPool: { "400 poolid type error": pool("marketing_pool"), "400 poolid value error": pool("7") },
  UpdateIpPool: {
    "JSON parse error": brokenJson(ofPool),
    "name not found": body({}, ofPool),
    "name begins with dot or space": body({ name: " space" }, ofPool),
    "name invalid length": body({ name: "x".repeat(65) }, ofPool),
    "poolid type error": pool("marketing_pool", { name: "new" }),
    "poolid not found": pool("7", { name: "new" }),
    "name already exists": { ...body({ name: "taken" }, ofPool), state: { pools: [{ name: "mine" }, { name: "taken" }] } },
  },
  DeleteIpPool: { "poolid type error": pool("marketing_pool"), "poolid not found": pool("7") },
  ListIpAssignedToIpPool: {
    "400 poolid type error": pool("marketing_pool"),
    "400 poolid value error": pool("7"),
    "400 limit value error": { init: { params: { ...ofPool.params, query: { limit: 101 } } } },
  },
  AddIpsToIpPool: {
    "poolid type error": pool("marketing_pool", { ips: ["10.9.9.9"] }),
    "poolid not found": pool("7", { ips: ["10.9.9.9"] }),
    "ips not found": body({}, ofPool),
    "ips invalid length": body({ ips: [] }, ofPool),
    "ips unassigned": body({ ips: ["10.9.9.9", "127.0.0.1", "127.0.0.2"] }, ofPool),
    "ips limit exceeded": {
      ...body({ ips: addresses(3, 98) }, ofPool),
      state: { ips: addresses(101, 0).map((ip) => ({ ip })), pools: [{ name: "pool", ips: addresses(98, 0) }] },
    },
  },
  DeleteIpsFromIpPool: {
    "poolid type error": pool("marketing_pool", { ips: ["10.9.9.9"] }),
    "poolid not found": pool("7", { ips: ["10.9.9.9"] }),
    "ips not found": body({}, ofPool),
    "JSON parse error": brokenJson(ofPool),
    "ips invalid length": body({ ips: addresses(101) }, ofPool),
    "ips not found in pool": body({ ips: ["127.0.0.1", "10.9.9.9", "127.0.0.2"] }, ofPool),
  },
};

/** A scenario in which each operation succeeds. */
export const successScenarios: Readonly<Record<string, Scenario>> = {
  ListIp: query({ include_region: true, limit: 10, region: "all", is_leased: true }),
  AddIp: body({ ...purchase, subusers: ["101"], region: "eu", include_region: true }),
  GetIp: { init: { params: { ...ofAddress.params, query: { include_region: true } } } },
  UpdateIp: body({ is_enabled: true }, ofAddress),
  ListSubUserAssignedToIp: { init: ofAddress },
  AddSubUsersToIp: body({ subusers: ["123"] }, ofAddress),
  DeleteSubUsersFromIp: body({ subusers: ["101"] }, ofAddress),
  ListIpPool: query({ include_region: true, region: "us", ip: "10.9.9.9" }),
  CreateIpPool: body({ name: "new", ips: ["10.9.9.9"] }),
  GetIpPool: { init: { params: { ...ofPool.params, query: { include_region: true } } } },
  UpdateIpPool: body({ name: "new" }, ofPool),
  DeleteIpPool: { init: ofPool },
  ListIpAssignedToIpPool: { init: ofPool },
  AddIpsToIpPool: body({ ips: ["10.9.9.9"] }, ofPool),
  DeleteIpsFromIpPool: body({ ips: ["10.9.9.9"] }, ofPool),
  ListNamedPools: {},
  CreateNamedPool: body({ name: "new" }),
  GetNamedPool: { init: ofNamedPool },
  RenameNamedPool: body({ name: "new" }, ofNamedPool),
  DeleteNamedPool: { init: ofNamedPool },
  AddIpToNamedPool: body({ ip: "10.9.9.9" }, ofNamedPool),
  DeleteIpFromNamedPool: { init: ofNamedPool },
  ListWarmUpIp: { state: inWarmup },
  WarmUpIp: body({ ip: "10.9.9.9" }),
  GetWarmUpIp: { ...warmup("10.9.9.9"), state: inWarmup },
  StopIpWarmUp: { ...warmup("10.9.9.9"), state: inWarmup },
  ListSubuser: query({ include_region: true, limit: 1, offset: 1, region: "global" }),
};
