import type { FakeAccount } from "../model/account.js";
import { isIpAddress } from "../model/ip-address.js";
import type { FakeAddress } from "../model/state.js";
import type { CheckedRequest, HandlerResult } from "./handler.js";
import { echoOf, pageByPosition } from "./paging.js";
import { refusalFor } from "./refusal.js";
import { checkSubusers, stringsOf } from "./rules.js";

/** Lists the subusers of an address. */
export function listSubusers(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const page = pageByPosition(request, addressOf(request, account).subusers);
  return { status: 200, body: { result: page.items }, page: { ...page, echo: echoOf(request.query, ["limit"]) } };
}

/** Assigns an address to subusers. */
export function addSubusers(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const address = addressOf(request, account);
  const subusers = checkedSubusers(request, account);
  address.subusers = [...new Set([...address.subusers, ...subusers])];
  return { status: 200, body: { ip: address.ip, subusers } };
}

/** Withdraws an address from subusers; those without it are ignored. */
export function deleteSubusers(request: CheckedRequest, account: FakeAccount): HandlerResult {
  const address = addressOf(request, account);
  const subusers = checkedSubusers(request, account);
  address.subusers = address.subusers.filter((subuser) => !subusers.includes(subuser));
  return { status: 204 };
}

/** The document has one error for what is not an IP address; the fake assumes that it also covers an address that is not the account's. */
function addressOf({ operationId, params }: CheckedRequest, account: FakeAccount): FakeAddress {
  const { ip = "" } = params;
  const address = isIpAddress(ip) ? account.ips.get(ip) : undefined;
  if (address === undefined) throw refusalFor(operationId, "invalid_ip");
  return address;
}

function checkedSubusers({ operationId, body }: CheckedRequest, account: FakeAccount): readonly string[] {
  const subusers = stringsOf(body["subusers"]);
  checkSubusers(operationId, subusers, account);
  return subusers;
}
