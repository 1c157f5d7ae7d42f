// `npm start`: a short tour of the client, against the fake over real HTTP. Nothing leaves this machine, and nothing is bought.
import { createClient, isNotFound, narrowAddIpsToIpPoolError, paginateListIp, paginateListIpPool, unwrap } from "../src/index.js";
import { createFakeSendGrid } from "../src/testing/index.js";

const fake = createFakeSendGrid({
  ips: Array.from({ length: 105 }, (_, index) => ({ ip: `192.0.2.${index + 1}`, region: index % 3 === 0 ? "eu" : "us" })),
  pools: [{ name: "alerts", ips: ["192.0.2.1"] }],
  subusers: ["101"],
  purchasable: ["198.51.100.7"],
});
await using server = await fake.listen();
const client = createClient({
  apiKey: "SG.tour",
  baseUrl: server.url,
  onAttempt: ({ operationId, attempt, status, wait }) => {
    if (wait !== undefined)
      show(
        `attempt ${attempt} of ${operationId ?? "a call"} was answered ${status ?? "not at all"}; the next one follows in ${Math.round(wait)} ms`,
      );
  },
});

title("Create a pool, and add addresses to it");
const pool = unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
const path = { poolid: pool.id };
show(`created "${pool.name}" with the id ${pool.id}`);
const ips = Array.from({ length: 98 }, (_, index) => `192.0.2.${index + 2}`);
const filled = unwrap(await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path }, body: { ips } }));
show(`it has ${filled.ips.length} addresses now`);

title("Hit a limit, and narrow the error");
const tooMany = { ips: ["192.0.2.100", "192.0.2.101", "192.0.2.102"] };
const problem = narrowAddIpsToIpPoolError(
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path }, body: tooMany }),
);
show(`the server says: ${problem?.message ?? "nothing"}`);
if (problem?.code === "ips_limit") {
  const { pool: name, count, limit } = problem.details;
  show(`so "${name}" has ${count} of ${limit} addresses, and ${limit - count} more would fit`);
}

title("Walk pages");
for await (const { items, cursor } of paginateListIp(client, { params: { query: { limit: 40 } } }).pages()) {
  show(
    `${items.length} addresses, from ${items[0]?.ip ?? "none"}; ${cursor === undefined ? "the last page" : `the next page is after ${cursor}`}`,
  );
}

title("Survive a 429");
fake.failNext({ status: 429, headers: { "retry-after": "0.2" } }, { operationId: "ListIpPool" });
const pools = await paginateListIpPool(client, { params: { query: { include_region: true } } }).toArray();
for (const { id, name, total_ip_count, regions } of pools)
  show(`${id}  ${name.padEnd(10)} ${total_ip_count} addresses in ${regions?.join(" and ") ?? "no region"}`);

title("Delete the pool, and look for it");
unwrap(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path } }));
show(`is it gone? ${isNotFound(await client.GET("/v3/send_ips/pools/{poolid}", { params: { path } })) ? "yes" : "no"}`);
console.log(`\n${fake.requests.length} requests, all of them to ${server.url}`);

function title(text: string): void {
  console.log(`\n${text}`);
}

function show(text: string): void {
  console.log(`  ${text}`);
}
