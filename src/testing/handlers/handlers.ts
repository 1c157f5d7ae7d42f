import { addIp, getIp, listIp, updateIp } from "./addresses.js";
import {
  addIpToNamedPool,
  createNamedPool,
  deleteIpFromNamedPool,
  deleteNamedPool,
  getNamedPool,
  listNamedPools,
  renameNamedPool,
} from "./named-pools.js";
import { addIpsToPool, deleteIpsFromPool, listIpsOfPool } from "./pool-addresses.js";
import { createPool, deletePool, getPool, listPools, renamePool } from "./pools.js";
import { listSubusersOfAccount } from "./account-subusers.js";
import { addSubusers, deleteSubusers, listSubusers } from "./subusers.js";
import { getIpWarmup, listWarmups, startIpWarmup, stopIpWarmup } from "./warmup.js";
import type { Handler } from "./handler.js";

/** By method and path, because SendGrid has renamed every operationId before. */
export const handlers: Readonly<Record<string, Handler>> = {
  "GET /v3/send_ips/ips": listIp,
  "POST /v3/send_ips/ips": addIp,
  "GET /v3/send_ips/ips/{ip}": getIp,
  "PATCH /v3/send_ips/ips/{ip}": updateIp,
  "GET /v3/send_ips/ips/{ip}/subusers": listSubusers,
  "POST /v3/send_ips/ips/{ip}/subusers:batchAdd": addSubusers,
  "POST /v3/send_ips/ips/{ip}/subusers:batchDelete": deleteSubusers,
  "GET /v3/send_ips/pools": listPools,
  "POST /v3/send_ips/pools": createPool,
  "GET /v3/send_ips/pools/{poolid}": getPool,
  "PUT /v3/send_ips/pools/{poolid}": renamePool,
  "DELETE /v3/send_ips/pools/{poolid}": deletePool,
  "GET /v3/send_ips/pools/{poolid}/ips": listIpsOfPool,
  "POST /v3/send_ips/pools/{poolid}/ips:batchAdd": addIpsToPool,
  "POST /v3/send_ips/pools/{poolid}/ips:batchDelete": deleteIpsFromPool,
  "GET /v3/ips/pools": listNamedPools,
  "POST /v3/ips/pools": createNamedPool,
  "GET /v3/ips/pools/{pool_name}": getNamedPool,
  "PUT /v3/ips/pools/{pool_name}": renameNamedPool,
  "DELETE /v3/ips/pools/{pool_name}": deleteNamedPool,
  "POST /v3/ips/pools/{pool_name}/ips": addIpToNamedPool,
  "DELETE /v3/ips/pools/{pool_name}/ips/{ip}": deleteIpFromNamedPool,
  "GET /v3/ips/warmup": listWarmups,
  "POST /v3/ips/warmup": startIpWarmup,
  "GET /v3/ips/warmup/{ip_address}": getIpWarmup,
  "DELETE /v3/ips/warmup/{ip_address}": stopIpWarmup,
  "GET /v3/subusers": listSubusersOfAccount,
};
