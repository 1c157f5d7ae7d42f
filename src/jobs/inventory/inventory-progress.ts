import type { Cursor, IpAddress, IpPool, Subuser } from "../../index.js";

/** How far an inventory has come: plain data, to be kept as JSON and passed as `resume`. */
export interface InventoryProgress {
  readonly addresses: ListProgress<IpAddress>;
  readonly pools: ListProgress<IpPool>;
  readonly subusers: ListProgress<Subuser>;
  /** The IDs of the subusers of those addresses that have been asked for theirs. */
  readonly assigned: Record<string, readonly string[]>;
}

/** How far the reading of a list has come. */
export interface ListProgress<Item> {
  readonly items: Item[];
  /** The cursor of the next page; `null` for the first. */
  next: Cursor | null;
  isComplete: boolean;
}

/** An inventory that has not begun. */
export function newProgress(): InventoryProgress {
  const list = (): ListProgress<never> => ({ items: [], next: null, isComplete: false });
  return { addresses: list(), pools: list(), subusers: list(), assigned: {} };
}

/** An inventory that failed. It can go on from where it was. */
export class InventoryError extends Error {
  override readonly name = "InventoryError";

  /** @param progress what has been read, for the option `resume` */
  constructor(
    cause: unknown,
    readonly progress: InventoryProgress,
  ) {
    const { addresses, pools, assigned } = progress;
    const counts = `${addresses.items.length} addresses, ${pools.items.length} pools and the subusers of ${Object.keys(assigned).length} addresses`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The inventory failed after ${counts}; pass the error's \`progress\` as \`resume\` to go on. The cause: ${reason}`, { cause });
  }
}
