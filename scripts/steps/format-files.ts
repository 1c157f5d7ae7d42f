import { format } from "prettier";
import type { GeneratedFile } from "../files/generated-file.js";

/** Written here as well as in package.json, because the output must not depend on a configuration file near it. */
const OPTIONS = { printWidth: 140 } as const;

/** Formats the TypeScript. Markdown and YAML stay as emitted: padded tables take longer to make and spread each diff over the whole table. */
export function formatFiles(files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  return Promise.all(files.map(async ({ path, text }) => ({ path, text: path.endsWith(".ts") ? await formatTypeScript(text) : text })));
}

/** Both parsers print the same. Babel's loads faster, but does not know all types: an array of negative numbers is `-1[]`. */
function formatTypeScript(text: string): Promise<string> {
  return format(text, { ...OPTIONS, parser: "babel-ts" }).catch(() => format(text, { ...OPTIONS, parser: "typescript" }));
}
