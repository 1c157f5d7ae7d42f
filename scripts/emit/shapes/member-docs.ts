import { ts } from "ts-morph";

/** What schema.ts says about a member, for a doc comment. */
export interface MemberDocs {
  readonly paragraphs: readonly string[];
  readonly tags: readonly string[];
}

/** What begins a part of a comment that openapi-typescript writes; continued lines are indented. */
const PART = /^@(description|default|example|constant|enum|deprecated)\b ?/;

/**
 * The comment before a member, without the tag that says that a description is one:
 *
 *     @description The region to assign the IP address to.
 *     @default us
 *     →
 *     paragraphs: ["The region to assign the IP address to."], tags: ["@default us"]
 */
export function memberDocs(member: ts.Node): MemberDocs {
  const parts = partsOf(commentBefore(member));
  return {
    paragraphs: parts.flatMap(({ tag, text }) => (tag === "description" ? [text] : [])),
    tags: parts.flatMap(({ tag, text }) => {
      if (tag === "deprecated") return ["@deprecated"];
      return tag === "default" ? [`@default ${oneLine(text)}`] : [];
    }),
  };
}

/** `The name of the IP Pool. It is unique.` → `The name of the IP Pool.` */
export function firstSentence([text = ""]: readonly string[]): string {
  const line = oneLine(text);
  return /^.+?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}

interface Part {
  readonly tag: string | undefined;
  readonly text: string;
}

function partsOf(lines: readonly string[]): readonly Part[] {
  const starts = lines.flatMap((line, index) => (index === 0 || PART.test(line) ? [index] : []));
  return starts.map((start, index) => {
    const [first = "", ...others] = lines.slice(start, starts[index + 1]);
    const continued = others.map((line) => line.replace(/^ {4}/, ""));
    return { tag: PART.exec(first)?.[1], text: [first.replace(PART, ""), ...continued].join("\n").trim() };
  });
}

/** The lines of the last doc comment before a node, without its marks. */
function commentBefore(node: ts.Node): readonly string[] {
  const { text } = node.getSourceFile();
  const range = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  const comment = range === undefined ? "" : text.slice(range.pos, range.end);
  if (!comment.startsWith("/**")) return [];
  const lines = comment.slice("/**".length, -"*/".length).split("\n");
  return lines.map((line, index) => line.replace(index === 0 ? /^ / : /^\s*\* ?/, "").trimEnd()).filter((line) => line !== "");
}

/** A tag's text: it may neither begin another tag nor another line. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(^|\s)@/g, "$1\\@");
}
