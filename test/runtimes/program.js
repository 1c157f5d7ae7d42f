// What each runtime does with the packed package; the same everywhere. The tarball is installed next to it.
import { createClient, narrowCreateIpPoolError, paginateListIpPool, unwrap } from "@internal/sendgrid-ips";

export async function program(baseUrl) {
  const attempts = [];
  const options = { apiKey: "SG.runtime", baseUrl, onAttempt: ({ operationId, status }) => attempts.push(`${operationId} ${status}`) };
  const client = createClient(options);
  const listed = unwrap(await client.GET("/v3/send_ips/pools", { params: { query: { limit: 2 } } }));
  const paged = await paginateListIpPool(client, { params: { query: { limit: 1 } } }, { prefetch: true }).toArray();
  const retried = unwrap(await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }));
  const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
  const lost = await createClient({ ...options, retry: false, timeout: 300 })
    .GET("/v3/send_ips/ips")
    .catch((error) => error);
  return {
    listed: listed.result.map(({ name }) => name),
    paged: paged.map(({ name }) => name),
    retried: retried.name,
    problem: problem.code,
    lost: [lost.name, lost.outcome],
    attempts,
  };
}
