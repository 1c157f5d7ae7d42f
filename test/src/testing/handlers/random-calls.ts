import fc from "fast-check";
import type { OperationRow } from "../../../../src/runtime/operation.js";
import type { CallInit } from "../../../../src/runtime/request/call.js";

/** Enough that all of them exceed the limit of a pool. */
export const ADDRESSES = Array.from({ length: 120 }, (_, index) => `10.0.0.${index}`);
export const FIRST_POOL = ADDRESSES.slice(0, 8);
export const PURCHASABLE = ["198.51.100.1", "198.51.100.2"];
export const SUBUSERS = ["101", "102"];

export interface Call {
  readonly operationId: string;
  readonly method: OperationRow["method"];
  readonly path: string;
  readonly init: CallInit;
}

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6") },
  { weight: 1, arbitrary: fc.constantFrom("", "x", ".dot", " space", "y".repeat(65), 5, undefined) },
);
const ips = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(FIRST_POOL, { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom([], ["8.8.8.8"], ADDRESSES.slice(0, 101), ADDRESSES.slice(20), "10.0.0.1", undefined) },
);
const poolid = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom("999", "name") },
);
const ip = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ADDRESSES) }, { weight: 1, arbitrary: fc.constantFrom("8.8.8.8", "here") });
const subusers = fc.constantFrom(["101"], ["101", "102"], ["1"], ["7"], [], undefined);
const paging = fc.record(
  { limit: fc.constantFrom(1, 2, 50, 0, 5001), after_key: fc.constantFrom("1", "-1", "here", "10.0.0.5") },
  { requiredKeys: [] },
);
const flags = fc.record(
  { is_enabled: fc.boolean(), is_auto_warmup: fc.boolean(), is_parent_assigned: fc.constant(true) },
  { requiredKeys: [] },
);
const purchase = fc.record(
  { is_auto_warmup: fc.boolean(), is_parent_assigned: fc.boolean(), subusers },
  { requiredKeys: ["is_auto_warmup"] },
);

/** The arbitrary parts of a call. */
interface Parts {
  readonly path?: Readonly<Record<string, fc.Arbitrary<string>>>;
  readonly query?: fc.Arbitrary<object>;
  readonly body?: fc.Arbitrary<object>;
}

function call(operationId: string, operation: `${Call["method"]} ${string}`, parts: Parts = {}): fc.Arbitrary<Call> {
  const [method, path] = operation.split(" ") as [Call["method"], string]; // by the parameter's type
  return fc
    .tuple(fc.record(parts.path ?? {}), parts.query ?? fc.constant({}), parts.body ?? fc.constant(undefined))
    .map(([pathParameters, query, body]) => ({
      operationId,
      method,
      path,
      init: { params: { path: pathParameters, query }, ...(body !== undefined && { body }) },
    }));
}

/** Calls of the IP Address Management API's operations, with values that are sometimes valid and sometimes not. */
export const randomCalls: readonly fc.Arbitrary<Call>[] = [
  call("ListIp", "GET /v3/send_ips/ips", { query: paging }),
  call("AddIp", "POST /v3/send_ips/ips", { body: purchase }),
  call("GetIp", "GET /v3/send_ips/ips/{ip}", { path: { ip } }),
  call("UpdateIp", "PATCH /v3/send_ips/ips/{ip}", { path: { ip }, body: flags }),
  call("ListSubUserAssignedToIp", "GET /v3/send_ips/ips/{ip}/subusers", { path: { ip }, query: paging }),
  call("AddSubUsersToIp", "POST /v3/send_ips/ips/{ip}/subusers:batchAdd", { path: { ip }, body: fc.record({ subusers }) }),
  call("DeleteSubUsersFromIp", "POST /v3/send_ips/ips/{ip}/subusers:batchDelete", { path: { ip }, body: fc.record({ subusers }) }),
  call("ListIpPool", "GET /v3/send_ips/pools", { query: paging }),
  call("CreateIpPool", "POST /v3/send_ips/pools", { body: fc.record({ name, ips }) }),
  call("GetIpPool", "GET /v3/send_ips/pools/{poolid}", { path: { poolid } }),
  call("UpdateIpPool", "PUT /v3/send_ips/pools/{poolid}", { path: { poolid }, body: fc.record({ name }) }),
  call("DeleteIpPool", "DELETE /v3/send_ips/pools/{poolid}", { path: { poolid } }),
  call("ListIpAssignedToIpPool", "GET /v3/send_ips/pools/{poolid}/ips", { path: { poolid }, query: paging }),
  call("AddIpsToIpPool", "POST /v3/send_ips/pools/{poolid}/ips:batchAdd", { path: { poolid }, body: fc.record({ ips }) }),
  call("DeleteIpsFromIpPool", "POST /v3/send_ips/pools/{poolid}/ips:batchDelete", { path: { poolid }, body: fc.record({ ips }) }),
];
