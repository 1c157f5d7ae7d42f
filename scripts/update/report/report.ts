import type { ExpiredAction } from "../../steps/apply-overlay.js";
import { difference, gravest, RATINGS, type Change, type Rating } from "../compare/change.js";
import type { Surface } from "../compare/surface.js";
import { nextVersion } from "./version.js";

/** Everything that a maintainer wants to know before taking an update. */
export interface UpdateReport {
  readonly source: string;
  readonly sha256: string;
  /** The gravest of all changes; `null` if there are none. */
  readonly rating: Rating | null;
  readonly version: { readonly current: string; readonly recommended: string };
  readonly expired: readonly (ExpiredAction & { readonly whatToDo: string })[];
  /** What would stop the build. */
  readonly problems: readonly string[];
  /** Whether neither of the two stands in the way. */
  readonly canBeTaken: boolean;
  readonly changes: readonly Change[];
  /** Changes of SendGrid's own document that the overlay overwrites: users see none, unless its evidence is void now. */
  readonly hidden: readonly Change[];
  readonly names: { readonly gone: readonly string[]; readonly new: readonly string[] };
  /** What the build cannot do once the update is taken. */
  readonly byHand: readonly string[];
  /** Ready to be edited. */
  readonly changelog: string;
}

export interface Findings {
  readonly source: string;
  readonly sha256: string;
  readonly date: string;
  readonly currentVersion: string;
  readonly expired: readonly ExpiredAction[];
  readonly problems: readonly string[];
  readonly canBeTaken: boolean;
  readonly changes: readonly Change[];
  readonly hidden: readonly Change[];
  /** Names that came or went with an operation that is among the changes. */
  readonly explained: ReadonlySet<string>;
  readonly surfaces: { readonly before: Surface; readonly after: Surface };
}

export function reportOf({ surfaces, currentVersion, date, explained, ...found }: Findings): UpdateReport {
  const { lost: gone, gained } = difference([...surfaces.before.keys()], [...surfaces.after.keys()]);
  // A name that is gone breaks whoever imports it, whatever the reason.
  const byNames = gone.length > 0 ? "major" : gained.length > 0 ? "minor" : undefined;
  const rating = gravest([...[...found.changes, ...found.hidden].map((change) => change.rating), byNames]);
  const recommended = nextVersion(currentVersion, rating);
  const names = { gone: [...gone].sort(), new: [...gained].sort() };
  return {
    source: found.source,
    sha256: found.sha256,
    rating: rating ?? null,
    version: { current: currentVersion, recommended },
    expired: found.expired.map((action) => ({ ...action, whatToDo: whatToDo(action) })),
    problems: found.problems,
    canBeTaken: found.canBeTaken,
    changes: found.changes,
    hidden: found.hidden,
    names,
    byHand: byHand(found.changes, names),
    changelog: changelogOf(recommended, date, found.changes, {
      gone: names.gone.filter((name) => !explained.has(name)),
      new: names.new.filter((name) => !explained.has(name)),
    }),
  };
}

function whatToDo({ isFixed }: ExpiredAction): string {
  if (isFixed) return "SendGrid's document says the same by itself now: delete the action (--drop-expired does).";
  return "If what it corrects has moved, give the action its new target; if it is gone for good, delete the action.";
}

function byHand(changes: readonly Change[], names: UpdateReport["names"]): readonly string[] {
  const isPinned = names.gone.length + names.new.length > 0 || changes.some(({ rating }) => rating !== "patch");
  const added = changes.filter(({ kind }) => kind === "operation-added").map(({ subject }) => subject);
  return [
    ...added.map(
      (id) =>
        `${id}: give the fake a handler (src/testing/handlers.ts), or it answers 501; does a failure of it cost anything (x-retry, x-if-unknown)?`,
    ),
    ...(isPinned ? ["What the tests pin (operations, examples, names) is different now: npx vitest run -u, and read the diff."] : []),
  ];
}

