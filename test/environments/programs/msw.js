// MSW, installed before or after the package is loaded. Requests that it does not mock pass through to the program's server.
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

const isBefore = process.argv[2] === "before";
if (!isBefore) await import("@internal/sendgrid-ips");
const seen = [];
const server = setupServer(
  http.get("https://api.sendgrid.com/v3/send_ips/ips", () => HttpResponse.error()),
  http.all("https://api.sendgrid.com/*", ({ request }) => fake.fetch(request)),
);
server.events.on("request:start", ({ request }) => {
  if (request.url.startsWith("https://api.sendgrid.com/")) seen.push(request.method);
});
server.listen({ onUnhandledRequest: "bypass" });
const { createFakeSendGrid } = await import("@internal/sendgrid-ips/testing");
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const { mocked } = await import("./mocked.js");
const { program } = await import("./program.js");
console.log(JSON.stringify({ mocked: await mocked(), seen, program: await program() }));
server.close();
