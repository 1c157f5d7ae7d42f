import { isIpAddress } from "./ip-address.js";
import type { FakeState } from "./world.js";

/** @throws {TypeError} for a state that the API cannot be in. */
export function checkState({ ips = [], pools = [], purchasable = [] }: FakeState): void {
  const addresses = [...ips.map(({ ip }) => ip), ...purchasable];
  for (const ip of addresses) if (!isIpAddress(ip)) throw new TypeError(`${JSON.stringify(ip)} is no IP address.`);
  refuseTwice("addresses", addresses);
  for (const { name, id, ips: members = [] } of pools) {
    if (id !== undefined && !/^\d+$/.test(id))
      throw new TypeError(`The id ${JSON.stringify(id)} of the pool ${JSON.stringify(name)} is no whole number.`);
    const missing = members.find((member) => !ips.some(({ ip }) => ip === member));
    if (missing !== undefined)
      throw new TypeError(`The pool ${JSON.stringify(name)} has the address ${missing}, which is not among \`ips\`.`);
  }
  refuseTwice(
    "pools",
    pools.map(({ name }) => name),
  );
  refuseTwice(
    "pools of the id",
    pools.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
}

function refuseTwice(what: string, values: readonly string[]): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw new TypeError(`There are two ${what} ${JSON.stringify(repeated)}.`);
}
