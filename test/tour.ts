// `npm start`: a short tour of the client against the fake, over real HTTP. Nothing leaves this machine, and nothing is bought.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient, isNotFound, narrowAddIpsToIpPoolError, paginateListIp, paginateListIpPool, unwrap } from "../src/index.js";
import { createFakeSendGrid } from "../src/testing/index.js";

// All of the same length, because the fake sorts addresses as strings.
const addresses = Array.from({ length: 105 }, (_, index) => `192.0.2.${index + 100}`);
const fake = createFakeSendGrid({
  ips: addresses.map((ip, index) => ({ ip, region: index % 3 === 0 ? "eu" : "us" })),
  pools: [{ name: "alerts", ips: addresses.slice(0, 3) }],
});
await using server = await fake.listen();
const client = createClient({
  apiKey: "SG.tour",
  baseUrl: server.url,
  onAttempt: ({ operationId, attempt, status, wait }) => {
    if (wait === undefined) return;
    print(`Attempt ${attempt} of ${operationId ?? "a call"} got ${status ?? "no response"}; retrying in ${Math.round(wait)} ms.`);
  },
});

console.log("A tour of the client, against a fake of SendGrid's API on this machine.");

printTitle("Create a pool and add addresses to it");
const pool = unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
print(`Created the pool "${pool.name}" with the ID ${pool.id}.`);
const path = { poolid: pool.id };
const filled = unwrap(
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path }, body: { ips: addresses.slice(3, 101) } }),
);
print(`It now has ${filled.ips.length} addresses.`);

printTitle("Exceed a limit and read the error");
const problem = narrowAddIpsToIpPoolError(
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path }, body: { ips: addresses.slice(101, 104) } }),
);
print(`The server's message: ${problem?.message ?? "none"}`);
if (problem?.code === "ips_limit") {
  const { count, limit } = problem.details;
  print(`The code is ${problem.code}; its details: count ${count}, limit ${limit}. So ${limit - count} more addresses would fit.`);
}

printTitle("List all addresses, 40 per page");
for await (const { items, cursor } of paginateListIp(client, { params: { query: { limit: 40 } } }).pages()) {
  const range = `${items[0]?.ip ?? "none"} to ${items.at(-1)?.ip ?? "none"}`;
  print(
    `${items.length} addresses, ${range}; ${cursor === undefined ? "this is the last page." : `the next page starts after ${cursor}.`}`,
  );
}

printTitle("List the pools while the server limits the rate");
fake.failNext({ status: 429, headers: { "retry-after": "0.2" } }, { operationId: "ListIpPool" });
const pools = await paginateListIpPool(client, { params: { query: { include_region: true } } }).toArray();
for (const { id, name, total_ip_count, regions } of pools)
  print(`Pool ${id}, "${name}": ${total_ip_count} addresses in the regions ${regions?.join(" and ") ?? "(not returned)"}.`);

printTitle("Delete the pool and look for it");
unwrap(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path } }));
const lookUp = await client.GET("/v3/send_ips/pools/{poolid}", { params: { path } });
print(`Pool ${pool.id} ${isNotFound(lookUp) ? "no longer exists" : "still exists"}.`);

console.log(`\n${fake.requests.length} requests, all to ${server.url}.`);
console.log(`The code of this tour is in ${relative("", fileURLToPath(import.meta.url))}.`);

function printTitle(title: string): void {
  console.log(`\n${title}`);
}

function print(line: string): void {
  console.log(`  ${line}`);
}
