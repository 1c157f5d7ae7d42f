import { readFile } from "node:fs/promises";
import { transform } from "esbuild";
import { beforeAll, expect, inject, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { createFakeSendGrid } from "../../src/testing/index.js";
import { recipesOf } from "../support/readme.js";
import { sendJson, startServer } from "../support/server.js";
import { openConsumer } from "./consumer.js";
import { makeCertificates, startProxy, startTls } from "./loopback.js";

const recipes = recipesOf(await readFile(projectPath("README.md"), "utf8"));

const user = openConsumer(inject("consumer"));
beforeAll(() => makeCertificates(user));

/** What a recipe's client does after the recipe: a read and a write. */
const CALLS = `
const listed = await client.GET("/v3/send_ips/pools");
const created = await client.POST("/v3/send_ips/pools", { body: { name: "new" } });
console.log(JSON.stringify([listed.status, created.status, listed.data.result.map(({ name }) => name)]));
process.exit(0);
`;
const WORKED = [200, 201, ["marketing"]];
const KEY = { SENDGRID_API_KEY: "SG.recipe" };

/** Writes a recipe as a program. One that calls the API itself can be sent elsewhere. */
async function program(name: string, options = ""): Promise<string> {
  const recipe = recipes.get(name);
  if (recipe === undefined) throw new Error(`README.md has no recipe ${JSON.stringify(name)}`);
  const { code } = await transform(recipe.replace("createClient({", `createClient({${options}`) + CALLS, { loader: "ts", format: "esm" });
  return user.file(`recipe ${name}.js`, code);
}

const newFake = (): ReturnType<typeof createFakeSendGrid> => createFakeSendGrid({ pools: [{ name: "marketing" }] });

it("the README has these recipes; the first two run in test/redis, all others below", () => {
  expect([...recipes.keys()]).toEqual(["redis", "rate-limiter-flexible", "proxy", "global proxy", "own CA", "keep-alive", "cache", "msw"]);
});

it.each([
  ["undici's ProxyAgent", "proxy", "node", {}],
  ["the global dispatcher", "global proxy", "node", {}],
  ["the environment, under Node 24", undefined, "node24", { NODE_USE_ENV_PROXY: "1" }],
] as const)("a proxy: %s", async (_, recipe, node, env) => {
  const fake = newFake();
  await using server = await fake.listen();
  await using tls = await startTls(user, server.url);
  await using proxy = await startProxy(tls.port);
  const file = recipe === undefined ? await plainProgram() : await program(recipe);
  const variables = { ...KEY, ...env, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: "", NODE_EXTRA_CA_CERTS: "ca.pem" };
  expect(await user[node](file, [], variables)).toEqual(WORKED);
  expect(new Set(proxy.tunnels)).toEqual(new Set(["api.sendgrid.com:443"]));
  expect(fake.requests.map(({ operationId }) => operationId)).toEqual(["ListIpPool", "CreateIpPool"]);
});

it("a proxy that refuses the tunnel: nothing was sent", async () => {
  await using proxy = await startProxy();
  const call = user.node(await program("proxy"), [], { ...KEY, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
  await expect(call).rejects.toThrow(/ConnectionError: GET \S+ \(3 attempts\)[^]*Proxy response \(407\)[^]*outcome: 'not-sent'/);
  expect(proxy.tunnels).toHaveLength(3);
});

/** A program that knows nothing of a proxy. */
function plainProgram(): Promise<string> {
  const create = `import { createClient } from "@internal/sendgrid-ips";\nconst client = createClient({ apiKey: process.env.SENDGRID_API_KEY });\n`;
  return user.file("plain.js", create + CALLS);
}

it("an own CA, which nothing else trusts", async () => {
  const fake = newFake();
  await using server = await fake.listen();
  await using tls = await startTls(user, server.url);
  const env = { ...KEY, GATEWAY_URL: `https://localhost:${tls.port}` };
  expect(await user.node(await program("own CA"), [], env)).toEqual(WORKED);
  expect(fake.requests).toHaveLength(2);
  const untrusting = user.node(await program("keep-alive", "baseUrl: process.env.GATEWAY_URL,"), [], env);
  await expect(untrusting).rejects.toThrow(/ConnectionError[^]*UNABLE_TO_VERIFY_LEAF_SIGNATURE[^]*outcome: 'not-sent'/);
  expect(fake.requests).toHaveLength(2);
});

it("keep-alive: one connection serves a read and a write", async () => {
  const fake = newFake();
  await using server = await fake.listen();
  await using tls = await startTls(user, server.url);
  const env = { ...KEY, GATEWAY_URL: `https://localhost:${tls.port}`, NODE_EXTRA_CA_CERTS: "ca.pem" };
  expect(await user.node(await program("keep-alive", "baseUrl: process.env.GATEWAY_URL,"), [], env)).toEqual(WORKED);
  expect([fake.requests.length, tls.connections()]).toEqual([2, 1]);
});

it("an option of fetch reaches it", async () => {
  await using server = await startServer(({ method }, response) => {
    if (method === "GET") sendJson(response, 200, { result: [{ name: "marketing" }], _metadata: {} });
    else sendJson(response, 201, { id: "2", name: "new" });
  });
  const file = await program("cache", "baseUrl: process.env.GATEWAY_URL,");
  expect(await user.node(file, [], { ...KEY, GATEWAY_URL: server.url })).toEqual(WORKED);
  expect(server.requests.map(({ method, headers }) => [method, headers["cache-control"]])).toEqual([
    ["GET", "no-cache"],
    ["POST", "no-cache"],
  ]);
});

it("MSW with the fake behind it", async () => {
  expect(await user.node(await program("msw"))).toEqual(WORKED);
});

it("every fetch fits the option's type as it stands, and so do the recipes", async () => {
  const source = (name: string, code: string): Promise<string> => user.file(`${name}.ts`, code);
  const files = await Promise.all([...recipes].map(([name, code]) => source(`typed ${name}`, code)));
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  const compiler = projectPath("node_modules/typescript/bin/tsc");
  const fetches = await source("fetches", await readFile(projectPath("test/environments/programs/fetches.txt"), "utf8"));
  for (const flags of [[], ["--exactOptionalPropertyTypes", "--lib", "es2023,dom,dom.iterable"], ["--lib", "es2023"]])
    expect(await user.run(process.execPath, [compiler, ...options, ...flags, ...files, fetches])).toBe("");
});
