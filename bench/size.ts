import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import type { Measurement } from "./report.js";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The programs whose bundles are measured. */
export const PROGRAMS = {
  "lists pools": `
    import { createClient } from "../../src/index.js";
    const result = await createClient({ apiKey: "" }).GET("/v3/send_ips/pools");
    console.log(result.ok ? result.data.result : result.error.errors);`,
  "with a paginator and a narrower": `
    import { createClient, narrowCreateIpPoolError, paginateListIpPool } from "../../src/index.js";
    const client = createClient({ apiKey: "" });
    for await (const { name } of paginateListIpPool(client)) console.log(name);
    console.log(narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "a" } }))?.code);`,
  everything: `import * as all from "../../src/index.js"; console.log(all);`,
} as const;

const OPENAPI_FETCH = `
  import createClient from "openapi-fetch";
  console.log(await createClient({ baseUrl: "https://api.sendgrid.com" }).GET("/v3/send_ips/pools"));`;

/** The same program with redocly's client, generated as its documentation says. */
const REDOCLY = `
  import { createClient, OPERATIONS } from "./redocly.js";
  console.log(await createClient(OPERATIONS, { serverUrl: "https://api.sendgrid.com" }).ListIpPool({}));`;

/** The size of a program's bundle in bytes, minified and gzipped. `prepare` can add files to the program's folder. */
export function bundleSize(program: string, prepare: (temp: string) => void = () => undefined): number {
  const temp = mkdtempSync(join(folder, ".tmp-"));
  try {
    prepare(temp);
    writeFileSync(join(temp, "program.ts"), program);
    const options = { bundle: true, minify: true, format: "esm", target: "es2022", write: false, logLevel: "silent" } as const;
    const { outputFiles } = buildSync({ ...options, external: ["node:*"], entryPoints: [join(temp, "program.ts")] });
    return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** The size of bundles with this package, against openapi-fetch alone and redocly's generated client. */
export function size(): readonly Measurement[] {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const openapiFetch = bundleSize(OPENAPI_FETCH);
  const row = (name: string, bytes: number): Measurement["rows"][number] => ({
    name,
    value: kB(bytes),
    ratio: `${(bytes / openapiFetch).toFixed(1)} × openapi-fetch`,
  });
  const [list, more] = [bundleSize(PROGRAMS["lists pools"]), bundleSize(PROGRAMS["with a paginator and a narrower"])];
  const redocly = bundleSize(REDOCLY, (temp) => {
    execFileSync("npx", ["redocly", "generate-client", "generated/openapi.yaml", "-o", join(temp, "redocly.ts")], {
      cwd: join(folder, ".."),
      stdio: "ignore",
    });
  });
  return [
    {
      what: "bundle of a program that lists pools, min + gzip",
      limit: { text: "at most 5.5 kB", isMissed: list > 5500 },
      rows: [row("ours", list), row("openapi-fetch", openapiFetch), row("redocly", redocly)],
    },
    {
      what: "the same with a paginator and a narrower",
      limit: { text: "at most 7 kB", isMissed: more > 7000 },
      rows: [row("ours", more)],
    },
    { what: "the same with everything", rows: [row("ours", bundleSize(PROGRAMS.everything))] },
  ];
}
