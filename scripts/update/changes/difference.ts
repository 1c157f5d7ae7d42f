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
