import { createClient } from "../src/index.js";
import { createFakeSendGrid } from "../src/testing/index.js";
import { limits } from "./limits.js";
import type { Measurement } from "./report.js";

/** Calls per second through the client and the fake, in one process. */
export async function fake(): Promise<readonly Measurement[]> {
  const ips = Array.from({ length: 20 }, (_, index) => ({ ip: `192.0.2.${index}` }));
  const { fetch } = createFakeSendGrid({ ips, pools: [{ name: "first", ips: ips.map(({ ip }) => ip) }] });
  const client = createClient({ apiKey: "SG.bench-bench-bench", fetch });
  const params = { path: { poolid: "1" } };
  const calls: readonly [string, () => Promise<{ ok: boolean }>][] = [
    ["GetIpPool", () => client.GET("/v3/send_ips/pools/{poolid}", { params })],
    ["UpdateIpPool", () => client.PUT("/v3/send_ips/pools/{poolid}", { params, body: { name: "first" } })],
    ["ListIp", () => client.GET("/v3/send_ips/ips", { params: { query: { limit: 10 } } })],
  ];
  const rows = [];
  for (const [name, call] of calls) {
    for (let index = 0; index < 2000; index += 1) await call();
    const start = performance.now();
    for (let index = 0; index < 10_000; index += 1) if (!(await call()).ok) throw new Error(`${name} failed.`);
    rows.push({ name, value: Math.round(10_000_000 / (performance.now() - start)).toLocaleString("en") });
  }
  return [{ what: `calls per second through client and fake (at least ${limits.fake})`, rows }];
}
