import { afterEach, beforeEach, vi } from "vitest";

/** When fake time begins: a full second, as HTTP dates have no fractions. */
export const START = Date.UTC(2026, 0, 1);

/**
 * Runs the tests of the surrounding block in fake time. A timer fires as soon as nothing else can happen, without a wait, and timers fire in the
 * order of their times. This holds on any machine, but only without a socket: the network does not wait for fake time.
 */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: START, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.setTimerTickMode("manual");
    vi.useRealTimers();
  });
}

/** Passes fake time, in steps of so many milliseconds, until something has happened. Throws after 10,000 steps: an endless loop ends no test. */
export async function passTimeUntil(hasHappened: () => boolean, step: number): Promise<void> {
  for (let steps = 0; !hasHappened(); steps += 1) {
    if (steps === 10_000) throw new Error(`It has not happened after ${steps * step} ms of fake time.`);
    await vi.advanceTimersByTimeAsync(step);
  }
}
