import type { Rating } from "../compare/change.js";

/**
 * The version that a change demands. Below 1.0.0 the second number counts as the first does from there on, as npm's `^` has it:
 * `0.4.1` becomes `0.5.0` by a breaking change and `0.4.2` by any other.
 */
export function nextVersion(current: string, rating: Rating | undefined): string {
  const [major = 0, minor = 0, patch = 0] = current.split(/[.+-]/).slice(0, 3).map(Number);
  if (rating === undefined) return current;
  if (rating === "major") return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  return rating === "minor" && major > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
