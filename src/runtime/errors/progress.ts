import { isObject } from "../is-object.js";

/** Says where a page begins: an opaque value, sent back as it came. */
export type Cursor = string | number;

/** How far an iteration had come when it failed; every error that a paginator throws carries it. */
export interface Progress {
  /** The cursor of the page that failed, to be passed as `from`; `null` for the first page. It survives JSON. */
  readonly resumeFrom: Cursor | null;
  /** Pages that came before it. */
  readonly pagesFetched: number;
  /** Items that were handed out before it. */
  readonly itemsYielded: number;
}

/** That of a run that goes on. */
export type RunningProgress = { -readonly [Name in keyof Progress]: Progress[Name] };

/** How far an iteration had come when it threw this; `undefined` for what no paginator has thrown, such as an error of the loop's body. */
export function getProgress(error: unknown): Progress | undefined {
  if (!isObject(error)) return undefined;
  const { resumeFrom, pagesFetched, itemsYielded } = error;
  const isCursor = resumeFrom === null || typeof resumeFrom === "string" || typeof resumeFrom === "number";
  if (!isCursor || typeof pagesFetched !== "number" || typeof itemsYielded !== "number") return undefined;
  return { resumeFrom, pagesFetched, itemsYielded };
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
