import { setWarmup, type FakeAccount } from "../model/account.js";
import type { FakeAddress } from "../model/state.js";
import type { Handler, HandlerResult } from "./handler.js";
import { Refusal, refusalFor } from "./refusal.js";

/** An address is in warmup if its `is_auto_warmup` is set: the fake assumes that both APIs speak of the same. */
export const listWarmups: Handler = (_, account) => ({
  status: 200,
  body: [...account.ips.values()].filter(({ is_auto_warmup }) => is_auto_warmup).map(warmupOf),
});

/** Puts an address into warmup; one that is in warmup keeps its start. */
export const startIpWarmup: Handler = ({ operationId, body }, account) => {
  const address = account.ips.get(String(body["ip"]));
  if (address === undefined) throw notFound(operationId);
  setWarmup(address, true, account.now());
  return { status: 200, body: [warmupOf(address)] };
};

/** Reads the warmup of one address. */
export const getIpWarmup = withWarmup((address) => ({ status: 200, body: [warmupOf(address)] }));

/** Takes an address out of warmup. */
export const stopIpWarmup = withWarmup((address, account) => {
  setWarmup(address, false, account.now());
  return { status: 204 };
});

/** A handler that gets the address in the path, which must be in warmup. */
function withWarmup(handle: (address: FakeAddress, account: FakeAccount) => HandlerResult): Handler {
  return ({ operationId, params }, account) => {
    const address = account.ips.get(params["ip_address"] ?? "");
    if (address?.is_auto_warmup !== true) throw notFound(operationId);
    return handle(address, account);
  };
}

/** The documented error, whose `field` is `null`. */
function notFound(operationId: string): Refusal {
  const { status, message } = refusalFor(operationId, "not_found");
  return new Refusal(status, null, message);
}

function warmupOf({ ip, warmup_start_date }: FakeAddress): object {
  return { ip, start_date: warmup_start_date };
}
