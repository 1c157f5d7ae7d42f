// `npm start`: one call per operation, and one paginator, against a local server that answers with the document's own examples.
import { createClient, paginateListIpPool, type Result } from "../src/index.js";
import { startExampleServer } from "./support/example-server.js";

await using server = await startExampleServer();
const client = createClient({ apiKey: "SG.example", baseUrl: server.url });
const [ip, poolid] = ["127.0.0.1", "12345"];
const [ofIp, ofPool] = [{ params: { path: { ip } } }, { params: { path: { poolid } } }];
const [subusers, ips] = [
  ["12345", "67890"],
  ["127.0.0.1", "127.0.0.2"],
];

const calls: readonly [string, Promise<Result>][] = [
  ["ListIp", client.GET("/v3/send_ips/ips", { params: { query: { limit: 100, include_region: true } } })],
  ["AddIp", client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } })],
  ["GetIp", client.GET("/v3/send_ips/ips/{ip}", ofIp)],
  ["UpdateIp", client.PATCH("/v3/send_ips/ips/{ip}", { ...ofIp, body: { is_enabled: true } })],
  ["ListSubUserAssignedToIp", client.GET("/v3/send_ips/ips/{ip}/subusers", ofIp)],
  ["AddSubUsersToIp", client.POST("/v3/send_ips/ips/{ip}/subusers:batchAdd", { ...ofIp, body: { subusers } })],
  ["DeleteSubUsersFromIp", client.POST("/v3/send_ips/ips/{ip}/subusers:batchDelete", { ...ofIp, body: { subusers } })],
  ["ListIpPool", client.GET("/v3/send_ips/pools")],
  ["CreateIpPool", client.POST("/v3/send_ips/pools", { body: { name: "transactional_pool", ips } })],
  ["GetIpPool", client.GET("/v3/send_ips/pools/{poolid}", ofPool)],
  ["UpdateIpPool", client.PUT("/v3/send_ips/pools/{poolid}", { ...ofPool, body: { name: "marketing_pool" } })],
  ["DeleteIpPool", client.DELETE("/v3/send_ips/pools/{poolid}", ofPool)],
  ["ListIpAssignedToIpPool", client.GET("/v3/send_ips/pools/{poolid}/ips", ofPool)],
  ["AddIpsToIpPool", client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { ...ofPool, body: { ips } })],
  ["DeleteIpsFromIpPool", client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { ...ofPool, body: { ips } })],
];

console.log(`\nOne call per operation, against ${server.url}:\n`);
console.log(`  ${"operation".padEnd(24)} status  data`);
for (const [operationId, call] of calls) {
  const result = await call;
  const shown = result.ok ? result.data : result.error;
  console.log(
    `  ${operationId.padEnd(24)} ${String(result.status).padEnd(6)}  ${shown === undefined ? "(no body)" : shorten(JSON.stringify(shown))}`,
  );
  if (!result.ok) process.exitCode = 1;
}

console.log("\nAll pools, page by page with paginateListIpPool:\n");
for await (const page of paginateListIpPool(client).pages()) {
  for (const pool of page.items) console.log(`  ${pool.id.padEnd(8)} ${pool.name.padEnd(20)} ${pool.total_ip_count} addresses`);
  console.log(page.cursor === undefined ? "  (last page)" : `  (next page after cursor ${page.cursor})`);
}

function shorten(text: string): string {
  return text.length > 96 ? `${text.slice(0, 95)}…` : text;
}
