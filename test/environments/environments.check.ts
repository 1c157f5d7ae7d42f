import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { emptyProject } from "../support/tarball.js";
import { openConsumer, writeCommonJs } from "./consumer.js";
import { EVERYTHING, PROGRAM } from "./expected.js";

const user = openConsumer(inject("consumer"));

it("Node, with wrappers of the global fetch", async () => {
  expect(await user.node("node.js")).toEqual(EVERYTHING);
});

describe("in a test runner", () => {
  const jest = { roots: ["<rootDir>"], transform: {}, watchman: false };
  const resultOf = async (name: string, args: readonly string[], node = process.execPath): Promise<unknown> => {
    const file = join(user.path, `${name}.result.json`);
    await user.run(node, args, { RESULT_FILE: file });
    return JSON.parse(await readFile(file, "utf8"));
  };
  const jestResult = async (name: string, config: object, flags: readonly string[] = [], node?: string): Promise<unknown> => {
    const path = await user.file(`${name}.config.json`, JSON.stringify({ ...jest, ...config }));
    return resultOf(name, [...flags, "node_modules/jest/bin/jest.js", "--runInBand", "--forceExit", "--config", path], node);
  };
  const ESM = ["--no-warnings", "--experimental-vm-modules"];

  it("Jest, ES modules", async () => {
    expect(await jestResult("jest-esm", { testMatch: ["<rootDir>/runner.test.js"] }, ESM)).toEqual(EVERYTHING);
  });

  it("Jest, CommonJS", async () => {
    await writeCommonJs(user);
    expect(await jestResult("jest-cjs", { testMatch: ["<rootDir>/runner.test.cjs"] })).toEqual(EVERYTHING);
  });

  // Node 24's fetch refuses the signals of jsdom's AbortController, Node 20's accepts them.
  it.each([
    ["20", process.execPath],
    ["24", user.node24Path],
  ])("Jest, jsdom with the fetch of Node %s", async (version, node) => {
    const config = { testMatch: ["<rootDir>/runner.test.js"], testEnvironment: "<rootDir>/jsdom-with-fetch.cjs" };
    expect(await jestResult(`jest-jsdom-${version}`, config, ESM, node)).toEqual(EVERYTHING);
  });

  it("vitest, vmThreads", async () => {
    const options = { test: { globals: true, pool: "vmThreads", include: ["runner.test.js"] } };
    const config = await user.file("vitest.config.js", `export default ${JSON.stringify(options)};\n`);
    const vitest = projectPath("node_modules/vitest/vitest.mjs");
    expect(await resultOf("vitest", [vitest, "run", "--root", user.path, "--config", config])).toEqual(EVERYTHING);
  });
});

describe("with another fetch", () => {
  it.each([
    ["node-fetch", "node", 0],
    ["undici-7", "node", 0],
    ["undici-7 dispatcher", "node", PROGRAM.requests.length],
    ["undici-7 global", "node", PROGRAM.requests.length],
    ["undici-8", "node24", 0],
    ["undici-8 dispatcher", "node24", PROGRAM.requests.length],
    ["undici-8 global", "node24", PROGRAM.requests.length],
  ] as const)("%s", async (name, node, dispatched) => {
    expect(await user[node]("with-fetch.js", [name])).toEqual({ program: PROGRAM, dispatched });
  });
});

describe("with a library that replaces or watches the global fetch", () => {
  const MOCKED = { listed: ["marketing"], problem: "name_exists", lost: ["ConnectionError", "unknown"] };
  const LOST = { name: "ConnectionError", outcome: "unknown" };
  const METHODS = PROGRAM.requests.map((operationId) => (operationId === "CreateIpPool" ? "POST" : "GET"));

  it.each(["before", "after"])("MSW, installed %s the package", async (when) => {
    const reason = "a mock returned Response.error()";
    const mocked = { ...MOCKED, reason: `GET /v3/send_ips/ips got no response: ${reason}.` };
    const lost = [
      { ...LOST, reason, pools: 2 },
      { ...LOST, reason: "read ECONNRESET", pools: 3 },
    ];
    expect(await user.node("msw.js", [when])).toEqual({ mocked, seen: ["GET", "POST", "GET"], lost, program: PROGRAM });
  });

  it("nock", async () => {
    const mocked = { ...MOCKED, reason: "GET /v3/send_ips/ips got no response: read ECONNRESET." };
    expect(await user.node("nock.js")).toEqual({ mocked, seen: ["GET", "POST", "GET"], program: PROGRAM });
  });

  it("Sentry", async () => {
    expect(await user.node("sentry.js")).toEqual({ program: PROGRAM, seen: METHODS.map((method) => `${method} string`) });
  });

  it("OpenTelemetry", async () => {
    expect(await user.node24("opentelemetry.js")).toEqual({ program: PROGRAM, seen: METHODS });
  });
});

describe("in the logs of pino and winston", () => {
  let lines: Readonly<Record<string, string>>;
  beforeAll(async () => {
    lines = (await user.node("logged.js")) as typeof lines; // what the program prints
  });
  const timesIn = (text: string, part: string): number => text.split(part).length - 1;

  it.each([
    ["pino api", 1],
    ["pino api as err", 1],
    ["winston api", 1],
    ["winston api beside a text", 1],
    ["winston api as a field", 1],
    ["winston api as JSON alone", 1],
  ])("%s: the entries once", (log, times) => {
    const line = lines[log] ?? "";
    expect(line).toContain("name: entry-one, and 1 more");
    expect([timesIn(line, '"entry-two"'), timesIn(line, "a-key-that-must-not-show")], line).toEqual([times, 0]);
  });

  it.each(["pino connection", "pino connection as err"])("%s: the cause once, with its stack", (log) => {
    const line = lines[log] ?? "";
    expect([timesIn(line, "Error: the-cause"), timesIn(line, "a-key-that-must-not-show")], line).toEqual([1, 0]);
  });

  it.each(["winston connection", "winston connection as a field"])("%s: the cause once, in the message", (log) => {
    const line = lines[log] ?? "";
    const withoutStack = JSON.stringify(JSON.parse(line), (name, value: unknown) => (name === "stack" ? undefined : value));
    expect([timesIn(withoutStack, "the-cause"), timesIn(line, "a-key-that-must-not-show")], line).toEqual([1, 0]);
  });
});

it("installed by pnpm", async () => {
  await using project = await emptyProject();
  const pnpm = join(user.path, "node_modules/pnpm/bin/pnpm.cjs");
  await project.run(process.execPath, [pnpm, "add", user.tarball, "--store-dir", join(project.path, ".store")], { CI: "1" });
  for (const name of ["node", "everything", "program", "samples", "around", "wrapper"])
    await project.file(`${name}.js`, await readFile(join(user.path, `${name}.js`), "utf8"));
  expect(JSON.parse(await project.run(process.execPath, ["node.js"]))).toEqual(EVERYTHING);
});
