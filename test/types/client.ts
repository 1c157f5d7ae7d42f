// Compiled by `npm run typecheck`, never run. A `@ts-expect-error` is about the line below it.
import {
  createClient,
  createIpPool,
  deleteIpPool,
  getNamedPool,
  isNotFound,
  limits,
  listIpPool,
  narrowCreateIpPoolError,
  paginateListIp,
  paginateListIpPool,
  unwrap,
} from "../../src/index.js";
import type {
  AddIpBody,
  AttemptEvent,
  Client,
  CreateIpPoolBody,
  CreateIpPoolData,
  ErrorBody,
  Failure,
  GetNamedPoolData,
  HostRegion,
  IpAddress,
  IpPool,
  Result,
  ListIpPoolData,
  OperationId,
  StatusCode,
  UpdateIpBody,
} from "../../src/index.js";
import type { FakeSendGrid } from "../../src/testing/index.js";

const client = createClient({ apiKey: "SG.x" });
const eu = createClient({ apiKey: "SG.x", region: "eu" });

// ── What must compile ────────────────────────────────────────────────────────────────────────────────────────────────────
export async function compiles(signal: AbortSignal): Promise<void> {
  await client.GET("/v3/send_ips/pools");
  await client.GET("/v3/send_ips/pools", {});
  await client.GET("/v3/send_ips/pools", {
    params: { query: { limit: 10, region: "all", after_key: 7 } },
    signal,
    timeout: 5,
    headers: { "x-a": "b" },
  });
  await client.GET("/v3/send_ips/ips", { params: { query: { after_key: "127.0.0.1", is_parent_assigned: true } } });
  await client.GET("/v3/send_ips/ips", { params: { query: { before_key: "127.0.0.1", pool: "1" } } });
  await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "127.0.0.1" } }, body: { is_enabled: false } });
  await client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } });
  await eu.GET("/v3/send_ips/pools");
  const body: CreateIpPoolBody = { name: "marketing" };
  await client.POST("/v3/send_ips/pools", { body });
  paginateListIpPool(client, { params: { query: { region: "eu" } } }, { maxItems: 5, from: "x" }) satisfies AsyncIterable<IpPool>;
  paginateListIp(eu) satisfies AsyncIterable<IpAddress>;
  client satisfies Client;
}

export async function requestsAreAsWideAsTheRunTime(ips: readonly string[], limit: number | undefined): Promise<void> {
  const init = { body: { name: "marketing", ips: ["192.0.2.1"] } } as const;
  await client.POST("/v3/send_ips/pools", init);
  await createIpPool(client, init);
  await client.POST("/v3/send_ips/pools", { body: { name: "marketing", ips } });
  await client.POST("/v3/send_ips/pools", { body: { name: "marketing", ips: undefined } });
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path: { poolid: "1" } }, body: { ips } });
  await client.GET("/v3/send_ips/pools", { params: { query: { limit } } });
  await client.GET("/v3/send_ips/pools", { params: { query: undefined } });
  await client.GET("/v3/send_ips/pools", { params: undefined });
  await client.GET("/v3/send_ips/ips", { params: { query: { pool: "1", is_parent_assigned: undefined } } });
  await client.PATCH("/v3/send_ips/ips/{ip}", {
    params: { path: { ip: "192.0.2.1" } },
    body: { is_enabled: true, is_auto_warmup: undefined },
  });
  // @ts-expect-error: `undefined` is not a field
  await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "192.0.2.1" } }, body: { is_enabled: undefined } });
  // @ts-expect-error: required fields are not optional
  await client.POST("/v3/send_ips/pools", { body: { name: undefined } });
}

/* eslint-disable @typescript-eslint/no-deprecated -- getNamedPool represents the operations of one host */
export async function functionsReturnData(): Promise<void> {
  (await createIpPool(client, { body: { name: "ab" } })) satisfies CreateIpPoolData;
  (await listIpPool(eu)) satisfies ListIpPoolData;
  (await deleteIpPool(eu, { params: { path: { poolid: "1" } } })) satisfies undefined;
  (await getNamedPool(client, { params: { path: { pool_name: "a" } } })) satisfies GetNamedPoolData;
  // @ts-expect-error: an operation of the global host
  await getNamedPool(eu, { params: { path: { pool_name: "a" } } });
}

/* eslint-enable @typescript-eslint/no-deprecated */

/** A helper for the client that `createClient` returns without a region keeps every call, whichever host the document gives it to. */
export async function helpers(global: Client, any: Client<HostRegion>): Promise<void> {
  await global.GET("/v3/send_ips/pools");
  await global.GET("/v3/ips/pools");
  await any.GET("/v3/send_ips/pools");
  // @ts-expect-error: not in every region
  await any.GET("/v3/ips/pools");
  await helpers(client, client);
  await helpers(client, eu);
  // @ts-expect-error: a client of the EU host
  await helpers(eu, eu);
}

export function limitsAreLiterals(): void {
  limits.AddIpsToIpPool.ips.maxItems satisfies 100;
  limits.CreateIpPool.name satisfies { minLength: 2; maxLength: 64 };
  // @ts-expect-error: readonly
  limits.AddIpsToIpPool.ips.maxItems = 100;
}

export function operationIdsAreKnown(fake: FakeSendGrid): void {
  const events: AttemptEvent[] = [];
  createClient({
    apiKey: "SG.x",
    onAttempt: (event) => {
      event.operationId satisfies OperationId | undefined;
      if (event.operationId === "AddIp") events.push(event);
      // @ts-expect-error: misspelt
      if (event.operationId === "AddIP") events.push(event);
    },
  });
  createClient({ apiKey: "SG.x", onAttempt: (event: { operationId: string | undefined; path: string }) => event.path });
  fake.failNext({ status: 503 }, { operationId: "ListIpPool", times: 2 });
  // @ts-expect-error: misspelt
  fake.failNext({ status: 503 }, { operationId: "ListIpPools" });
}

