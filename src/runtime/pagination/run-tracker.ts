import type { Progress, RunningProgress } from "../errors/progress.js";
import { isObject } from "../is-object.js";

/** Follows one run. */
export interface RunTracker {
  readonly progress: RunningProgress;
  /** Remembers the error that ended the run. */
  fail(error: unknown): void;
}

/** Follows the runs of a paginator. */
export interface RunTrackers {
  start(): RunTracker;
  /** The progress of the run that this error ended; `undefined` if it ended none. */
  readonly progressOf: (error: unknown) => Progress | undefined;
}

/** Errors are compared by identity: what one run threw can pass through the loop of another. */
export function createRunTrackers(): RunTrackers {
  const byObject = new WeakMap<object, Progress>();
  // The reason of an abort may be any value.
  const byValue = new Map<unknown, Progress>();
  return {
    start() {
      const progress: RunningProgress = { resumeFrom: null, pagesFetched: 0, itemsYielded: 0 };
      const fail = (error: unknown): void => {
        const end = { ...progress };
        if (isObject(error)) byObject.set(error, end);
        else byValue.set(error, end);
      };
      return { progress, fail };
    },
    progressOf: (error) => (isObject(error) ? byObject.get(error) : byValue.get(error)),
  };
}
