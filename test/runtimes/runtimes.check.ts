import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFakeSendGrid, type FakeSendGrid } from "../../src/testing/index.js";
import { startBreakingServer } from "../support/breaking-server.js";
import { compatibility } from "../package/compatibility.js";
import { installedProject, type EmptyProject } from "../support/tarball.js";

const installed = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

const EXPECTED = {
  listed: ["marketing", "sales"],
  paged: ["marketing", "sales", "support"],
  retried: "marketing",
  problem: "name_exists",
  lost: ["TimeoutError", "unknown"],
  attempts: [
    "ListIpPool 200",
    ...["ListIpPool 200", "ListIpPool 200", "ListIpPool 200"],
    ...["GetIpPool 503", "GetIpPool 200"],
    "CreateIpPool 400",
    "ListIp undefined",
  ],
};

let user: EmptyProject;
beforeAll(async () => {
  user = await installedProject();
  for (const name of ["program.js", "once.js"]) await cp(new URL(name, import.meta.url), join(user.path, name));
  await user.file("main.js", `import { program } from "./program.js"; console.log(JSON.stringify(await program(process.argv[2])));`);
  await user.file("main-once.js", `import { once } from "./once.js"; console.log(JSON.stringify(await once(process.argv[2])));`);
});
afterAll(() => user[Symbol.asyncDispose]());

/** A fake with three pools, one 503 to be retried, and a response that never arrives. */
function newFake(): FakeSendGrid {
  const fake = createFakeSendGrid({ pools: [{ name: "marketing" }, { name: "sales" }, { name: "support" }] });
  fake.failNext({ status: 503 }, { operationId: "GetIpPool" });
  fake.failNext("hang", { operationId: "ListIp" });
  return fake;
}

const RUNTIMES: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ...compatibility.node.map((major) => [`Node ${major}`, installed(`node-${major}/bin/node`), []] as const),
  ["Bun", installed(".bin/bun"), ["run"]],
  ["Deno", installed("@deno/linux-x64-glibc/deno"), ["run", "--allow-net", "--allow-env", "--allow-read", "--node-modules-dir=manual"]],
];

it.each(RUNTIMES)("%s", async (name, command, args) => {
  const version = await user.run(command, ["--version"]);
  if (name.startsWith("Node ")) expect(version).toMatch(new RegExp(`^v${name.slice("Node ".length)}\\.`));
  await using server = await newFake().listen();
  expect(JSON.parse(await user.run(command, [...args, "main.js", server.url]))).toEqual(EXPECTED);
});

/** What a server sees of two writes, although each may break a pooled connection. */
const WRITTEN_ONCE = ["GET /v3/send_ips/pools", "POST /v3/send_ips/ips", "GET /v3/send_ips/pools", "DELETE /v3/ips/pools/marketing"];

/** On a pooled connection the write is lost; a runtime that would send it again gets a new connection. */
const LOST = "ConnectionError unknown";
const WRITTEN = [201, 204];

it.each(RUNTIMES)("%s sends a write once when a pooled connection breaks", async (name, command, args) => {
  await using server = await startBreakingServer();
  const ends: unknown = JSON.parse(await user.run(command, [...args, "main-once.js", server.url]));
  expect(server.requests).toEqual(WRITTEN_ONCE);
  expect(ends).toEqual(name.includes("Node") ? expect.arrayContaining([LOST]) : WRITTEN);
});

async function bundled(entry: string): Promise<string> {
  const stdin = { contents: entry, resolveDir: user.path };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", target: "es2022", write: false });
  return outputFiles[0]?.text ?? "";
}

/** What a function of a module returns in a worker. */
async function inWorker(module: string, name: string, url: string): Promise<unknown> {
  const script = await bundled(
    `import { ${name} } from "./${module}"; export default { fetch: async (request, { URL }) => Response.json(await ${name}(URL)) };`,
  );
  const worker = new Miniflare({ modules: true, script, bindings: { URL: url }, compatibilityDate: "2025-01-01" });
  try {
    return await (await worker.dispatchFetch("http://worker.test/")).json();
  } finally {
    await worker.dispose();
  }
}

it("workerd", async () => {
  await using server = await newFake().listen();
  expect(await inWorker("program.js", "program", server.url)).toEqual(EXPECTED);
});

it("workerd sends a write once when a pooled connection breaks", async () => {
  await using server = await startBreakingServer();
  const ends = await inWorker("once.js", "once", server.url);
  expect([server.requests, ends]).toEqual([WRITTEN_ONCE, expect.any(Array)]);
});
