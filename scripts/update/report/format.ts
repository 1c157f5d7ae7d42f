import { RATINGS } from "../changes/change.js";
import { sentences } from "../changes/sentences.js";
import type { UpdateReport } from "./report.js";

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The report for a terminal. */
export function toText(report: UpdateReport): string {
  const sections = sectionsOf(report).map(
    ({ title, lines }) => `${title}\n${lines.map((line) => `  - ${line.replaceAll("\n", "\n    ")}`).join("\n")}`,
  );
  const entry = report.rating === null ? [] : [`CHANGELOG entry\n${report.changelog.replace(/^(?=.)/gm, "  ")}`];
  return [`${report.source}: ${headline(report)}`, ...sections, ...entry].join("\n\n");
}

/** The report for a pull request. */
export function toMarkdown(report: UpdateReport): string {
  const sections = sectionsOf(report).map(
    ({ title, lines }) => `### ${title}\n\n${lines.map((line) => `- ${line.replaceAll("\n", "\n  ")}`).join("\n")}`,
  );
  const entry = report.rating === null ? [] : [`### CHANGELOG entry\n\n\`\`\`markdown\n${report.changelog}\n\`\`\``];
  const title = `## Spec update: ${headline(report)}`;
  return [title, `\`${report.source}\`, SHA-256 \`${report.sha256}\``, ...sections, ...entry].join("\n\n");
}

/** The report for a program. */
export function toJson(report: UpdateReport): string {
  return JSON.stringify(report, undefined, 2);
}

function headline({ rating, version, canBeApplied }: UpdateReport): string {
  const obstacle = canBeApplied ? "" : " It cannot be applied as is.";
  if (rating === null) return `Nothing changes for users.${obstacle}`;
  const isBelowOne = version.current.startsWith("0.") && rating === "major";
  const rule = isBelowOne ? " (before 1.0.0, a breaking change raises the minor version)" : "";
  return `A ${rating} change: from ${version.current} to ${version.recommended}${rule}.${obstacle}`;
}

/** Without the empty ones. */
function sectionsOf({ expired, problems, changes, hidden, names, manualSteps }: UpdateReport): readonly Section[] {
  const sections: Section[] = [
    {
      title: "Overlay actions that no longer apply",
      lines: expired.map(({ index, target, evidence, reason, whatToDo }) =>
        [`#/actions/${index}: ${reason}.`, `Target: ${target}`, `Evidence: ${evidence}`, `What to do: ${whatToDo}`].join("\n"),
      ),
    },
    { title: "Problems that would stop the build", lines: problems },
    ...RATINGS.map((rating) => ({ title: `Changes: ${rating}`, lines: sentences(changes, rating) })),
    {
      title: "Changes that the overlay hides: check whether its actions are still right",
      lines: RATINGS.flatMap((rating) => sentences(hidden, rating).map((sentence) => `${rating}: ${sentence}`)),
    },
    nameSection("Removed exports", names.removed),
    nameSection("New exports", names.added),
    { title: "To do by hand after the update", lines: manualSteps },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function nameSection(title: string, names: readonly string[]): Section {
  return { title: `${title}: ${names.length}`, lines: names.length === 0 ? [] : [names.join(", ")] };
}
