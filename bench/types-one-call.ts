// One call with all its parameters, for test/types/instantiations.test.ts.
import { createClient } from "../src/index.js";

const client = createClient({ apiKey: "SG.bench" });

export const result = await client.GET("/v3/send_ips/ips", {
  params: {
    query: {
      ip: "192.0.2.1",
      limit: 10,
      after_key: "192.0.2.1",
      is_leased: true,
      is_enabled: true,
      is_parent_assigned: true,
      start_added_at: 1,
      end_added_at: 2,
      region: "all",
      include_region: true,
    },
  },
  signal: AbortSignal.timeout(1000),
  headers: { "x-request-id": "1" },
  timeout: 1000,
});
