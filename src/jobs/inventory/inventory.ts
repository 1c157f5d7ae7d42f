import type { IpAddress } from "../../index.js";

/** An account's addresses, pools and, on demand, subusers: plain data, sorted, to be kept as JSON. */
export interface Inventory {
  /** The client's region: which host was asked. */
  readonly region: string;
  readonly addresses: readonly InventoryAddress[];
  readonly pools: readonly InventoryPool[];
  /** The subusers; `null` if they were not asked for. */
  readonly subusers: readonly InventorySubuser[] | null;
}

/** An address, with the names that the API has for its properties. */
export interface InventoryAddress extends Pick<IpAddress, "ip" | "is_enabled" | "is_leased" | "added_at"> {
  /** The names of the pools that have it. */
  readonly pools: readonly string[];
  /** `null` if the API did not say. */
  readonly region: "eu" | "us" | null;
  /** Whether it is warming up. */
  readonly is_auto_warmup: boolean;
  /** Whether the parent account may use it, also in pools; `null` if the API did not say, as to a subuser. */
  readonly is_parent_assigned: boolean | null;
  /** The IDs of the subusers that it is assigned to; `null` if they were not asked for. */
  readonly subusers: readonly string[] | null;
}

/** A pool with its addresses. */
export interface InventoryPool {
  readonly id: string;
  readonly name: string;
  readonly ips: readonly string[];
  /**
   * How many addresses the list of pools counted. If it differs from the number of `ips`, the account changed while it was read; `null` if the
   * pool appeared meanwhile.
   */
  readonly total_ip_count: number | null;
}

/** A subuser. */
export interface InventorySubuser {
  readonly id: string;
  readonly username: string;
}
