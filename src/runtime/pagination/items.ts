import type { RunningProgress } from "../errors/progress.js";
import type { PageRun } from "./pages.js";

/** The pages of a run, and how far it has come. */
export interface StartedRun<Item, Data> {
  readonly pages: PageRun<Item, Data>;
  readonly progress: RunningProgress;
}

/**
 * Iterates over the items of a run's pages, at most `maxItems`. Written by hand because an async generator costs several promises per item, and a
 * page has many items.
 */
export function iterateItems<Item>({ pages, progress }: StartedRun<Item, unknown>, maxItems: number): AsyncIterableIterator<Item> {
  type Step = IteratorResult<Item, void>;
  const DONE: Step = { done: true, value: undefined };
  let rest: Iterator<Item> | undefined;
  let isLeft = false;
  // Items are yielded in the order of the calls, even if next() is called before the previous one settles.
  let pending: Promise<unknown> | undefined;

  const takeBuffered = (): Step | undefined => {
    const step = progress.itemsYielded < maxItems ? rest?.next() : undefined;
    if (step === undefined || step.done === true) return undefined;
    progress.itemsYielded += 1;
    return step;
  };
  const leave = (): Step => {
    isLeft = true;
    rest = undefined;
    pages.leave();
    return DONE;
  };
  // The caller's `await` must be the only reaction to this promise: else the caller's function is missing in the stack of an error.
  const take = async (previous: Promise<unknown> | undefined, settled: () => void): Promise<Step> => {
    try {
      await previous;
      while (!isLeft) {
        const step = takeBuffered();
        if (step !== undefined) return step;
        const page = await pages.next();
        if (page === undefined) break;
        rest = page.items[Symbol.iterator]();
      }
      return leave();
    } finally {
      settled();
    }
  };

  return {
    next() {
      if (isLeft) return Promise.resolve(DONE);
      const step = pending === undefined ? takeBuffered() : undefined;
      if (step !== undefined) return Promise.resolve(step);
      const previous = pending;
      let settled = (): void => undefined;
      const turn = new Promise<void>((resolve) => {
        settled = () => {
          if (pending === turn) pending = undefined;
          resolve();
        };
      });
      pending = turn;
      return take(previous, settled);
    },
    // Ends at once, even while a page is being fetched.
    return: () => Promise.resolve(leave()),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
