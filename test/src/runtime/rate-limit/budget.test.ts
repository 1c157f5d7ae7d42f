import { describe, expect, it } from "vitest";
import { createBudget, type Budget } from "../../../../src/runtime/rate-limit/budget.js";
import type { RateLimit } from "../../../../src/runtime/rate-limit/rate-limit.js";

const NOW = Date.UTC(2026, 0, 1);
const MAX_DELAY = 65_000;

const said = (remaining?: number, seconds?: number, limit?: number): RateLimit => ({
  limit,
  remaining,
  reset: seconds === undefined ? undefined : new Date(NOW + seconds * 1000),
});

type Report = (rateLimit: RateLimit | undefined, isAwaited?: boolean) => void;

/** Sends requests, and returns what reports their responses, in the order of the requests. */
function sendAll(budget: Budget, count: number): readonly Report[] {
  return Array.from({ length: count }, () => {
    const number = budget.send();
    return (rateLimit, isAwaited = false) => budget.settle(number, rateLimit, { now: NOW, maxDelay: MAX_DELAY, isAwaited });
  });
}

describe("without a word from the server", () => {
  it("nothing is limited, however many requests are under way", () => {
    const budget = createBudget();
    sendAll(budget, 5000);
    expect(budget.room()).toBe(Infinity);
  });

  it("nothing is limited after responses without headers, nor after failed connections", () => {
    const budget = createBudget();
    for (const report of sendAll(budget, 20)) report(said());
    for (const report of sendAll(budget, 20)) report(undefined);
    expect(budget.room()).toBe(Infinity);
  });
});

describe("what a response says", () => {
  it("allows as many requests as remain", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(7, 60));
    expect(budget.room()).toBe(7);
  });

  it("counts the requests under way, which the server may not have counted", () => {
    const budget = createBudget();
    const [first] = sendAll(budget, 5);
    first?.(said(7, 60));
    expect(budget.room()).toBe(3);
  });

  it.each([
    ["in their order", [9, 8, 7, 6, 5]],
    ["in reverse", [5, 6, 7, 8, 9]],
    ["in any order", [7, 5, 9, 6, 8]],
  ])("is the same in the end if the responses arrive %s", (_, order) => {
    const budget = createBudget();
    const reports = sendAll(budget, 5);
    for (const [index, remaining] of order.entries()) reports[index]?.(said(remaining, 60));
    expect(budget.room()).toBe(5);
  });

  it("replaces what was said before the request was sent, because it is newer", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, 1));
    budget.allowOneMore();
    sendAll(budget, 1)[0]?.(said(50, 60));
    expect(budget.room()).toBe(50);
  });

  it("does not replace a lower number that arrived while the request was under way", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(50, 60));
    const [slow, fast] = sendAll(budget, 2);
    fast?.(said(40, 60));
    slow?.(said(45, 60));
    expect(budget.room()).toBe(40);
  });

  it("is nothing if it is about a window that is over", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, -5));
    expect(budget.room()).toBe(Infinity);
  });

  it("ends at the earliest of the times of overlapping responses, because they are late, never early", () => {
    const budget = createBudget();
    const [one, two, three] = sendAll(budget, 3);
    one?.(said(0, 2));
    two?.(said(0, 1.3));
    three?.(said(0, 1.9));
    expect(budget.end()).toBe(NOW + 1300);
  });

  it("counts down the limit if it does not say how many remain", () => {
    const budget = createBudget();
    for (const report of sendAll(budget, 4)) report(said(undefined, 60, 10));
    expect(budget.room()).toBe(6);
  });

  it("takes off a request without a response, which the server may have counted", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(7, 60));
    sendAll(budget, 1)[0]?.(undefined);
    expect(budget.room()).toBe(6);
  });
});

describe("a new window", () => {
  it("allows as many requests as the limit, if nobody waits", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, 1, 10));
    budget.startWindow(false);
    expect(budget.room()).toBe(10);
  });

  it("allows any number if the limit is unknown and nobody waits", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, 1));
    budget.startWindow(false);
    expect(budget.room()).toBe(Infinity);
  });

  it("lets one request ask what it allows if others wait, because other programs may have used it", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, 1, 10));
    budget.startWindow(true);
    expect(budget.room()).toBe(1);
    const [probe] = sendAll(budget, 1);
    expect(budget.room()).toBe(0);
    probe?.(said(4, 60, 10), true);
    expect(budget.room()).toBe(4);
  });

  it("lets one more through if no response comes, but never more than the limit", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(said(0, 1, 2));
    budget.startWindow(true);
    sendAll(budget, 1);
    budget.allowOneMore();
    expect(budget.room()).toBe(1);
    sendAll(budget, 1);
    budget.allowOneMore();
    expect(budget.room()).toBe(0);
  });

  it("does not count requests of the last window that are still under way as responses of the new one", () => {
    const budget = createBudget();
    const [, late] = sendAll(budget, 2).map((report, index) => (index === 0 ? report(said(0, 1, 10)) : report));
    budget.startWindow(true);
    expect(budget.room()).toBe(1);
    late?.(said(0, -1, 10), true);
    expect(budget.room()).toBe(1);
  });
});

describe("without headers", () => {
  const rejected = said(0);

  it("a 429 pauses for half a second, and twice as long after each further one", () => {
    const budget = createBudget();
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
      sendAll(budget, 1)[0]?.(rejected, true);
      const pause = budget.end() - NOW;
      budget.startWindow(true);
      return pause;
    });
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it("429s of requests that overlap are one", () => {
    const budget = createBudget();
    for (const report of sendAll(budget, 50)) report(rejected, true);
    expect(budget.end()).toBe(NOW + 500);
  });

  it("a pause is no longer than maxDelay", () => {
    const budget = createBudget();
    budget.settle(budget.send(), rejected, { now: NOW, maxDelay: 30, isAwaited: true });
    expect(budget.end()).toBe(NOW + 30);
  });

  it("the next window allows as many requests as the last one served before its 429", () => {
    const budget = createBudget();
    const reports = sendAll(budget, 40);
    for (const [index, report] of reports.entries()) report(index < 30 ? said() : rejected, true);
    budget.startWindow(true);
    sendAll(budget, 1)[0]?.(said(), true);
    expect(budget.room()).toBe(29);
  });

  it("with each success more requests are tried if it is unknown how many a window allows", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(rejected, true);
    budget.startWindow(true);
    const rounds = [1, 2, 3, 4, 5].map(() => {
      const count = budget.room();
      for (const report of sendAll(budget, count)) report(said(), true);
      return count;
    });
    expect(rounds).toEqual([1, 2, 2, 4, 8]);
  });

  it("nothing is limited any more once nobody waits", () => {
    const budget = createBudget();
    sendAll(budget, 1)[0]?.(rejected, true);
    budget.startWindow(true);
    sendAll(budget, 1)[0]?.(said());
    expect(budget.room()).toBe(Infinity);
  });
});
