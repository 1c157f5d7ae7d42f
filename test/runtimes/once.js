// Two writes, each after a read that leaves a connection in the pool. Returns how they ended.
import { createClient } from "@internal/sendgrid-ips";

export async function once(baseUrl) {
  const client = createClient({ apiKey: "SG.runtime", baseUrl, retry: false });
  const writes = [
    () => client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } }),
    () => client.DELETE("/v3/ips/pools/{pool_name}", { params: { path: { pool_name: "marketing" } } }),
  ];
  const ends = [];
  for (const write of writes) {
    await client.GET("/v3/send_ips/pools");
    // Node returns a connection to the pool in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 100));
    ends.push(
      await write().then(
        ({ status }) => status,
        ({ name, outcome }) => `${name} ${outcome}`,
      ),
    );
  }
  return ends;
}
