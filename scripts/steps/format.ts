import { format as prettier } from "prettier";
import type { GeneratedFile } from "../files/generated-file.js";

/** The options stand here and not only in package.json, because output must not depend on a configuration file near it. */
const OPTIONS = { printWidth: 140 } as const;

/** Formats the TypeScript. Markdown and YAML are written as they are to be read: padding a table would take longer, and spread each diff over it. */
export async function format(files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  return Promise.all(files.map(async ({ path, text }) => ({ path, text: path.endsWith(".ts") ? await typescript(text) : text })));
}

/** Both parsers print the same. Babel's loads faster, but does not know all types: an array of negative numbers is `-1[]`. */
function typescript(text: string): Promise<string> {
  return prettier(text, { ...OPTIONS, parser: "babel-ts" }).catch(() => prettier(text, { ...OPTIONS, parser: "typescript" }));
}
