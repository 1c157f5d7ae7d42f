import type { FakeAnswer, FakeCall } from "./handler.js";
import { pageByPosition } from "./paging.js";
import { refuse } from "./refusal.js";
import { isIpAddress } from "../model/ip-address.js";
import type { World } from "../model/account.js";
import type { FakeAddress } from "../model/state.js";

export function listSubusers(call: FakeCall, world: World): FakeAnswer {
  const page = pageByPosition(call, addressOf(call, world).subusers);
  const limit = call.query.get("limit");
  return { status: 200, body: { result: page.items }, page: { ...page, echo: limit === null ? {} : { limit } } };
}

export function addSubusers(call: FakeCall, world: World): FakeAnswer {
  const address = addressOf(call, world);
  const subusers = checkedSubusers(call, world);
  address.subusers = [...new Set([...address.subusers, ...subusers])];
  return { status: 200, body: { ip: address.ip, subusers } };
}

export function deleteSubusers(call: FakeCall, world: World): FakeAnswer {
  const address = addressOf(call, world);
  const subusers = checkedSubusers(call, world);
  address.subusers = address.subusers.filter((subuser) => !subusers.includes(subuser));
  return { status: 204 };
}

/** The document has one error for both: an address that is none, and (an assumption) one that is not the account's. */
function addressOf({ operationId, params }: FakeCall, world: World): FakeAddress {
  const { ip = "" } = params;
  const address = isIpAddress(ip) ? world.ips.get(ip) : undefined;
  if (address === undefined) throw refuse(operationId, "invalid_ip");
  return address;
}

function checkedSubusers({ operationId, body }: FakeCall, world: World): readonly string[] {
  const subusers = Array.isArray(body["subusers"]) ? body["subusers"].map(String) : [];
  checkSubusers(operationId, subusers, world);
  return subusers;
}

/** All or nothing: one subuser that is not the account's refuses the whole. */
export function checkSubusers(operationId: string, subusers: readonly string[], world: World): void {
  if (subusers.includes(world.userId)) throw refuse(operationId, "subusers_caller_id");
  const unverified = subusers.filter((subuser) => !world.subusers.has(subuser));
  if (unverified.length > 0) throw refuse(operationId, "subusers_unverified", { subusers: unverified.join(", ") });
}

/** Whether a subuser has an address that is not in warmup. */
export function isAssignedWarm(subuser: string, world: World): boolean {
  return [...world.ips.values()].some((address) => !address.is_auto_warmup && address.subusers.includes(subuser));
}
