// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.
// Do not edit; run `npm run generate`.

import type { OperationRow, PageRule, RetryRules } from "../src/runtime/operation.js";

/** The base URL of each region, from the document's `servers`. */
export const servers = { global: "https://api.sendgrid.com", eu: "https://api.eu.sendgrid.com" } as const;

/** The region of a client without the `region` option: the document's first server. */
export const defaultRegion = "global";

/** After which failures an operation is retried, by retry class. */
export const retryRules: RetryRules = {
  never: { withoutResponse: false, statuses: [] },
  "rejected-only": { withoutResponse: false, statuses: [429] },
  safe: { withoutResponse: true, statuses: [408, 429, 502, 503, 504] },
};

/** Where a page of ListIp has its items, and how the next one is requested. */
export const listIpPages: PageRule = {
  items: "/result",
  directions: [
    { parameter: "after_key", cursors: ["/_metadata/next_params/after_key", "/_metadata/after_key"] },
    { parameter: "before_key", cursors: ["/_metadata/next_params/before_key", "/_metadata/before_key"] },
  ],
  size: { parameter: "limit", maximum: 5000 },
};

/** Where a page of ListSubUserAssignedToIp has its items, and how the next one is requested. */
export const listSubUserAssignedToIpPages: PageRule = {
  items: "/result",
  directions: [{ parameter: "after_key", cursors: ["/_metadata/next_params/after_key", "/_metadata/after_key"] }],
  size: { parameter: "limit", maximum: 100 },
};

/** Where a page of ListIpPool has its items, and how the next one is requested. */
export const listIpPoolPages: PageRule = {
  items: "/result",
  directions: [{ parameter: "after_key", cursors: ["/_metadata/next_params/after_key", "/_metadata/after_key"] }],
  size: { parameter: "limit", maximum: 100 },
};

/** Where a page of ListIpAssignedToIpPool has its items, and how the next one is requested. */
export const listIpAssignedToIpPoolPages: PageRule = {
  items: "/result",
  directions: [{ parameter: "after_key", cursors: ["/_metadata/next_params/after_key", "/_metadata/after_key"] }],
  size: { parameter: "limit", maximum: 100 },
};

/** Where a page of ListSubuser has its items, and how the next one is requested. */
export const listSubuserPages: PageRule = { items: "", directions: [{ parameter: "offset", counts: "items", first: 0 }] };

/** The document's operations, by operationId. */
export type OperationId =
  | "ListIp"
  | "AddIp"
  | "GetIp"
  | "UpdateIp"
  | "ListSubUserAssignedToIp"
  | "AddSubUsersToIp"
  | "DeleteSubUsersFromIp"
  | "ListIpPool"
  | "CreateIpPool"
  | "GetIpPool"
  | "UpdateIpPool"
  | "DeleteIpPool"
  | "ListIpAssignedToIpPool"
  | "AddIpsToIpPool"
  | "DeleteIpsFromIpPool"
  | "ListNamedPools"
  | "CreateNamedPool"
  | "GetNamedPool"
  | "RenameNamedPool"
  | "DeleteNamedPool"
  | "AddIpToNamedPool"
  | "DeleteIpFromNamedPool"
  | "ListWarmUpIp"
  | "WarmUpIp"
  | "GetWarmUpIp"
  | "StopIpWarmUp"
  | "ListSubuser";

