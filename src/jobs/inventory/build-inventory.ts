import type { IpAddress } from "../../index.js";
import { idText } from "../names/id-text.js";
import { compareAddresses, compareTexts, sortedAddresses, sortedTexts } from "../names/sorting.js";
import type { Inventory, InventoryAddress, InventoryPool } from "./inventory.js";
import type { InventoryProgress } from "./inventory-progress.js";

/** Puts together what has been read. The addresses say what a pool has: the list of pools shows ten of them. */
export function buildInventory(region: string, progress: InventoryProgress, hasSubusers: boolean): Inventory {
  const { addresses, assigned } = progress;
  return {
    region,
    addresses: addresses.items
      .map((address) => inventoryAddress(address, hasSubusers ? (assigned[address.ip] ?? []) : null))
      .sort((a, b) => compareAddresses(a.ip, b.ip)),
    pools: poolsOf(progress),
    subusers: hasSubusers
      ? progress.subusers.items
          .map(({ id, username }) => ({ id: idText(id), username }))
          .sort((a, b) => compareTexts(a.username, b.username))
      : null,
  };
}

function inventoryAddress(address: IpAddress, subusers: readonly string[] | null): InventoryAddress {
  const { ip, pools, is_enabled, is_leased, added_at, is_auto_warmup, is_parent_assigned, region } = address;
  return {
    ip,
    pools: sortedTexts(pools.map(({ name }) => name)),
    region: region ?? null,
    is_auto_warmup: is_auto_warmup === true,
    is_parent_assigned: is_parent_assigned ?? null,
    is_enabled,
    is_leased,
    added_at,
    subusers: subusers === null ? null : sortedTexts(subusers),
  };
}

function poolsOf({ addresses, pools }: InventoryProgress): readonly InventoryPool[] {
  const members = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const { ip, pools: references } of addresses.items)
    for (const { id, name } of references) {
      names.set(idText(id), name);
      members.set(idText(id), [...(members.get(idText(id)) ?? []), ip]);
    }
  const counts = new Map<string, number>();
  for (const { id, name, total_ip_count } of pools.items) {
    names.set(idText(id), name);
    if (typeof total_ip_count === "number") counts.set(idText(id), total_ip_count);
  }
  return [...names]
    .map(([id, name]) => ({ id, name, ips: sortedAddresses(members.get(id) ?? []), total_ip_count: counts.get(id) ?? null }))
    .sort((a, b) => compareTexts(a.name, b.name));
}
