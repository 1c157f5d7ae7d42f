import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startRedis } from "../../bench/redis-server.js";
import { projectPath } from "../../scripts/command/paths.js";
import { createFakeSendGrid } from "../../src/testing/index.js";
import type { Client } from "../../src/index.js";
import { typeErrors } from "../support/compiler.js";
import { tempFolder } from "../support/project.js";
import { recipesOf } from "../support/readme.js";

const probe = await startRedis();
await probe?.kill();

const recipes = recipesOf(await readFile(projectPath("README.md"), "utf8"));
const fake = createFakeSendGrid();
beforeEach(() => {
  vi.stubEnv("SENDGRID_API_KEY", "SG.recipe");
  vi.stubGlobal("fetch", fake.fetch);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

interface Recipe {
  readonly client: Client;
  readonly redis: { keys(pattern: string): Promise<string[]>; disconnect(): void };
}

/** A recipe as a module that exports its `client`. It must compile. */
async function load(name: string, exports: string): Promise<Recipe> {
  await using folder = await tempFolder();
  const code = (recipes.get(name) ?? "")
    .replace(/"@internal\/sendgrid-ips\/(\w+)"/g, '"../../../src/$1/index.js"')
    .replaceAll('"@internal/sendgrid-ips"', '"../../../src/index.js"');
  const file = await folder.file("recipe.ts", `${code}\nexport { ${exports} };\n`);
  expect(typeErrors([file])).toEqual([]);
  return (await import(pathToFileURL(file).href)) as Recipe; // it exports what it was told to
}

it.skipIf(probe === undefined)("redis: the limiter works", async () => {
  await using redis = await startRedis();
  vi.stubEnv("REDIS_URL", redis?.url);
  const recipe = await load("redis", "client, redis");
  expect(await recipe.client.GET("/v3/send_ips/pools")).toMatchObject({ ok: true });
  expect(await recipe.redis.keys("*")).toHaveLength(1);
  recipe.redis.disconnect();
});

it("rate-limiter-flexible: no more calls than its rate", async () => {
  const { client } = await load("rate-limiter-flexible", "client");
  const start = performance.now();
  const results = await Promise.all(Array.from({ length: 25 }, () => client.GET("/v3/send_ips/pools")));
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(performance.now() - start).toBeGreaterThan(1000);
});
