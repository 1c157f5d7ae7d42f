import type { Page } from "./pages.js";
import type { RunningProgress } from "./progress.js";

/**
 * The items of a run's pages, one by one, `maxItems` at most. Written by hand because an async generator costs several promises per item, and
 * there are many items to a page.
 */
export function iterateItems<Item>(
  pages: AsyncGenerator<Page<Item, unknown>, void, undefined>,
  maxItems: number,
  progress: RunningProgress,
): AsyncIterableIterator<Item> {
  type Step = IteratorResult<Item, void>;
  let rest: Iterator<Item> | undefined;
  let isOver = false;
  // Items are handed out in the order in which they are asked for, also to who asks before the last answer came.
  let pending: Promise<Step> | undefined;

  const finish = async (): Promise<Step> => {
    isOver = true;
    rest = undefined;
    await pages.return();
    return { done: true, value: undefined };
  };
  const takeBuffered = (): Step | undefined => {
    if (isOver || progress.itemsYielded >= maxItems) return undefined;
    const step = rest?.next();
    if (step === undefined || step.done === true) return undefined;
    progress.itemsYielded += 1;
    return step;
  };
  const take = async (): Promise<Step> => {
    try {
      for (;;) {
        const step = takeBuffered();
        if (step !== undefined) return step;
        if (isOver || progress.itemsYielded >= maxItems) return await finish();
        const page = await pages.next();
        if (page.done === true) return await finish();
        rest = page.value.items[Symbol.iterator]();
      }
    } catch (error) {
      isOver = true;
      throw error;
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
