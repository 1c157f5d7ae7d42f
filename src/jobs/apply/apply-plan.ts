import type { Client, HostRegion } from "../../index.js";
import { forEachConcurrently } from "../control/for-each-concurrently.js";
import type { Plan, PlanStep } from "../plan/plan.js";
import { openAccount, type Account } from "./account.js";
import { checkPlan } from "./check-plan.js";
import { changesOf, stepsDone } from "./holder-state.js";
import { ApplyError, StaleError, type Receipt, type StepReceipt } from "./receipt.js";
import { runStep, StepFailure, type StepOptions } from "./run-step.js";
import { trackSteps, type Track, type TrackedStep } from "./tracks.js";

/** A step that is done. */
export interface StepEvent extends StepReceipt {
  /** The number of the step, from 1. */
  readonly number: number;
  /** The number of all steps. */
  readonly total: number;
}

export interface ApplyOptions {
  /** Ends the work after the request that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Called when a step is done. */
  readonly onStep?: ((event: StepEvent) => void) | undefined;
  /**
   * How often a step is sent again whose request or response was lost, and which did not take effect.
   *
   * @default 2
   */
  readonly retries?: number | undefined;
  /**
   * The milliseconds before a step is sent again; the second time, twice as many.
   *
   * @default 500
   */
  readonly retryDelay?: number | undefined;
}

/** How many pools or addresses are read at the same time. */
const CONCURRENCY = 4;

/**
 * Carries out exactly a plan. Each step is sent only if what it rests on still holds, so a plan that the account has moved away from stops. After a
 * lost response the account is read: nothing is done twice. The same plan applied again finishes the rest; a finished one does nothing.
 *
 * @throws {ApplyError} if the plan was not finished, with a receipt of what is done.
 * @throws {TypeError} for what is not a plan, or one of another region.
 */
export async function applyPlan(client: Client<HostRegion>, plan: Plan, options: ApplyOptions = {}): Promise<Receipt> {
  const { signal, onStep, retries = 2, retryDelay = 500 } = options;
  const { kind, region } = checkPlan(plan);
  if (region !== client.region)
    throw new TypeError(`The plan was made for the region ${JSON.stringify(region)}; the client's is ${JSON.stringify(client.region)}.`);
  const steps = trackSteps(plan);
  const tracks = [...new Set(steps.map(({ track }) => track))];
  const account = openAccount(client, kind, tracks);
  const done: StepReceipt[] = [];
  const finish = (how: StepReceipt["how"], step: PlanStep): void => {
    done.push({ step, how });
    onStep?.({ step, how, number: done.length, total: steps.length });
  };
  try {
    const before = await alreadyDone(account, steps, signal);
    for (const [index, tracked] of steps.entries()) {
      const how =
        index < before
          ? "already done"
          : await runStep(tracked, { account, earlier: steps.slice(0, index) }, { signal, retries, retryDelay });
      finish(how, tracked.step);
    }
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    throw new ApplyError({ reason: error.reason, cause: error.cause, receipt: receiptOf(steps, done, error.wasSent) });
  }
  return { done, failed: null, notBegun: [] };
}

/** How many steps the account already has the effects of: the first ones, if the plan was begun before. */
async function alreadyDone(account: Account, steps: readonly TrackedStep[], signal: StepOptions["signal"]): Promise<number> {
  const counts = new Map<Track, number>();
  const changes: string[] = [];
  const tracks = [...new Set(steps.map(({ track }) => track))];
  try {
    await forEachConcurrently(tracks, { concurrency: CONCURRENCY, signal }, async (track) => {
      const current = await account.read(track, signal);
      const count = stepsDone(current, track.states);
      if (count === undefined) changes.push(...changesOf(track.states[0] ?? null, current));
      else counts.set(track, count);
    });
  } catch (error) {
    throw new StepFailure(signal?.aborted === true ? "aborted" : "unreadable", error, false);
  }
  const isDone = ({ track, index }: TrackedStep): boolean => (counts.get(track) ?? 0) > index;
  const firstLeft = steps.findIndex((step) => !isDone(step));
  const count = firstLeft === -1 ? steps.length : firstLeft;
  // Someone else has done a later one, or undone an earlier one.
  for (const { track, index } of changes.length > 0 ? [] : steps.slice(count).filter(isDone))
    changes.push(...changesOf(track.states[index] ?? null, track.states[index + 1] ?? null));
  if (changes.length > 0) throw new StepFailure("stale", new StaleError(changes.sort()), false);
  return count;
}

function receiptOf(steps: readonly TrackedStep[], done: readonly StepReceipt[], wasSent: boolean): Receipt {
  const left = steps.slice(done.length).map(({ step }) => step);
  return { done, failed: wasSent ? (left[0] ?? null) : null, notBegun: wasSent ? left.slice(1) : left };
}
