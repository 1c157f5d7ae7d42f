import type { PlanStep } from "../plan/plan.js";

/** What became of a plan. Every step is in one of the three places. */
export interface Receipt {
  /** The first steps of the plan, whose effects the account has. */
  readonly done: readonly StepReceipt[];
  /** The step that was sent and did not take effect, or may not have; `null` if there is none. */
  readonly failed: PlanStep | null;
  /** The steps of which nothing was sent. */
  readonly notBegun: readonly PlanStep[];
}

/** A step that is done. */
export interface StepReceipt {
  readonly step: PlanStep;
  /**
   * How it is known: `"done"`, by the response; `"confirmed"`, there was no usable response, but the account has the effect; `"already done"`, the
   * account had it before.
   */
  readonly how: "done" | "confirmed" | "already done";
}

/**
 * Why a plan was not finished:
 *
 * - `"stale"`: the account is not as the plan expects; make a new plan;
 * - `"failed"`: a step was sent and did not take effect;
 * - `"unknown"`: a step was sent, and whether it took effect could not be found out;
 * - `"unreadable"`: what the next step rests on could not be read;
 * - `"aborted"`: the signal was aborted.
 */
export type ApplyFailure = "stale" | "failed" | "unknown" | "unreadable" | "aborted";

/** A plan that was not finished. Apart from a stale one, the same plan can be applied again, which finishes the rest. */
export class ApplyError extends Error {
  override readonly name = "ApplyError";
  readonly reason: ApplyFailure;
  readonly receipt: Receipt;
  /** For a stale plan: what changed, one sentence each. */
  readonly changes: readonly string[];

  constructor({ reason, receipt, cause }: { readonly reason: ApplyFailure; readonly receipt: Receipt; readonly cause: unknown }) {
    super(textOf(reason, receipt, cause), { cause });
    this.reason = reason;
    this.receipt = receipt;
    this.changes = cause instanceof StaleError ? cause.changes : [];
  }
}

/** The account is not as the plan expects. */
export class StaleError extends Error {
  override readonly name = "StaleError";

  /** @param changes one sentence each */
  constructor(readonly changes: readonly string[]) {
    super(changes.join(" "));
  }
}

const WHAT: Readonly<Record<ApplyFailure, string>> = {
  stale: "The plan is stale",
  failed: "A step failed",
  unknown: "It is not known whether a step took effect",
  unreadable: "The account could not be read",
  aborted: "The plan was aborted",
};

function textOf(reason: ApplyFailure, { done, failed, notBegun }: Receipt, cause: unknown): string {
  const step = failed === null ? "" : ` (${describeStep(failed)})`;
  const message = cause instanceof Error ? cause.message : String(cause);
  const counts = `Of ${done.length + (failed === null ? 0 : 1) + notBegun.length} steps, ${done.length} are done and ${notBegun.length} were not begun.`;
  const advice = reason === "stale" ? "Make a new plan." : "Apply the same plan again to finish it.";
  return `${WHAT[reason]}${step}: ${message.replace(/\.?$/, ".")} ${counts} ${advice}`;
}

/** A step in a few words: `AddIpsToIpPool "marketing", 3 addresses`. */
export function describeStep(step: PlanStep): string {
  if ("address" in step) return `${step.operation} ${step.address}, ${step.subusers.length} subusers`;
  const rename = step.newName === undefined ? "" : ` to ${JSON.stringify(step.newName)}`;
  const { length } = step.addresses;
  return `${step.operation} ${JSON.stringify(step.pool)}${rename}${length === 0 ? "" : `, ${length} ${length === 1 ? "address" : "addresses"}`}`;
}
