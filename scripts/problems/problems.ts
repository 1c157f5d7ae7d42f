import { pointerBelow } from "../openapi/json-pointer.js";

/** One thing that is wrong with a document. */
export interface Problem {
  /** An `error` must not remain in a corrected document; a `warning` may. */
  readonly severity: "error" | "warning";
  readonly sentence: string;
  /** The file as it was named on the command line. */
  readonly file: string;
  /** A JSON pointer as a URI fragment (`#/paths/~1a/get`); absent if the problem concerns the whole file. */
  readonly pointer?: string;
}

/** An error the user can fix: printed without a stack. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}

/** Stops a build: one sentence, after the file and the JSON pointer that it is about, and a line for each further problem of its kind. */
export class BuildError extends UserError {
  override readonly name = "BuildError";

  constructor(sentence: string, place: Pick<Problem, "file" | "pointer">, others: readonly Problem[] = []) {
    super([{ sentence, ...place }, ...others].map(problemText).join("\n"));
  }
}

/** A revision that was not applied, with all reasons. */
export class UpdateRefusedError extends UserError {
  override readonly name = "UpdateRefusedError";

  constructor(sentence: string, reasons: readonly string[]) {
    super([sentence, ...reasons.map((reason) => `  - ${reason}`)].join("\n"));
  }
}

/** `spec.yaml#/paths/~1a/get: The operation has no operationId.` */
export function problemText({ file, pointer = "", sentence }: Omit<Problem, "severity">): string {
  return `${file}${pointer}: ${sentence}`;
}

/**
 * How problems are handled:
 *
 * - `strict`: the first reported problem stops the build. For a document with corrections.
 * - `lenient`: a reported problem is listed, and the generator leaves out what it cannot know; only `reportAlways` stops the build. For a
 *   document without corrections (`--overlay none`).
 * - `collecting`: every problem is listed and nothing stops.
 */
export type ProblemHandling = "strict" | "lenient" | "collecting";

/** Takes the problems of one document. Each sentence is about the place that the reporter is bound to, unless it comes with a pointer. */
export interface Problems {
  /** What has been reported so far, from all places. Problems that stopped the build are thrown instead. */
  readonly all: readonly Problem[];
  /** The same reporter, bound to a place below this one: `problems.at("paths", path)`. */
  at(...tokens: readonly (string | number)[]): Problems;
  /** Reports what a corrected document must not contain. Throws a {@link BuildError} if the handling is `strict`. */
  report(sentence: string, pointer?: string): void;
  /** Reports what no document may contain, such as an invalid extension of ours. Throws a {@link BuildError} unless `collecting`. */
  reportAlways(sentence: string, pointer?: string): void;
  /** Reports what does not stop any build. */
  warn(sentence: string, pointer?: string): void;
  /** Reports what no model can be made with. The build stops at the next {@link stopIfPostponed}, so that others of its kind come with it. */
  postpone(sentence: string, pointer?: string): void;
  /** Throws one {@link BuildError} for all that was postponed, whatever the handling. */
  stopIfPostponed(): void;
  /** An error for the caller to throw where the build cannot continue, whatever the handling. */
  fatal(sentence: string, pointer?: string): BuildError;
}

/** A reporter for the problems of one document, bound to the document as a whole. */
export function createProblems(file: string, handling: ProblemHandling): Problems {
  return problemsAt("#", { file, handling, all: [], reported: new Set(), postponed: [] });
}

interface ProblemLog {
  readonly file: string;
  readonly handling: ProblemHandling;
  readonly all: Problem[];
  /** Their places and sentences. */
  readonly reported: Set<string>;
  readonly postponed: Problem[];
}

function problemsAt(place: string, log: ProblemLog): Problems {
  const { file, handling, all, reported, postponed } = log;
  const fatal: Problems["fatal"] = (sentence, pointer = place) => new BuildError(sentence, { file, pointer });
  const add = (severity: Problem["severity"], sentence: string, pointer = place): void => {
    // A shared part of a document is read by each operation that refers to it.
    const key = `${pointer} ${sentence}`;
    if (!reported.has(key)) all.push({ severity, sentence, file, pointer });
    reported.add(key);
  };
  return {
    all,
    at: (...tokens) => problemsAt(pointerBelow(place, ...tokens), log),
    report(sentence, pointer) {
      if (handling === "strict") throw fatal(sentence, pointer);
      add("error", sentence, pointer);
    },
    reportAlways(sentence, pointer) {
      if (handling !== "collecting") throw fatal(sentence, pointer);
      add("error", sentence, pointer);
    },
    warn(sentence, pointer) {
      add("warning", sentence, pointer);
    },
    postpone: (sentence, pointer = place) => void postponed.push({ severity: "error", sentence, file, pointer }),
    stopIfPostponed() {
      const [first, ...others] = postponed;
      if (first !== undefined) throw new BuildError(first.sentence, first, others);
    },
    fatal,
  };
}
