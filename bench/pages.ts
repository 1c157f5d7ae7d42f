import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { examples } from "../generated/examples.js";
import { limits } from "./limits.js";
import { atMost, rowsOf, type Measurement } from "./report.js";
import { withWorker } from "./workers.js";

const [example] = examples.ListIp.responses["200"]["200"].result;
const ROUNDS = 9;
const PAGES = 1000;
const SIZE = 100;

/** The time to iterate over 100,000 items, against a hand-written loop on raw fetch; and what `prefetch` saves. */
export async function pages(): Promise<readonly Measurement[]> {
  let latency = 0;
  const server = createServer((request, response) => {
    const after = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("after_key") ?? 0);
    const respond = (): void => void response.writeHead(200, { "content-type": "application/json" }).end(pageOf(after));
    if (latency === 0) respond();
    else setTimeout(respond, latency);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  try {
    return await withWorker("pages-worker.ts", ROUNDS, async ({ time }) => {
      const url = `http://127.0.0.1:${port}`;
      const iterated = await time(["raw loop", "raw loop with a timeout", "ours"], url, String(PAGES));
      latency = 10;
      const worked = await time(["prefetch off", "prefetch on"], url, "30");
      return [
        {
          what: `${PAGES * SIZE} items over pages of ${SIZE}, ms`,
          limit: atMost(limits.pages, iterated, "raw loop"),
          rows: rowsOf(iterated, "raw loop"),
        },
        {
          what: `30 pages, 10 ms of latency and of work each, ms (on: at most ${limits.prefetch} × off)`,
          rows: rowsOf(worked, "prefetch off"),
        },
      ];
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** A page of the document's example address, numbered by `added_at`. There is always a next page, so the client decides how many it requests. */
function pageOf(after: number): string {
  const result = Array.from({ length: SIZE }, (_, index) => ({ ...example, added_at: after * SIZE + index }));
  return JSON.stringify({ result, _metadata: { next_params: { after_key: String(after + 1) } } });
}
