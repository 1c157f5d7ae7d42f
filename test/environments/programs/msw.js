// MSW, installed before or after the package is loaded. Requests that it does not mock pass through to the program's server.
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

const isBefore = process.argv[2] === "before";
if (!isBefore) await import("@internal/sendgrid-ips");
const seen = [];
const server = setupServer(
  http.get("https://api.sendgrid.com/v3/send_ips/ips", () => HttpResponse.error()),
  http.all("https://api.sendgrid.com/*", ({ request }) => respond(request)),
);
server.events.on("request:start", ({ request }) => {
  if (request.url.startsWith("https://api.sendgrid.com/")) seen.push(request.method);
});
server.listen({ onUnhandledRequest: "bypass" });
const { createFakeSendGrid } = await import("@internal/sendgrid-ips/testing");
const { createClient } = await import("@internal/sendgrid-ips");
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const { mocked } = await import("./mocked.js");
const { program } = await import("./program.js");
let respond = fake.respond;
const result = { mocked: await mocked(), seen: [...seen] };
const client = createClient({ apiKey: "SG.environment", retry: false });
/** How a lost response reaches the client; MSW prints the error that `fake.fetch` throws, and passes it on. */
async function lostBy(method) {
  respond = fake[method];
  fake.failNext("reset-after", { operationId: "CreateIpPool" });
  const { name, outcome, message } = await client.POST("/v3/send_ips/pools", { body: { name: method } }).catch((error) => error);
  return { name, outcome, reason: /no response: (.*?)\. The/.exec(message)[1], pools: fake.state.pools.length };
}
const lost = [await lostBy("respond"), await lostBy("fetch")];
console.log(JSON.stringify({ ...result, lost, program: await program() }));
server.close();
