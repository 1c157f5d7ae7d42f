import type { Walk } from "./pages.js";
import type { RunningProgress } from "../errors/progress.js";

export interface Run<Item, Data> {
  readonly walk: Walk<Item, Data>;
  readonly progress: RunningProgress;
}

/**
 * The items of a run's pages, one by one, `maxItems` at most. Written by hand because an async generator costs several promises per item, and
 * there are many items to a page.
 */
export function iterateItems<Item>({ walk, progress }: Run<Item, unknown>, maxItems: number): AsyncIterableIterator<Item> {
  type Step = IteratorResult<Item, void>;
  let rest: Iterator<Item> | undefined;
  // Items are handed out in the order in which they are asked for, also to who asks before the last answer came.
  let pending: Promise<Step> | undefined;

  const finish = (): Promise<Step> => {
    rest = undefined;
    walk.leave();
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
      const page = await walk.next();
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