export async function narrows(): Promise<void> {
  const result = await client.GET("/v3/send_ips/pools");
  // @ts-expect-error: there may be no data
  result.data.result;
  if (result.ok) {
    result.status satisfies 200;
    result.data satisfies ListIpPoolData;
    result.error satisfies undefined;
    const [pool] = result.data.result;
    pool?.name satisfies string | undefined;
    // @ts-expect-error: only some pools have regions
    pool?.regions.length;
  } else {
    result.status satisfies number;
    result.error satisfies ErrorBody;
    result.error.errors[0]?.field satisfies string | null | undefined;
    result.data satisfies undefined;
  }
  const { data, error } = await client.POST("/v3/send_ips/pools", { body: { name: "ab" } });
  if (error === undefined) data satisfies { id: string } | undefined;
  const deleted = await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
  unwrap(deleted) satisfies undefined;
  unwrap(result).result satisfies readonly IpPool[];
}

export async function narrowersAcceptEverythingButPromises(caught: unknown): Promise<void> {
  const call = client.POST("/v3/send_ips/pools", { body: { name: "ab" } });
  // @ts-expect-error: a promise would look like a success
  narrowCreateIpPoolError(call);
  // @ts-expect-error: a promise would look like a success
  isNotFound(call);
  narrowCreateIpPoolError(await call);
  narrowCreateIpPoolError(caught);
  await call.catch(narrowCreateIpPoolError);
  isNotFound(JSON.parse("{}"));
  const other = await client.GET("/v3/send_ips/pools");
  // @ts-expect-error: a result of another operation
  narrowCreateIpPoolError(other);
  // @ts-expect-error: a failure of another operation
  if (!other.ok) narrowCreateIpPoolError(other);
  const failure: Failure = { ok: false, status: 400, error: { errors: [] }, response: new Response(), attempts: 1 };
  narrowCreateIpPoolError(failure);
  const wrapper = <Data>(result: Result<number, Data>): boolean => isNotFound(result);
  wrapper(await call);
}

export async function switchIsExhaustive(): Promise<string> {
  const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "ab" } }));
  if (problem === undefined) return "done";
  problem.all satisfies readonly { code: string; message: string }[];
  switch (problem.code) {
    case "name_exists":
    case "name_missing":
    case "name_dot_space":
    case "json_parse":
    case "generic_500":
      // @ts-expect-error: these messages carry no data
      problem.details;
      return problem.message;
    case "name_length":
      return String(problem.details.max satisfies number);
    case "pool_limit":
      return String(problem.details.limit satisfies number);
    case "missing_required_scope":
      return (problem.details.scopes satisfies readonly string[]).join();
    case "unknown":
      return problem.message;
    // @ts-expect-error: a code of another operation
    case "pool_id_missing":
      return "";
    case "unauthorized":
    case "forbidden":
    case "not_found":
    case "method_not_allowed":
    case "not_acceptable":
    case "request_timeout":
    case "content_too_large":
    case "unsupported_media_type":
    case "rate_limited":
    case "unavailable_for_legal_reasons":
    case "internal_server_error":
    case "bad_gateway":
    case "service_unavailable":
    case "gateway_timeout":
    case "server_error":
      return problem.code satisfies StatusCode;
    default:
      return problem satisfies never;
  }
}

// ── What must not compile ────────────────────────────────────────────────────────────────────────────────────────────────────────
export async function refuses(global: Client): Promise<void> {
  // @ts-expect-error: misspelt
  await client.GET("/v3/send_ips/pools", { parms: {} });
  // @ts-expect-error: misspelt
  await client.GET("/v3/send_ips/pools", { params: { query: { limmit: 1 } } });
  // @ts-expect-error: a missing body
  await client.POST("/v3/send_ips/pools");
  // @ts-expect-error: a missing body
  await client.POST("/v3/send_ips/pools", {});
  // @ts-expect-error: a missing field
  await client.POST("/v3/send_ips/pools", { body: {} });
  // @ts-expect-error: a missing path parameter
  await client.GET("/v3/send_ips/pools/{poolid}");
  // @ts-expect-error: a missing path parameter
  await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: {} } });
  // @ts-expect-error: an unknown path
  await client.GET("/v3/send_ips/pool");
  // @ts-expect-error: a path without this method
  await client.DELETE("/v3/send_ips/pools");
  // @ts-expect-error: both of two exclusive parameters
  await client.GET("/v3/send_ips/ips", { params: { query: { after_key: 1, before_key: "x" } } });
  // @ts-expect-error: both of two exclusive parameters
  await client.GET("/v3/send_ips/ips", { params: { query: { pool: "1", is_parent_assigned: true } } });
  // @ts-expect-error: both of two exclusive parameters
  paginateListIp(client, { params: { query: { pool: "1", is_parent_assigned: true } } });
  // @ts-expect-error: nothing to update
  await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "127.0.0.1" } }, body: {} });
  // @ts-expect-error: no body at all
  await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "127.0.0.1" } } });
  // @ts-expect-error: not a region of an address
  ({ is_auto_warmup: true, is_parent_assigned: true, region: "all" }) satisfies AddIpBody;
  // @ts-expect-error: at least one field
  ({}) satisfies UpdateIpBody;
  // @ts-expect-error: not a region of the document
  createClient({ apiKey: "SG.x", region: "us" });
  // @ts-expect-error: no key
  createClient({});
  // @ts-expect-error: an EU client is not a global one
  global = eu;
  await global.GET("/v3/send_ips/pools");
}