/** What the client needs to know about each operation at run time. */
export const operationTable: Readonly<Record<OperationId, OperationRow>> = {
  ListIp: {
    method: "GET",
    path: "/v3/send_ips/ips",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "safe",
    pages: listIpPages,
  },
  AddIp: {
    method: "POST",
    path: "/v3/send_ips/ips",
    regions: ["global", "eu"],
    success: { "201": "object" },
    retry: "never",
    ifUnknown: "List the addresses added since (GET /v3/send_ips/ips with start_added_at) before you retry: each call may buy an address.",
  },
  GetIp: { method: "GET", path: "/v3/send_ips/ips/{ip}", regions: ["global", "eu"], success: { "200": "object" }, retry: "safe" },
  UpdateIp: {
    method: "PATCH",
    path: "/v3/send_ips/ips/{ip}",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "rejected-only",
  },
  ListSubUserAssignedToIp: {
    method: "GET",
    path: "/v3/send_ips/ips/{ip}/subusers",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "safe",
    pages: listSubUserAssignedToIpPages,
  },
  AddSubUsersToIp: {
    method: "POST",
    path: "/v3/send_ips/ips/{ip}/subusers:batchAdd",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "rejected-only",
  },
  DeleteSubUsersFromIp: {
    method: "POST",
    path: "/v3/send_ips/ips/{ip}/subusers:batchDelete",
    regions: ["global", "eu"],
    success: { "204": "none" },
    retry: "rejected-only",
  },
  ListIpPool: {
    method: "GET",
    path: "/v3/send_ips/pools",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "safe",
    pages: listIpPoolPages,
  },
  CreateIpPool: {
    method: "POST",
    path: "/v3/send_ips/pools",
    regions: ["global", "eu"],
    success: { "201": "object" },
    retry: "rejected-only",
    ifUnknown: "List the pools (GET /v3/send_ips/pools); if the name is among them, the pool was created.",
  },
  GetIpPool: { method: "GET", path: "/v3/send_ips/pools/{poolid}", regions: ["global", "eu"], success: { "200": "object" }, retry: "safe" },
  UpdateIpPool: {
    method: "PUT",
    path: "/v3/send_ips/pools/{poolid}",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "safe",
  },
  DeleteIpPool: {
    method: "DELETE",
    path: "/v3/send_ips/pools/{poolid}",
    regions: ["global", "eu"],
    success: { "204": "none" },
    retry: "safe",
    ifUnknown: "Get the pool (GET /v3/send_ips/pools/{poolid}); if it is not found, it was deleted.",
  },
  ListIpAssignedToIpPool: {
    method: "GET",
    path: "/v3/send_ips/pools/{poolid}/ips",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "safe",
    pages: listIpAssignedToIpPoolPages,
  },
  AddIpsToIpPool: {
    method: "POST",
    path: "/v3/send_ips/pools/{poolid}/ips:batchAdd",
    regions: ["global", "eu"],
    success: { "200": "object" },
    retry: "rejected-only",
    ifUnknown: "List the pool's addresses (GET /v3/send_ips/pools/{poolid}/ips) before you retry.",
  },
  DeleteIpsFromIpPool: {
    method: "POST",
    path: "/v3/send_ips/pools/{poolid}/ips:batchDelete",
    regions: ["global", "eu"],
    success: { "204": "none" },
    retry: "rejected-only",
    ifUnknown: "List the pool's addresses (GET /v3/send_ips/pools/{poolid}/ips) before you retry.",
  },
  ListNamedPools: { method: "GET", path: "/v3/ips/pools", regions: ["global"], success: { "200": "array" }, retry: "safe" },
  CreateNamedPool: {
    method: "POST",
    path: "/v3/ips/pools",
    regions: ["global"],
    success: { "200": "object" },
    retry: "rejected-only",
    ifUnknown: "List the pools (GET /v3/ips/pools); if the name is among them, the pool was created.",
  },
  GetNamedPool: { method: "GET", path: "/v3/ips/pools/{pool_name}", regions: ["global"], success: { "200": "object" }, retry: "safe" },
  RenameNamedPool: {
    method: "PUT",
    path: "/v3/ips/pools/{pool_name}",
    regions: ["global"],
    success: { "200": "object" },
    retry: "rejected-only",
    ifUnknown: "List the pools (GET /v3/ips/pools); if the new name is among them, the pool was renamed.",
  },
  DeleteNamedPool: {
    method: "DELETE",
    path: "/v3/ips/pools/{pool_name}",
    regions: ["global"],
    success: { "204": "none" },
    retry: "rejected-only",
    ifUnknown: "List the pools (GET /v3/ips/pools); if the name is not among them, the pool was deleted.",
  },
  AddIpToNamedPool: {
    method: "POST",
    path: "/v3/ips/pools/{pool_name}/ips",
    regions: ["global"],
    success: { "200": "object" },
    retry: "rejected-only",
    ifUnknown: "Get the pool (GET /v3/ips/pools/{pool_name}); if it has the address, the address was added.",
  },
  DeleteIpFromNamedPool: {
    method: "DELETE",
    path: "/v3/ips/pools/{pool_name}/ips/{ip}",
    regions: ["global"],
    success: { "204": "none" },
    retry: "rejected-only",
    ifUnknown: "Get the pool (GET /v3/ips/pools/{pool_name}); if it does not have the address, the address was removed.",
  },
  ListWarmUpIp: { method: "GET", path: "/v3/ips/warmup", regions: ["global", "eu"], success: { "200": "array" }, retry: "safe" },
  WarmUpIp: {
    method: "POST",
    path: "/v3/ips/warmup",
    regions: ["global", "eu"],
    success: { "200": "array" },
    retry: "rejected-only",
    ifUnknown: "Get the warmup (GET /v3/ips/warmup/{ip_address}); if it is found, it was started.",
  },
  GetWarmUpIp: {
    method: "GET",
    path: "/v3/ips/warmup/{ip_address}",
    regions: ["global", "eu"],
    success: { "200": "array" },
    retry: "safe",
  },
  StopIpWarmUp: {
    method: "DELETE",
    path: "/v3/ips/warmup/{ip_address}",
    regions: ["global", "eu"],
    success: { "204": "none" },
    retry: "safe",
    ifUnknown: "Get the warmup (GET /v3/ips/warmup/{ip_address}); if it is not found, it was stopped.",
  },
  ListSubuser: { method: "GET", path: "/v3/subusers", regions: ["global", "eu"], success: { "200": "array" }, retry: "safe" },
};
