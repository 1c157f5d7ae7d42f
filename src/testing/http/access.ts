import { operationTable, type OperationId } from "../../../generated/operations.js";
import { refusalFor, Refusal } from "../handlers/refusal.js";
import type { FakeAccount } from "../model/account.js";

/** The API keys by key, with their scopes; `"all"` for a key that may do everything. */
export type Keys = Readonly<Record<string, readonly string[] | "all">>;

const VERBS = { GET: "read", POST: "create", PUT: "update", PATCH: "update", DELETE: "delete" } as const;

/** @throws {Refusal} for a request without a key, with an unknown key, or with a key that lacks the operation's scope. */
export function checkAccess(operationId: OperationId, headers: Headers, keys: Keys | undefined): void {
  const key = /^Bearer (\S+)$/.exec(headers.get("authorization") ?? "")?.[1];
  if (key === undefined) throw unauthorized();
  if (keys === undefined) return;
  if (!Object.hasOwn(keys, key)) throw unauthorized();
  const scopes = keys[key] ?? [];
  const scope = scopeOf(operationId);
  if (scopes !== "all" && !scopes.includes(scope)) throw refusalFor(operationId, "missing_required_scope", { scopes: scope });
}

/**
 * The id of the subuser that the request acts for. The header has its username, or `account-id <id>`; the fake accepts its bare id as well.
 *
 * @throws {Refusal} if the account has no such subuser.
 */
export function subuserOf(headers: Headers, account: FakeAccount): string | undefined {
  const name = headers.get("on-behalf-of");
  if (name === null) return undefined;
  const accountId = /^account-id (.*)$/.exec(name)?.[1];
  const [named] = [...account.subusers].find(([, username]) => accountId === undefined && username === name) ?? [];
  const id = named ?? accountId ?? name;
  if (!account.subusers.has(id)) throw unauthorized();
  return id;
}

function unauthorized(): Refusal {
  return new Refusal(401, null, "authorization required");
}

const RESOURCES = [
  ["/pools", "ips.pools"],
  ["/warmup", "ips.warmup"],
  ["/v3/subusers", "subusers"],
] as const;

/** `ips.read`, `ips.pools.create`, … The document names no scopes, so these names are the fake's own. */
function scopeOf(operationId: OperationId): string {
  const { method, path } = operationTable[operationId];
  const verb = path.endsWith(":batchDelete") ? "delete" : VERBS[method];
  return `${RESOURCES.find(([part]) => path.includes(part))?.[1] ?? "ips"}.${verb}`;
}
