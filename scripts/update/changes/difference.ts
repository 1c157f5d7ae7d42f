import type { Rating } from "./change.js";

export interface Difference<T> {
  /** In the old list only. */
  readonly removed: readonly T[];
  /** In the new list only. */
  readonly added: readonly T[];
}

/** Compares two lists as sets. */
export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  return { removed: before.filter((item) => !after.includes(item)), added: after.filter((item) => !before.includes(item)) };
}

/** Rates a change of exported names: removing one breaks every program that imports it. */
export function ratingOfNames({ removed, added }: Difference<string>): Rating | undefined {
  if (removed.length > 0) return "major";
  return added.length > 0 ? "minor" : undefined;
}
