import type { RunningProgress } from "../errors/progress.js";
import type { PageRun } from "./pages.js";

export interface ItemRun<Item, Data> {
  readonly pages: PageRun<Item, Data>;
  readonly progress: RunningProgress;
}

/**
 * Iterates over the items of a run's pages, at most `maxItems`. Written by hand because an async generator costs several promises per item, and a
 * page has many items.
 */
export function iterateItems<Item>({ pages, progress }: ItemRun<Item, unknown>, maxItems: number): AsyncIterableIterator<Item> {
  type Step = IteratorResult<Item, void>;
  let rest: Iterator<Item> | undefined;
  // Items are yielded in the order of the calls, even if next() is called before the previous one settles.
  let pending: Promise<Step> | undefined;

  const finish = (): Promise<Step> => {
    rest = undefined;
    pages.leave();
    return Promise.resolve({ done: true, value: undefined });
  };
  const takeBuffered = (): Step | undefined => {
    const step = progress.itemsYielded < maxItems ? rest?.next() : undefined;
    if (step === undefined || step.done === true) return undefined;
    progress.itemsYielded += 1;
    return step;
  };
  const take = async (): Promise<Step> => {
    for (;;) {
      const step = takeBuffered();
      if (step !== undefined) return step;
      const page = await pages.next();
      if (page === undefined) return finish();
      rest = page.items[Symbol.iterator]();
    }
  };
  const inOrder = (step: () => Promise<Step>): Promise<Step> => {
    const next = pending === undefined ? step() : pending.then(step, step);
    pending = next;
    const settle = (): void => {
      if (pending === next) pending = undefined;
    };
    next.then(settle, settle);
    return next;
  };

  return {
    next() {
      const step = pending === undefined ? takeBuffered() : undefined;
      return step === undefined ? inOrder(take) : Promise.resolve(step);
    },
    return: () => inOrder(finish),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
