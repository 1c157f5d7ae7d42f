import type { JSDocStructure, OptionalKind } from "ts-morph";
import type { OperationModel } from "../../model/api-model.js";
import { MAX_LINE, wrapProse } from "./markdown.js";

/** Leaves room for the indentation and the marks of a member's one-line comment, so that no line is too long. */
const WIDTH = MAX_LINE - "  /**  */".length;

/**
 * The doc comment of a statement or member, if there is anything to say. The paragraphs may be the document's texts: they can neither end the
 * comment nor begin a tag, which ts-morph would let them do. The tags are ours.
 */
export function docComment(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): OptionalKind<JSDocStructure>[] {
  const text = commentOf(paragraphs, tags, WIDTH);
  return text === "" ? [] : [{ description: text }];
}

/** The same as text, for a member of a type that is written as text. */
export function commentText(paragraphs: readonly (string | undefined)[], tags: readonly string[], width: number): string {
  const lines = commentOf(paragraphs, tags, width).split("\n");
  const [first = "", second] = lines;
  if (second === undefined) return first === "" ? "" : `/** ${first} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function commentOf(paragraphs: readonly (string | undefined)[], tags: readonly string[], width: number): string {
  const texts = [...paragraphs.map((text) => paragraph(text, width)), ...tags.map((tag) => wrapProse(tag, width))];
  return texts.filter((text) => text !== "").join("\n\n");
}

/** The tag of what the document calls deprecated, with what replaces it. */
export function deprecatedTag({ deprecated, successor }: Pick<OperationModel, "deprecated" | "successor">): readonly string[] {
  if (!deprecated) return [];
  return [successor === undefined ? "@deprecated" : `@deprecated Use ${successor.name} (\`${successor.method} ${successor.path}\`).`];
}

function paragraph(text = "", width: number): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\f\v\u0085]/g, "\n")
    .replace(/\*\//g, "*\\/")
    .trim();
  // To TypeScript, an `@` after white space begins a tag, even within a line.
  return wrapProse(lines, width).replace(/(^|\s)@/gm, "$1\\@");
}
