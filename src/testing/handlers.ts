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
import { addSubusers, deleteSubusers, listSubusers } from "./subusers.js";
import type { Handler } from "./call.js";

/** By operationId. */
export const handlers: Readonly<Record<string, Handler>> = {
  ListIp: listIp,
  AddIp: addIp,
  GetIp: getIp,
  UpdateIp: updateIp,
  ListSubUserAssignedToIp: listSubusers,
  AddSubUsersToIp: addSubusers,
  DeleteSubUsersFromIp: deleteSubusers,
  ListIpPool: listPools,
  CreateIpPool: createPool,
  GetIpPool: getPool,
  UpdateIpPool: renamePool,
  DeleteIpPool: deletePool,
  ListIpAssignedToIpPool: listIpsOfPool,
  AddIpsToIpPool: addIpsToPool,
  DeleteIpsFromIpPool: deleteIpsFromPool,
  ListNamedPools: listNamedPools,
  CreateNamedPool: createNamedPool,
  GetNamedPool: getNamedPool,
  RenameNamedPool: renameNamedPool,
  DeleteNamedPool: deleteNamedPool,
  AddIpToNamedPool: addIpToNamedPool,
  DeleteIpFromNamedPool: deleteIpFromNamedPool,
};
