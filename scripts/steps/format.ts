import { format as prettier } from "prettier";
import type { GeneratedFile } from "./emit.js";

/** The options stand here and not only in package.json, because output must not depend on a configuration file near it. */
export const PRETTIER_OPTIONS = { printWidth: 140 } as const;

export async function format(files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  return Promise.all(files.map(async ({ path, text }) => ({ path, text: await prettier(text, { ...PRETTIER_OPTIONS, filepath: path }) })));
}
