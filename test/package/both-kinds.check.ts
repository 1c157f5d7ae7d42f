import { afterAll, beforeAll, expect, it } from "vitest";
import { installedProject, type EmptyProject } from "../support/tarball.js";

let user: EmptyProject;
beforeAll(async () => {
  user = await installedProject();
});
afterAll(() => user[Symbol.asyncDispose]());

/** Runs a program in which `imported` and `required` are the two kinds of the package, and `fetch` is that of a fake; returns what it logs. */
async function run(body: string): Promise<unknown> {
  const program = `import { createRequire } from "node:module";
import * as imported from "@internal/sendgrid-ips";
import { createFakeSendGrid } from "@internal/sendgrid-ips/testing";
const required = createRequire(import.meta.url)("@internal/sendgrid-ips");
const { fetch } = createFakeSendGrid({ pools: [{ name: "marketing" }, { name: "sales" }] });
const failing = (error) => Promise.resolve().then(error).then(() => undefined, (error) => error);
${body}`;
  return JSON.parse(await user.run("node", [await user.file("program.mjs", program)])) as unknown;
}

it("the two kinds are two modules", async () => {
  expect(await run("console.log(JSON.stringify(imported.createClient === required.createClient));")).toBe(false);
});

it("instanceof recognises the errors of the other kind", async () => {
  const body = `
const log = [];
for (const [thrower, other] of [[imported, required], [required, imported]]) {
  const client = (options) => thrower.createClient({ apiKey: "SG.x", retry: false, fetch, ...options });
  const refused = await client().GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "0" } } });
  const limited = () => client({ fetch: async () => new Response("{}", { status: 429 }) }).GET("/v3/send_ips/pools");
  const errors = {
    ApiError: await failing(() => thrower.unwrap(refused)),
    RateLimitError: await failing(async () => thrower.unwrap(await limited())),
    ConnectionError: await failing(() => client({ fetch: () => Promise.reject(new TypeError("fetch failed")) }).GET("/v3/send_ips/pools")),
    TimeoutError: await failing(() => client({ fetch: () => new Promise(() => {}), timeout: 1 }).GET("/v3/send_ips/pools")),
    PaginationError: await failing(() => thrower.paginateListIpPool(client({ fetch: async () => Response.json({}) })).toArray()),
  };
  for (const [name, error] of Object.entries(errors))
    log.push([name, error?.name, error instanceof other[name], error instanceof thrower[name], error instanceof other.TimeoutError === (name === "TimeoutError")]);
  log.push(["isApiError", other.isApiError(errors.ApiError), other.isApiError(errors.ConnectionError)]);
}
console.log(JSON.stringify(log));`;
  const names = ["ApiError", "RateLimitError", "ConnectionError", "TimeoutError", "PaginationError"];
  const rows = [...names.map((name) => [name, name, true, true, true]), ["isApiError", true, false]];
  expect(await run(body)).toEqual([...rows, ...rows]);
});

it("clients, results and errors of one kind can be given to the helpers of the other", async () => {
  const body = `
const log = [];
for (const [maker, other] of [[imported, required], [required, imported]]) {
  const client = maker.createClient({ apiKey: "SG.x", fetch });
  const pools = await other.paginateListIpPool(client).toArray();
  const again = await client.POST("/v3/send_ips/pools", { body: { name: "sales" } });
  const error = await failing(() => other.unwrap(again));
  log.push([pools.map(({ name }) => name), other.narrowCreateIpPoolError(again)?.code, maker.narrowCreateIpPoolError(error)?.code, other.unwrap(await client.GET("/v3/send_ips/pools")).result.length]);
}
console.log(JSON.stringify(log));`;
  const row = [["marketing", "sales"], "name_exists", "name_exists", 2];
  expect(await run(body)).toEqual([row, row]);
});
