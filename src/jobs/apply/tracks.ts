import type { Plan, PlanStep, PoolPlan, PoolStep, SubuserPlan } from "../plan/plan.js";
import { stateAfter, type HolderState } from "./holder-state.js";

/** A pool or an address, with the states that the plan's steps lead it through. */
export interface Track {
  /** The pool's ID, or `null` if it is to be created; for an address, itself. */
  readonly id: string | null;
  /** The name to find it by, as long as it has no ID. */
  readonly name: string;
  /** The first state, and the one after each of its steps. */
  readonly states: HolderState[];
}

/** A step, and where it stands. */
export interface TrackedStep {
  readonly step: PlanStep;
  readonly track: Track;
  /** How many steps of its track precede it. */
  readonly index: number;
}

/**
 * The plan's steps, each with the states before and after it.
 *
 * @throws {TypeError} for a plan whose steps do not lead to what it says.
 */
export function trackSteps(plan: Plan): readonly TrackedStep[] {
  const { steps, ends } = plan.kind === "pools" ? trackPools(plan) : trackAddresses(plan);
  for (const { track, after } of ends) {
    const end = track.states.at(-1) ?? null;
    const members = end === null ? null : [...end.members].sort();
    if (JSON.stringify(members) !== JSON.stringify(after === null ? null : [...after].sort()))
      throw new TypeError(`The plan was changed: its steps for ${JSON.stringify(track.name)} do not lead to what it says.`);
  }
  return steps;
}

interface Tracked {
  readonly steps: readonly TrackedStep[];
  readonly ends: readonly { readonly track: Track; readonly after: readonly string[] | null }[];
}

function trackPools({ pools, steps }: PoolPlan): Tracked {
  const ends = pools.map(({ id, name, renamedFrom, before, after }) => {
    const state = id === null ? null : { name: renamedFrom ?? name, members: new Set(before) };
    return { track: { id, name, states: [state] }, after };
  });
  const tracks = ends.map(({ track }) => track);
  return { steps: steps.map((step) => advance(step, trackOf(step, tracks))), ends };
}

/** The pool that has the step's name when the step begins. */
function trackOf(step: PoolStep, tracks: readonly Track[]): Track | undefined {
  if (step.operation === "CreateIpPool")
    return tracks.find(({ name, states }) => states.at(-1) === null && states.length === 1 && name === step.pool);
  return tracks.find(({ states }) => states.at(-1)?.name === step.pool);
}

function trackAddresses({ addresses, steps }: SubuserPlan): Tracked {
  const ends = addresses.map(({ ip, before, after }) => ({
    track: { id: ip, name: ip, states: [{ name: ip, members: new Set(before) }] as HolderState[] },
    after,
  }));
  return {
    steps: steps.map((step) =>
      advance(
        step,
        ends.map(({ track }) => track).find(({ id }) => id === step.address),
      ),
    ),
    ends,
  };
}

function advance(step: PlanStep, track: Track | undefined): TrackedStep {
  if (track === undefined)
    throw new TypeError(`The plan was changed: a step of ${step.operation} is about something that the plan does not list.`);
  const index = track.states.length - 1;
  track.states.push(stateAfter(track.states[index] ?? null, step));
  return { step, track, index };
}
