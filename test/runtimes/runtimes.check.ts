import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFakeSendGrid, type FakeSendGrid } from "../../src/testing/index.js";
import { compatibility } from "../package/compatibility.js";
import { installedProject, type EmptyProject } from "../support/tarball.js";

const installed = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
const CHROMIUM = "/usr/bin/chromium";

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
  await cp(new URL("program.js", import.meta.url), join(user.path, "program.js"));
  await user.file("main.js", `import { program } from "./program.js"; console.log(JSON.stringify(await program(process.argv[2])));`);
});
afterAll(() => user[Symbol.asyncDispose]());

/** A fake with three pools, one 503 to be repeated, and an answer that never comes. */
function newFake(): FakeSendGrid {
  const fake = createFakeSendGrid({ pools: [{ name: "marketing" }, { name: "sales" }, { name: "support" }] });
  fake.failNext({ status: 503 }, { operationId: "GetIpPool" });
  fake.failNext("hang", { operationId: "ListIp" });
  return fake;
}

const NODES = compatibility.node.map((major) => [`Node ${major}`, installed(`node-${major}/bin/node`), []] as const);

it.each([
  ...NODES,
  ["Bun", installed(".bin/bun"), ["run"]],
  ["Deno", installed("@deno/linux-x64-glibc/deno"), ["run", "--allow-net", "--allow-env", "--allow-read", "--node-modules-dir=manual"]],
])("%s", async (name, command, args) => {
  const version = await user.run(command, ["--version"]);
  if (name.startsWith("Node ")) expect(version).toMatch(new RegExp(`^v${name.slice("Node ".length)}\\.`));
  await using server = await newFake().listen();
  expect(JSON.parse(await user.run(command, [...args, "main.js", server.url]))).toEqual(EXPECTED);
});

async function bundled(entry: string): Promise<string> {
  const stdin = { contents: entry, resolveDir: user.path };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", target: "es2022", write: false });
  return outputFiles[0]?.text ?? "";
}

it("workerd", async () => {
  await using server = await newFake().listen();
  const script = await bundled(
    `import { program } from "./program.js"; export default { fetch: async (request, { URL }) => Response.json(await program(URL)) };`,
  );
  const worker = new Miniflare({ modules: true, script, bindings: { URL: server.url }, compatibilityDate: "2025-01-01" });
  try {
    expect(await (await worker.dispatchFetch("http://worker.test/")).json()).toEqual(EXPECTED);
  } finally {
    await worker.dispose();
  }
});

it("headless Chromium, through a bundler", async ({ skip }) => {
  if (!existsSync(CHROMIUM)) skip(`${CHROMIUM} is not there`);
  const script = await bundled(
    `import { program } from "./program.js";
     const result = await program(location.origin).catch((error) => ({ failed: String(error) }));
     await fetch("/result", { method: "POST", body: JSON.stringify(result) });`,
  );
  const fake = newFake();
  const profile = await mkdtemp(join(tmpdir(), "chromium-"));
  const { promise: result, resolve } = withResolvers();
  // The page and the API have one origin.
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      if (request.url === "/")
        return void response.setHeader("content-type", "text/html").end(`<script type="module" src="/program.js"></script>`);
      if (request.url === "/program.js") return void response.setHeader("content-type", "text/javascript").end(script);
      if (request.url === "/result") {
        response.end();
        resolve(JSON.parse(body.toString()));
        return;
      }
      const headers = Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as [string, string]] : [],
      );
      const { port } = server.address() as AddressInfo; // a TCP server's address is one
      const init = { method: request.method ?? "GET", headers, ...(body.length > 0 && { body }) };
      void fake.fetch(`http://127.0.0.1:${port}${request.url ?? ""}`, init).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // as above
  const quiet = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
  ];
  const browser = spawn(CHROMIUM, ["--headless", "--no-sandbox", ...quiet, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
    stdio: "ignore",
  });
  try {
    expect(await result).toEqual(EXPECTED);
  } finally {
    browser.kill("SIGKILL");
    server.close();
    server.closeAllConnections();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function withResolvers(): { readonly promise: Promise<unknown>; readonly resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((settle) => (resolve = settle));
  return { promise, resolve };
}
