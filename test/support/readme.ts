/** The TypeScript snippets of a Markdown text, in order. */
export function snippetsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code ?? "");
}

/** A snippet as a program: the first snippet of the README makes the `client` that later ones use. */
export function asProgram(snippet: string): string {
  const usesClient = /\bclient\b/.test(snippet) && !/\bclient(?:: Client| =)/.test(snippet);
  if (!usesClient) return snippet;
  return `import { createClient } from "@internal/sendgrid-ips";\nconst client = createClient({ apiKey: "SG.test" });\n${snippet}`;
}
