import { isWorthResending } from "../control/failures.js";
import { wait } from "../control/wait.js";
import type { Account } from "./account.js";
import { changesOf, itemsOf, stepsDone, type HolderState } from "./holder-state.js";
import { StaleError, type ApplyFailure, type StepReceipt } from "./receipt.js";
import type { Track, TrackedStep } from "./tracks.js";

/** How a step is carried out. */
export interface StepOptions {
  readonly signal: AbortSignal | undefined;
  /** How often it is sent again after it was lost. */
  readonly retries: number;
  /** Milliseconds before it is sent again; twice as many before the next time. */
  readonly retryDelay: number;
}

/** Why a step was not done. It is thrown, and becomes an `ApplyError` with the receipt. */
export class StepFailure extends Error {
  /** @param wasSent whether the step was sent */
  constructor(
    readonly reason: ApplyFailure,
    cause: unknown,
    readonly wasSent: boolean,
  ) {
    super(reason, { cause });
  }
}

/**
 * Carries out one step, if what it rests on still holds. A write without a certain result is looked up; it is sent again only if it did not take
 * effect.
 *
 * @param earlier the steps before it, which are done
 * @throws {StepFailure}
 */
export async function runStep(
  tracked: TrackedStep,
  { account, earlier }: { readonly account: Account; readonly earlier: readonly TrackedStep[] },
  options: StepOptions,
): Promise<StepReceipt["how"]> {
  const { signal, retries, retryDelay } = options;
  const others = tracksBelow(tracked, earlier);
  let failure: unknown;
  for (let sent = 0; ; sent++) {
    if (signal?.aborted === true) throw new StepFailure("aborted", signal.reason, sent > 0);
    const current = await look(tracked, { account, others }, { wasSent: sent > 0, signal });
    if (current === "done") return sent === 0 ? "already done" : "confirmed";
    if (sent > 0 && (sent > retries || !isWorthResending(failure))) throw new StepFailure("failed", failure, true);
    if (sent > 0) await wait(retryDelay * 2 ** (sent - 1), signal);
    try {
      await account.send(tracked, current);
      return "done";
    } catch (error) {
      failure = error;
    }
  }
}

/** The pools that the step's addresses were added to before: they leave one pool because they are in another. */
function tracksBelow({ step, track }: TrackedStep, earlier: readonly TrackedStep[]): ReadonlyMap<Track, number> {
  if (step.operation !== "DeleteIpsFromIpPool" && step.operation !== "DeleteIpPool") return new Map();
  const leaving = new Set(itemsOf(step));
  const adding = earlier.filter(
    (other) =>
      other.track !== track && /^(?:Create|Add)/.test(other.step.operation) && itemsOf(other.step).some((item) => leaving.has(item)),
  );
  return new Map(adding.map((other) => [other.track, earlier.filter(({ track: same }) => same === other.track).length]));
}

interface Looking {
  readonly account: Account;
  readonly others: ReadonlyMap<Track, number>;
}

/** Reads what the step rests on: `"done"`, or the state in which it can be sent. */
async function look(
  { track, index }: TrackedStep,
  { account, others }: Looking,
  { wasSent, signal }: { readonly wasSent: boolean; readonly signal: AbortSignal | undefined },
): Promise<HolderState | "done"> {
  const read = async (place: Track): Promise<HolderState> => {
    try {
      // A request that may have taken effect is looked up in any case.
      return await account.read(place, wasSent ? undefined : signal);
    } catch (error) {
      if (!wasSent && signal?.aborted === true) throw new StepFailure("aborted", signal.reason, false);
      throw new StepFailure(wasSent ? "unknown" : "unreadable", error, wasSent);
    }
  };
  const current = await read(track);
  const done = stepsDone(current, track.states);
  if (done === index + 1) return "done";
  if (done !== index) throw new StepFailure("stale", new StaleError(changesOf(track.states[index] ?? null, current)), wasSent);
  for (const [other, count] of others) {
    const state = await read(other);
    if (stepsDone(state, other.states) !== count)
      throw new StepFailure("stale", new StaleError(changesOf(other.states[count] ?? null, state)), wasSent);
  }
  return current;
}
