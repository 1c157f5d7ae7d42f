import type { Change, Rating } from "./change.js";

/** One sentence for each distinct change of a rating, with all its subjects: `ListIp, GetIp: the 404 response was removed.` */
export function sentences(changes: readonly Change[], rating: Rating): readonly string[] {
  const subjects = new Map<string, Set<string>>();
  for (const change of changes) {
    if (change.rating === rating) subjects.set(change.text, (subjects.get(change.text) ?? new Set()).add(change.subject));
  }
  return [...subjects].map(([text, names]) => `${[...names].join(", ")}: ${text}.`);
}
