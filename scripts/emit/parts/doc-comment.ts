import type { JSDocStructure, OptionalKind } from "ts-morph";
import { MAX_LINE, wrapProse } from "./markdown.js";

/** Leaves room for the indentation and the marks of a member's one-line comment, so that no line is too long. */
const WIDTH = MAX_LINE - "  /**  */".length;

/**
 * The doc comment of a statement or member, if there is anything to say. The paragraphs may be the document's texts: they can neither end the
 * comment nor begin a tag, which ts-morph would let them do. The tags are ours.
 */
export function docComment(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): OptionalKind<JSDocStructure>[] {
  const texts = [...paragraphs.map(paragraph), ...tags.map((tag) => wrapProse(tag, WIDTH))].filter((text) => text !== "");
  return texts.length === 0 ? [] : [{ description: texts.join("\n\n") }];
}

/** The tag of what the document calls deprecated. */
export function deprecatedTag({ deprecated }: { readonly deprecated: boolean }): readonly string[] {
  return deprecated ? ["@deprecated"] : [];
}

function paragraph(text = ""): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, "\n")
    .replace(/\*\//g, "*\\/")
    .trim();
  // To TypeScript, an `@` behind white space begins a tag, also within a line.
  return wrapProse(lines, WIDTH).replace(/(^|\s)@/gm, "$1\\@");
}
