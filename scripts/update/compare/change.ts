/** What a change of the document means for a program that uses the client: for its TypeScript, and at run time. */
export type Rating = "major" | "minor" | "patch";

/** From the gravest. */
export const RATINGS: readonly Rating[] = ["major", "minor", "patch"];

export interface Change {
  readonly rating: Rating;
  /** What kind of change it is: `field-removed`. For programs. */
  readonly kind: string;
  /** Whom it concerns: an operationId, or `the client`. */
  readonly subject: string;
  /** A clause about the subject, in Markdown. */
  readonly text: string;
}

/** Takes a change of the subject at hand. */
export type Tell = (rating: Rating, kind: string, text: string) => void;

/** The gravest rating; `undefined` if there is none. */
export function gravest(ratings: readonly (Rating | undefined)[]): Rating | undefined {
  return RATINGS.find((rating) => ratings.includes(rating));
}

/** What is in one list only. */
export function difference<T>(before: readonly T[], after: readonly T[]): { readonly lost: readonly T[]; readonly gained: readonly T[] } {
  return { lost: before.filter((each) => !after.includes(each)), gained: after.filter((each) => !before.includes(each)) };
}

/** `["a", "b"]` → `` `a`, `b` ``. */
export function list(names: readonly unknown[]): string {
  return names.map((name) => `\`${typeof name === "string" ? name : JSON.stringify(name)}\``).join(", ");
}

/** What a schema belongs to. What a request may hold and what an answer may hold are rated the other way round. */
export interface ValuePlace {
  readonly direction: "request" | "response";
  /** `` the body field `name` ``. */
  readonly name: string;
  readonly tell: Tell;
}
