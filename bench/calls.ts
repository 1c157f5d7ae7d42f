import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { limits } from "./limits.js";
import { atMost, rowsOf, type Measurement } from "./report.js";
import { runNpx, transpile, withWorker, type Worker } from "./workers.js";

const ROUNDS = 9;
const CLIENTS = ["raw", "ours", "openapi-fetch", "redocly", "axios", "@sendgrid/client"] as const;

/** The cost of one GET, over loopback and with `fetch` stubbed. */
export async function calls(): Promise<readonly Measurement[]> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "x-ratelimit-limit": "600", "x-ratelimit-remaining": "599" }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  try {
    return await withWorker("calls-worker.ts", ROUNDS, async (worker) => {
      const redocly = join(worker.folder, "redocly.ts");
      await runNpx("redocly", "generate-client", "generated/openapi.yaml", "-o", redocly);
      await transpile(redocly, join(worker.folder, "redocly.mjs"));
      const stubbable = CLIENTS.filter((name) => name !== "@sendgrid/client"); // it does not use `fetch`
      return [
        await group(worker, "loopback", `http://127.0.0.1:${port}`, CLIENTS),
        await group(worker, "stubbed", "https://api.sendgrid.com", stubbable),
      ];
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function group(worker: Worker, mode: keyof typeof limits.calls, url: string, clients: readonly string[]): Promise<Measurement> {
  const samples = await worker.time(clients, mode, url);
  return {
    what: `one GET, ${mode}, µs (ours with key, timeout and retry)`,
    limit: atMost(limits.calls[mode], samples, "raw"),
    rows: rowsOf(samples, "raw", 1),
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
