import { readFile } from "node:fs/promises";

/** The version in package.json of the working directory. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string }; // npm requires one
  return version;
}
