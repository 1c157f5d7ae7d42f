import { isObject } from "../is-object.js";

/** Marks where a page begins: an opaque value, sent back as it was received. */
export type Cursor = string | number;

/** The progress of an iteration when it failed; every error that a paginator throws carries it. */
export interface Progress {
  /** The cursor of the page that failed, for `from`; `null` for the first page. It survives JSON. */
  readonly resumeFrom: Cursor | null;
  /** The number of pages before that one. */
  readonly pagesFetched: number;
  /** The number of items yielded before that page. */
  readonly itemsYielded: number;
}

/** The progress of a run that is still going. */
export type RunningProgress = { -readonly [Name in keyof Progress]: Progress[Name] };

/** Puts the progress on what was thrown, if it can carry properties: an abort reason may be a string. */
export function withProgress(thrown: unknown, progress: Progress): unknown {
  if (!isObject(thrown)) return thrown;
  for (const [name, value] of Object.entries(progress)) {
    // The caller's abort reason may be frozen.
    Reflect.defineProperty(thrown, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return thrown;
}
