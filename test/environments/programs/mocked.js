// Calls of the API's own host, which a library mocks.
import { createClient, narrowCreateIpPoolError, unwrap } from "@internal/sendgrid-ips";

export async function mocked() {
  const client = createClient({ apiKey: "SG.environment", retry: false });
  const listed = unwrap(await client.GET("/v3/send_ips/pools"));
  const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
  const lost = await client.GET("/v3/send_ips/ips").catch((error) => error);
  return { listed: listed.result.map(({ name }) => name), problem: problem.code, lost: [lost.name, lost.outcome], reason: lost.message };
}
