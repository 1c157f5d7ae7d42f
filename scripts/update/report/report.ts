import type { ExpiredAction } from "../../steps/apply-overlay.js";
import { highestRating, ratingOfNames, type BeforeAfter, type Change, type Rating } from "../changes/change.js";
import { difference, type Difference } from "../changes/difference.js";
import { nextVersion } from "../changes/version.js";
import type { Surface } from "../compare/surface.js";
import { changelogEntry } from "./changelog.js";

/** What a maintainer needs to know before applying an update; `--json` prints it as it is. */
export interface UpdateReport {
  readonly source: string;
  readonly sha256: string;
  /** The highest rating of all changes; `null` if nothing changes for users. */
  readonly rating: Rating | null;
  readonly version: { readonly current: string; readonly recommended: string };
  /** The overlay's actions that do not apply to the new document. */
  readonly expired: readonly (ExpiredAction & { readonly whatToDo: string })[];
  /** Problems of the new document that would stop the build. */
  readonly problems: readonly string[];
  /** Whether nothing would stop the build. */
  readonly canBeApplied: boolean;
  readonly changes: readonly Change[];
  /** Changes of SendGrid's own document that the overlay overwrites. Users see none, but an action may have lost its reason. */
  readonly hidden: readonly Change[];
  /** The exported names that are added and removed. */
  readonly names: Difference<string>;
  /** What is left to do by hand once the update is applied. */
  readonly manualSteps: readonly string[];
  /** A CHANGELOG entry to edit. */
  readonly changelog: string;
}

/** The facts that a report is made of. */
export interface Findings extends Pick<UpdateReport, "source" | "sha256" | "problems" | "canBeApplied" | "changes" | "hidden"> {
  /** The date of the revision, YYYY-MM-DD. */
  readonly date: string;
  readonly currentVersion: string;
  readonly expired: readonly ExpiredAction[];
  readonly surfaces: BeforeAfter<Surface>;
  /** The exported names that come or go because an operation was added, removed or renamed. */
  readonly namesOfMovedOperations: ReadonlySet<string>;
}

/** Rates the changes, recommends a version, and says what to do. */
export function reportOf(findings: Findings): UpdateReport {
  const { source, sha256, problems, canBeApplied, changes, hidden, currentVersion, date, namesOfMovedOperations } = findings;
  const names = sorted(difference([...findings.surfaces.before.keys()], [...findings.surfaces.after.keys()]));
  const rating = highestRating([...[...changes, ...hidden].map((change) => change.rating), ratingOfNames(names)]);
  const version = nextVersion(currentVersion, rating);
  const unexplained = (name: string): boolean => !namesOfMovedOperations.has(name);
  const unexplainedNames = { removed: names.removed.filter(unexplained), added: names.added.filter(unexplained) };
  return {
    source,
    sha256,
    rating: rating ?? null,
    version: { current: currentVersion, recommended: version },
    expired: findings.expired.map((action) => ({ ...action, whatToDo: whatToDo(action) })),
    problems,
    canBeApplied,
    changes,
    hidden,
    names,
    manualSteps: manualSteps(changes, names),
    changelog: changelogEntry({ version, date, changes, names: unexplainedNames }),
  };
}

function sorted({ removed, added }: Difference<string>): Difference<string> {
  return { removed: [...removed].sort(), added: [...added].sort() };
}

function whatToDo({ isFixed }: ExpiredAction): string {
  if (isFixed) return "SendGrid's document now says the same: delete the action (--drop-expired does).";
  return "If the target has moved, edit the action by hand; if it was removed for good, delete the action.";
}

function manualSteps(changes: readonly Change[], names: Difference<string>): readonly string[] {
  const steps = changes
    .filter(({ kind }) => kind === "operation-added")
    .map(
      ({ subject }) =>
        `${subject}: add a handler to the fake (src/testing/handlers/handlers.ts), which responds with 501 until then. ` +
        "If retrying the request can cost money, set `x-retry` and `x-if-unknown` in the overlay.",
    );
  const changesSnapshots = names.removed.length + names.added.length > 0 || changes.some(({ rating }) => rating !== "patch");
  if (!changesSnapshots) return steps;
  return [...steps, "The test snapshots (operations, examples, names) are out of date: run `npx vitest run -u` and read the diff."];
}
