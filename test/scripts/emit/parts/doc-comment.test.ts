import ts from "typescript";
import { expect, it } from "vitest";
import { deprecatedTag, docComment } from "../../../../scripts/emit/parts/doc-comment.js";

it("paragraphs and tags are separated by a blank line; what is empty is left out", () => {
  expect(docComment(["List things", undefined, " ", "`GET /things`"], deprecatedTag({ deprecated: true }))).toEqual([
    { description: "List things\n\n`GET /things`\n\n@deprecated" },
  ]);
  expect(docComment(["List things"], deprecatedTag({ deprecated: false }))).toEqual([{ description: "List things" }]);
  expect(docComment([undefined, ""])).toEqual([]);
});

it("a text of the document can neither end the comment nor begin a tag, wherever it has one", () => {
  const [comment] = docComment([`ends */ here\r\n@tag\u2028@tag ${"word ".repeat(18)}@throws nothing @deprecated`]);
  expect(comment?.description).toBe(`ends *\\/ here\n\\@tag\n\\@tag ${"word ".repeat(18).trim()}\n\\@throws nothing \\@deprecated`);
  const source = ts.createSourceFile("a.ts", `/** ${String(comment?.description)} */\nexport type A = 1;`, ts.ScriptTarget.ESNext, true);
  expect(source.statements.flatMap((statement) => ts.getJSDocTags(statement))).toEqual([]);
});

it("a line is at most 110 characters with its marks and a member's indentation", () => {
  const [comment] = docComment(["word ".repeat(200)], [`@throws ${"word ".repeat(200)}`]);
  const lengths = String(comment?.description)
    .split("\n")
    .map((line) => `  /** ${line} */`.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
  expect(Math.max(...lengths)).toBeGreaterThan(100);
});
