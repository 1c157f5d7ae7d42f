import type { Cursor } from "./page-rule.js";

/** How far an iteration had come when it failed; every error thrown while iterating carries it. */
export interface Progress {
  /** The cursor of the page that failed, to be passed as `from`; `null` for the first page. It survives JSON. */
  resumeFrom: Cursor | null;
  /** Pages that came before it. */
  pagesFetched: number;
  /** Items that were handed out before it. */
  itemsYielded: number;
}

/** Puts the progress on what was thrown, if that can carry anything: an abort's reason may be a text. */
export function withProgress(thrown: unknown, progress: Progress): unknown {
  if (!(thrown instanceof Error)) return thrown;
  for (const [name, value] of Object.entries(progress)) {
    // The caller's own reason may be frozen.
    Reflect.defineProperty(thrown, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return thrown;
}
