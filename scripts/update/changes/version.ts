import type { Rating } from "./change.js";

/**
 * The version that a change requires. Before 1.0.0, a breaking change raises the minor version, as in npm's `^`: it turns `0.4.1`
 * into `0.5.0`, and any other change into `0.4.2`.
 */
export function nextVersion(current: string, rating: Rating | undefined): string {
  const [major = 0, minor = 0, patch = 0] = current.split(/[.+-]/).slice(0, 3).map(Number);
  if (rating === undefined) return current;
  if (rating === "major") return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  return rating === "minor" && major > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
