import { quoted, similarNames } from "./similar-names.js";

/** Names that the account does not have. */
export class UnknownNameError extends Error {
  override readonly name = "UnknownNameError";

  /**
   * @param kind what the names are: `pool`, `subuser`
   * @param names those that do not exist
   * @param known those that do
   */
  constructor(
    readonly kind: string,
    readonly names: readonly string[],
    known: readonly string[],
  ) {
    const sentences = names.map((unknown) => {
      const similar = similarNames(unknown, known);
      return `There is no ${kind} ${JSON.stringify(unknown)}${similar.length === 0 ? "." : `; did you mean ${quoted(similar)}?`}`;
    });
    super(sentences.join(" "));
  }
}
