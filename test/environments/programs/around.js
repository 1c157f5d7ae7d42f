// Wrappers installed before and after the package is loaded: the wrapper's module is imported first.
import { calls, wrapped } from "./wrapper.js";
import { createClient } from "@internal/sendgrid-ips";
import { createFakeSendGrid } from "@internal/sendgrid-ips/testing";

/** How each wrapper is called when a request has to be sent three times, and the requests that the server saw. */
export async function around() {
  const fake = createFakeSendGrid();
  const server = await fake.listen();
  const client = createClient({ apiKey: "SG.environment", baseUrl: server.url });
  const callsOf = async (fetch) => {
    globalThis.fetch = fetch;
    calls.length = 0;
    fake.failNext({ status: 503, headers: { "retry-after": "0" } }, { times: 2 });
    const { ok } = await client.GET("/v3/send_ips/pools");
    return { ok, calls: [...calls] };
  };
  try {
    return { before: await callsOf(wrapped), after: await callsOf((...args) => wrapped(...args)), requests: fake.requests.length };
  } finally {
    await server.close();
  }
}
