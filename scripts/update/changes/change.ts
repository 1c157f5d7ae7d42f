import type { Difference } from "./difference.js";

/** What a change of the document means for a program that uses the client, at compile time and at run time. */
export type Rating = "major" | "minor" | "patch";

/** The highest first. */
export const RATINGS: readonly Rating[] = ["major", "minor", "patch"];

export interface Change {
  readonly rating: Rating;
  /** The kind of change, for programs: `field-removed`. */
  readonly kind: string;
  /** What changed: an operationId, or `the client`. */
  readonly subject: string;
  /** A clause about the subject, in Markdown. */
  readonly text: string;
}

/** Records a change of the subject that is being compared. */
export type RecordChange = (rating: Rating, kind: string, text: string) => void;

/** Two versions of the same thing. */
export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** The highest rating; `undefined` if there is none. */
export function highestRating(ratings: readonly (Rating | undefined)[]): Rating | undefined {
  return RATINGS.find((rating) => ratings.includes(rating));
}

/** Rates a change of exported names: removing one breaks every program that imports it. */
export function ratingOfNames({ removed, added }: Difference<string>): Rating | undefined {
  if (removed.length > 0) return "major";
  return added.length > 0 ? "minor" : undefined;
}
