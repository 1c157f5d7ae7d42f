import { operationTable } from "../../../generated/operations.js";
import type { OperationTable } from "../../runtime/operation.js";
import { refuse, Refusal } from "../handlers/refusal.js";
import type { World } from "../model/account.js";

/** The scopes of a key; `"all"` for a key that may do everything. */
export type Keys = Readonly<Record<string, readonly string[] | "all">>;

const table: OperationTable = operationTable;
const VERBS = { GET: "read", POST: "create", PUT: "update", PATCH: "update", DELETE: "delete" } as const;

/** The scope that an operation needs: `ips.read`, `ips.pools.create`, … The document names none, so these are the fake's own. */
export function scopeOf(operationId: string): string {
  const { method, path } = table[operationId] ?? { method: "GET", path: "" };
  const verb = path.endsWith(":batchDelete") ? "delete" : VERBS[method];
  return `${path.includes("/pools") ? "ips.pools" : "ips"}.${verb}`;
}

/** Refuses a request without a key, with an unknown one, or with one that lacks the scope. */
export function checkAccess(operationId: string, headers: Headers, keys: Keys | undefined): void {
  const key = /^Bearer (\S+)$/.exec(headers.get("authorization") ?? "")?.[1];
  const unauthorized = new Refusal(401, null, "authorization required");
  if (key === undefined) throw unauthorized;
  if (keys === undefined) return;
  if (!Object.hasOwn(keys, key)) throw unauthorized;
  const scopes = keys[key] ?? [];
  const scope = scopeOf(operationId);
  if (scopes !== "all" && !scopes.includes(scope)) throw refuse(operationId, "missing_required_scope", { scopes: scope });
}

/** The subuser that the request is made for. */
export function subuserOf(headers: Headers, world: World): string | undefined {
  const subuser = headers.get("on-behalf-of")?.replace(/^account-id /, "");
  if (subuser !== undefined && !world.subusers.has(subuser)) throw new Refusal(401, null, "authorization required");
  return subuser;
}

export interface RateLimitOptions {
  /** How many requests each operation allows in a window. */
  readonly limit: number;
  /** The length of a window, in seconds. */
  readonly window: number;
}

export interface RateMeter {
  /** Counts a request, and returns the headers that go with its answer. */
  count(operationId: string): { readonly headers: Readonly<Record<string, string>>; readonly isExceeded: boolean };
}

/** Without a limit, the headers are there but nothing is refused. */
export function createRateMeter(options: RateLimitOptions | undefined, now: () => number, reset: "epoch" | "delta"): RateMeter {
  const { limit, window } = options ?? { limit: 600, window: 60 };
  const windows = new Map<string, { readonly end: number; used: number }>();
  return {
    count(operationId) {
      const present = windows.get(operationId);
      const current = present === undefined || now() >= present.end ? { end: now() + window, used: 0 } : present;
      windows.set(operationId, current);
      const isExceeded = options !== undefined && current.used >= limit;
      if (!isExceeded && options !== undefined) current.used += 1;
      const headers = {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(limit - current.used),
        "x-ratelimit-reset": String(reset === "epoch" ? current.end : current.end - now()),
      };
      return { headers, isExceeded };
    },
  };
}
