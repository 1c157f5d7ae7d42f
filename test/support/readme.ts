/** The TypeScript snippets of a Markdown text, in order, without the recipes. */
export function snippetsOf(markdown: string): readonly string[] {
  return codeOf(markdown).filter((code) => !RECIPE.test(code));
}

/** The recipes of a Markdown text by their names: snippets that use packages which this project does not have. */
export function recipesOf(markdown: string): ReadonlyMap<string, string> {
  return new Map(
    codeOf(markdown).flatMap((code): readonly [string, string][] => {
      const [, name] = RECIPE.exec(code) ?? [];
      return name === undefined ? [] : [[name, code]];
    }),
  );
}

const RECIPE = /^\/\/ recipe: (.*)\n/;

function codeOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code ?? "");
}

/** A snippet as a program: the first snippet of the README makes the `client` that later ones use. */
export function asProgram(snippet: string): string {
  const usesClient = /\bclient\b/.test(snippet) && !/\bclient(?:: Client| =)/.test(snippet);
  if (!usesClient) return snippet;
  return `import { createClient } from "@internal/sendgrid-ips";\nconst client = createClient({ apiKey: "SG.test" });\n${snippet}`;
}
