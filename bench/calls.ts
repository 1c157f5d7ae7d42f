import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { atMost, rowsOf, type Measurement } from "./report.js";

const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const project = join(folder, "..");

/** What each client may cost at most, as a multiple of raw fetch. */
const BUDGET = { loopback: 1.25, stubbed: 2.6 } as const;
const CLIENTS = ["raw", "ours", "openapi-fetch", "redocly", "axios", "@sendgrid/client"] as const;
const ROUNDS = 7;

/** One GET, over loopback and with `fetch` stubbed; one process per client and round, because neighbours in a process distort. */
export async function calls(): Promise<readonly Measurement[]> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "x-ratelimit-limit": "600", "x-ratelimit-remaining": "599" }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const temp = await mkdtemp(join(folder, ".tmp-"));
  try {
    await compile(temp);
    const stubbable = CLIENTS.filter((name) => name !== "@sendgrid/client"); // it does not use fetch
    return [
      await group("loopback", `http://127.0.0.1:${port}`, CLIENTS, temp),
      await group("stubbed", "https://api.sendgrid.com", stubbable, temp),
    ];
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(temp, { recursive: true, force: true });
  }
}

/** As users run them: tsx, which starts the worker, would slow down every function that is made at run time. */
async function compile(temp: string): Promise<void> {
  await run("npx", ["tsc", "-p", "src/tsconfig.json", "--outDir", join(temp, "ours")], { cwd: project });
  const redocly = join(temp, "redocly.ts");
  await run("npx", ["redocly", "generate-client", "generated/openapi.yaml", "-o", redocly], { cwd: project });
  const { outputText } = ts.transpileModule(await readFile(redocly, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  await writeFile(join(temp, "redocly.mjs"), outputText);
}

async function group(mode: keyof typeof BUDGET, url: string, clients: readonly string[], compiled: string): Promise<Measurement> {
  const times = new Map<string, number[]>(clients.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of clients) {
      const { stdout } = await run(process.execPath, ["--import", "tsx", join(folder, "calls-worker.ts"), name, mode, url, compiled], {
        cwd: project,
      });
      times.get(name)?.push(Number(stdout));
    }
  }
  return {
    what: `one GET, ${mode}, µs (ours with key, timeout and retry)`,
    limit: atMost(BUDGET[mode], times, "raw"),
    rows: rowsOf(times, "raw", 1),
  };
}

const PAGE = JSON.stringify({
  result: Array.from({ length: 10 }, (_, index) => ({
    name: `pool ${index}`,
    id: String(index),
    ips_preview: ["192.0.2.1"],
    total_ip_count: 1,
  })),
  _metadata: { next_params: { after_key: null } },
});
