/** How many tasks run at the same time, and what ends them. */
export interface ConcurrencyOptions {
  /** A positive integer. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a task for each item, at most `concurrency` at the same time. After a failure no task is started; those that run are awaited, so that
 * what they did is known.
 *
 * @throws what the first failed task throws, or the signal's reason
 */
export async function forEachConcurrently<T>(
  items: readonly T[],
  { concurrency, signal }: ConcurrencyOptions,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of rest) {
      if (failures.length > 0) return;
      try {
        signal?.throwIfAborted();
        await task(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, work));
  if (failures.length > 0) throw failures[0];
}

/** @throws {TypeError} if it is not a positive integer. */
export function checkConcurrency(concurrency: number): number {
  if (Number.isSafeInteger(concurrency) && concurrency > 0) return concurrency;
  throw new TypeError(`\`concurrency\` must be a positive integer; received ${String(concurrency)}.`);
}
