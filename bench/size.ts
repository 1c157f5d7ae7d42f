import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { builtPackage } from "./built-package.js";
import { limits } from "./limits.js";
import type { Measurement } from "./report.js";

const project = fileURLToPath(new URL("..", import.meta.url));

/** The programs whose bundles are measured. */
export const PROGRAMS = {
  "lists pools": `
    import { createClient } from "@internal/sendgrid-ips";
    const result = await createClient({ apiKey: "" }).GET("/v3/send_ips/pools");
    console.log(result.ok ? result.data.result : result.error.errors);`,
  "with a paginator and a narrower": `
    import { createClient, narrowCreateIpPoolError, paginateListIpPool } from "@internal/sendgrid-ips";
    const client = createClient({ apiKey: "" });
    for await (const { name } of paginateListIpPool(client)) console.log(name);
    console.log(narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "a" } }))?.code);`,
  everything: `import * as all from "@internal/sendgrid-ips"; console.log(all);`,
} as const;

/** The first program with other clients. redocly's is generated, as its documentation says. */
const PEERS = {
  "openapi-fetch": `
    import createClient from "openapi-fetch";
    console.log(await createClient({ baseUrl: "https://api.sendgrid.com" }).GET("/v3/send_ips/pools"));`,
  redocly: `
    import { createClient, OPERATIONS } from "./redocly.js";
    console.log(await createClient(OPERATIONS, { serverUrl: "https://api.sendgrid.com" }).ListIpPool({}));`,
  ky: `
    import ky from "ky";
    console.log(await ky.get("https://api.sendgrid.com/v3/send_ips/pools").json());`,
  "@sendgrid/client": `
    import client from "@sendgrid/client";
    console.log(await client.request({ method: "GET", url: "/v3/send_ips/pools" }));`,
} as const;

/** The size in bytes, minified and gzipped, of the bundle of a program in a folder that has what it imports. */
export function bundleSize(program: string, folder: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    // @sendgrid/client is for Node alone; the others are the same for each platform.
    platform: program.includes("@sendgrid/client") ? "node" : "neutral",
    mainFields: ["module", "main"],
    external: ["node:*"],
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

/** The size of bundles with this package, compared with other clients. */
export async function size(): Promise<readonly Measurement[]> {
  await using built = await builtPackage();
  const { folder } = built;
  execFileSync("npx", ["redocly", "generate-client", "generated/openapi.yaml", "-o", join(folder, "redocly.ts")], {
    cwd: project,
    stdio: "ignore",
  });
  const openapiFetch = bundleSize(PEERS["openapi-fetch"], folder);
  const row = (name: string, program: string): Measurement["rows"][number] => {
    const bytes = bundleSize(program, folder);
    return { name, value: kB(bytes), ratio: `${(bytes / openapiFetch).toFixed(1)} × openapi-fetch` };
  };
  const limitOf = (program: keyof typeof limits.bundle): NonNullable<Measurement["limit"]> => ({
    text: `at most ${kB(limits.bundle[program])}`,
    isMissed: bundleSize(PROGRAMS[program], folder) > limits.bundle[program],
  });
  return [
    {
      what: "bundle of a program that lists pools, min + gzip",
      limit: limitOf("lists pools"),
      rows: [row("ours", PROGRAMS["lists pools"]), ...Object.entries(PEERS).map(([name, program]) => row(name, program))],
    },
    {
      what: "the same with a paginator and a narrower",
      limit: limitOf("with a paginator and a narrower"),
      rows: [row("ours", PROGRAMS["with a paginator and a narrower"])],
    },
    { what: "the same with everything", rows: [row("ours", PROGRAMS.everything)] },
  ];
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