function changelogOf(version: string, date: string, changes: readonly Change[], names: UpdateReport["names"]): string {
  const breaking = sentences(changes, "major").map((text) => `- **Breaking:** ${text}`);
  const gone = names.gone.length > 0 ? [`- **Breaking:** no longer exported: ${code(names.gone)}.`] : [];
  const others = sentences(changes, "minor").map((text) => `- ${text}`);
  const added = names.new.length > 0 ? [`- New exports: ${code(names.new)}.`] : [];
  const small = sentences(changes, "patch").map((text) => `- ${text}`);
  return [`## ${version} (unreleased)`, "", `- SendGrid's document of ${date}.`, ...breaking, ...gone, ...others, ...added, ...small].join(
    "\n",
  );
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** The changes of one rating, each said once with all whom it concerns. */
export function sentences(changes: readonly Change[], rating: Rating): readonly string[] {
  const subjects = new Map<string, string[]>();
  for (const { rating: own, text, subject } of changes) {
    if (own !== rating) continue;
    const present = subjects.get(text);
    if (present === undefined) subjects.set(text, [subject]);
    else if (!present.includes(subject)) present.push(subject);
  }
  return [...subjects].map(([text, whom]) => `${whom.join(", ")}: ${text}.`);
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function sectionsOf(report: UpdateReport): readonly Section[] {
  const { expired, problems, changes, hidden, names, byHand: left } = report;
  const all: Section[] = [
    {
      title: "Overlay actions that no longer apply",
      lines: expired.map(({ index, target, evidence, reason, whatToDo: advice }) =>
        [`#/actions/${index}: ${reason}.`, `Target: ${target}`, `Evidence: ${evidence}`, `What to do: ${advice}`].join("\n"),
      ),
    },
    { title: "What would stop the build", lines: problems },
    ...RATINGS.map((rating) => ({ title: `Changes: ${rating}`, lines: sentences(changes, rating) })),
    {
      title: "Changes that the overlay hides: see whether its actions are still right",
      lines: RATINGS.flatMap((rating) => sentences(hidden, rating).map((text) => `${rating}: ${text}`)),
    },
    { title: `Public names that are gone: ${names.gone.length}`, lines: names.gone.length > 0 ? [names.gone.join(", ")] : [] },
    { title: `Public names that are new: ${names.new.length}`, lines: names.new.length > 0 ? [names.new.join(", ")] : [] },
    { title: "To be done by hand once it is taken", lines: left },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function headline({ rating, version, canBeTaken }: UpdateReport): string {
  const obstacles = canBeTaken ? "" : " It cannot be taken as it is.";
  if (rating === null) return `Nothing changes for users.${obstacles}`;
  const zero = version.current.startsWith("0.") && rating === "major" ? " (below 1.0.0 the second number counts)" : "";
  return `A ${rating} change: from ${version.current} to ${version.recommended}${zero}.${obstacles}`;
}

export function toText(report: UpdateReport): string {
  const sections = sectionsOf(report).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  - ${line.replaceAll("\n", "\n    ")}`).join("\n")}`,
  );
  const entry = report.rating === null ? [] : [`CHANGELOG entry\n${report.changelog.replace(/^(?=.)/gm, "  ")}`];
  return [`${report.source}: ${headline(report)}`, ...sections, ...entry].join("\n\n");
}

export function toMarkdown(report: UpdateReport): string {
  const sections = sectionsOf(report).map(
    ({ title, lines }) => `### ${title}\n\n${lines.map((line) => `- ${line.replaceAll("\n", "\n  ")}`).join("\n")}`,
  );
  const entry = report.rating === null ? [] : [`### CHANGELOG entry\n\n\`\`\`markdown\n${report.changelog}\n\`\`\``];
  const title = `## Spec update: ${headline(report)}`;
  return [title, `\`${report.source}\`, SHA-256 \`${report.sha256}\``, ...sections, ...entry].join("\n\n");
}
