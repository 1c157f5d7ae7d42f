import { format as prettier } from "prettier";
import type { GeneratedFile } from "../files/generated-file.js";

/** Stated here and not only in package.json, because the output must not depend on a configuration file near it. */
const OPTIONS = { printWidth: 140 } as const;

/** Formats the TypeScript files. Markdown and YAML are emitted as they should look: padding a table would take time and spread each diff over it. */
export async function formatFiles(files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  return Promise.all(files.map(async ({ path, text }) => ({ path, text: path.endsWith(".ts") ? await formatTypeScript(text) : text })));
}

/** Both parsers print the same. Babel's loads faster, but rejects some types, such as `-1[]` for an array of negative numbers. */
function formatTypeScript(text: string): Promise<string> {
  return prettier(text, { ...OPTIONS, parser: "babel-ts" }).catch(() => prettier(text, { ...OPTIONS, parser: "typescript" }));
}
