import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { examples } from "../generated/examples.js";
import { atMost, rowsOf, type Measurement } from "./report.js";

const [example] = examples.ListIp.responses["200"]["200"].result;
const run = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const ROUNDS = 9;
const PAGES = 1000;
const SIZE = 100;

/** 100,000 items over pages of 100 against a hand-written loop on raw fetch; and what prefetch gains. */
export async function pages(): Promise<readonly Measurement[]> {
  let latency = 0;
  const server = createServer((request, response) => {
    const after = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("after_key") ?? 0);
    const answer = (): void => void response.writeHead(200, { "content-type": "application/json" }).end(pageOf(after));
    if (latency === 0) answer();
    else setTimeout(answer, latency);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const temp = await mkdtemp(join(folder, ".tmp-"));
  try {
    await run("npx", ["tsc", "-p", "src/tsconfig.json", "--outDir", join(temp, "ours")], { cwd: join(folder, "..") });
    const worker = join(temp, "worker.mjs");
    await writeFile(worker, await transpile(join(folder, "pages-worker.ts")));
    const measure = async (names: readonly string[], count: number): Promise<Map<string, number[]>> => {
      const times = new Map<string, number[]>(names.map((name) => [name, []]));
      for (let round = 0; round < ROUNDS; round += 1) {
        // Another one is first each time, because the machine's speed drifts.
        for (const index of names.keys()) {
          const name = names[(index + round) % names.length] ?? "";
          const { stdout } = await run(process.execPath, [worker, name, `http://127.0.0.1:${port}`, String(count), temp]);
          times.get(name)?.push(Number(stdout));
        }
      }
      return times;
    };
    const walked = await measure(["raw loop", "raw loop with a timeout", "ours"], PAGES);
    latency = 10;
    const worked = await measure(["prefetch off", "prefetch on"], 30);
    return [
      {
        what: `${PAGES * SIZE} items over pages of ${SIZE}, ms`,
        limit: atMost(1.15, walked, "raw loop"),
        rows: rowsOf(walked, "raw loop"),
      },
      { what: "30 pages, 10 ms of latency and of work each, ms (on: at most 0.59 × off)", rows: rowsOf(worked, "prefetch off") },
    ];
  } finally {
    server.close();
    server.closeAllConnections();
    await rm(temp, { recursive: true, force: true });
  }
}

/** Compiled as users compile it; what tsx makes of a program is slower. */
async function transpile(file: string): Promise<string> {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(await readFile(file, "utf8"), { compilerOptions }).outputText;
}

/** Pages of what the document shows as an address, numbered by `added_at`. Endless, so that the client decides how many it walks. */
function pageOf(after: number): string {
  const result = Array.from({ length: SIZE }, (_, index) => ({ ...example, added_at: after * SIZE + index }));
  return JSON.stringify({ result, _metadata: { next_params: { after_key: String(after + 1) } } });
}
