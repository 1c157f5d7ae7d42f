import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { table, wrapProse } from "../../../../scripts/emit/parts/markdown.js";

/** A Markdown text in the form that prettier gives it, each paragraph on one line: equal for texts of equal meaning. */
function meaning(markdown: string): Promise<string> {
  return format(markdown, { parser: "markdown", proseWrap: "never" });
}

describe("wrapProse", () => {
  it("breaks long lines at spaces, and leaves short ones", () => {
    expect(wrapProse("one two three\nfour", 9)).toBe("one two\nthree\nfour");
    expect(wrapProse("unbreakably long", 5)).toBe("unbreakably\nlong");
    expect(wrapProse("short  \nlines", 9)).toBe("short  \nlines");
  });

  it("indents the continuation of a list item", () => {
    expect(wrapProse("- one two three", 9)).toBe("- one two\n  three");
    expect(wrapProse("10. one two", 9)).toBe("10. one\n    two");
  });

  it("leaves code, tables and headings as they are", () => {
    const text = "```ts\nlong code line\n```\n\n    indented code line\n\n| a long | row of a table |\n\n# A long heading";
    expect(wrapProse(text, 5)).toBe(text);
  });

  it.each(["- b", "# b", "1. b", "> b", "--- b", "=== b", "``` b"])("does not break before %o, which would begin another block", (text) => {
    expect(wrapProse(`aaaa aaaa ${text}`, 10)).toBe(`aaaa\naaaa ${text}`);
  });

  it("keeps the meaning of any text", async () => {
    const word = fc.constantFrom(
      "-",
      "+",
      "*",
      "#",
      "##",
      "1.",
      "2)",
      ">",
      ">x",
      "---",
      "***",
      "__",
      "===",
      "a",
      "word",
      "`code`",
      "longer-word",
      "|",
      "@tag",
    );
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const start = fc.constantFrom("", "text ", "- item ", "1. item ", "| cell ", "# ", "    ");
    const text = fc
      .array(
        fc.tuple(start, line).map((parts) => parts.join("")),
        { minLength: 1, maxLength: 4 },
      )
      .map((lines) => ["Not front matter.", ...lines].join("\n\n"));
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        expect(await meaning(wrapProse(markdown, 20))).toBe(await meaning(markdown));
      }),
      { numRuns: 50 },
    );
  });
});

it("a table's cells are on one line, with their bars escaped", () => {
  expect(table(["a", "b"], [["x | y", "<T>\n\n z "]])).toBe("| a | b |\n| --- | --- |\n| x \\| y | &lt;T> z |");
});
