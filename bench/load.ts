import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "./limits.js";
import { atMost, rowsOf, type Measurement, type Samples } from "./report.js";
import { withWorker } from "./workers.js";

/** A process takes a few milliseconds, so there can be many rounds. */
const ROUNDS = 31;

const OURS = "@internal/sendgrid-ips";

/** What each candidate loads; it resolves a package by its name, as users' programs do. */
const MODULES: Readonly<Record<string, string | undefined>> = {
  nothing: undefined,
  "openapi-fetch": "openapi-fetch",
  ours: OURS,
  "ours, the fake": `${OURS}/testing`,
  axios: "axios",
  "@sendgrid/client": "@sendgrid/client",
};

/** The time to load a package in a new process, for `import` and for `require`. */
export async function load(): Promise<readonly Measurement[]> {
  return withWorker("load-worker.ts", ROUNDS, async ({ folder, time }) => {
    const measure = async (extension: "mjs" | "cjs", programOf: (module: string) => string): Promise<Samples> => {
      const files = new Map<string, string>();
      for (const [index, [name, module]] of Object.entries(MODULES).entries()) {
        files.set(name, `program${index}.${extension}`);
        await writeFile(join(folder, `program${index}.${extension}`), module === undefined ? "" : programOf(module));
      }
      const samples = await time([...files.values()]);
      return new Map([...files].map(([name, file]) => [name, samples.get(file) ?? []]));
    };
    const imported = await measure("mjs", (module) => `import ${JSON.stringify(module)};`);
    const required = await measure("cjs", (module) => `require(${JSON.stringify(module)});`);
    return [
      {
        what: "importing it in a new process, ms",
        limit: atMost(limits.load, imported, "openapi-fetch"),
        rows: rowsOf(imported, "openapi-fetch", 1),
      },
      { what: "requiring it in a new process, ms", rows: rowsOf(required, "openapi-fetch", 1) },
    ];
  });
}
