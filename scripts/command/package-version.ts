import { readFile } from "node:fs/promises";

/** The version in package.json of the working folder. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string }; // npm insists on one
  return version;
}
