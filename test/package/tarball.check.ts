import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { asProgram, snippetsOf } from "../support/readme.js";
import { emptyProject, pack, type EmptyProject } from "../support/tarball.js";

const require = createRequire(import.meta.url);
const NAME = "@internal/sendgrid-ips";

let user: EmptyProject;
let tarball: string;
beforeAll(async () => {
  user = await emptyProject();
  ({ tarball } = await pack(user.path));
  await user.run("npm", ["install", "--no-audit", "--no-fund", tarball]);
});
afterAll(() => user[Symbol.asyncDispose]());

it("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: join(user.path, "node_modules", NAME), pack: false, strict: true });
  expect(messages).toEqual([]);
});

it("are-the-types-wrong finds nothing wrong; the package is ESM alone", async () => {
  const data = await readFile(tarball);
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), {
    excludeEntrypoints: ["./openapi.yaml", "./package.json"],
  });
  if (analysis.types === false) throw new Error("no types");
  // It is ESM alone by intent: CommonJS requires it where Node can (checked below), and old resolution has no exports map.
  const problems = analysis.problems.filter(
    (problem) => !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
});

it("npm audit finds nothing in production", async ({ skip }) => {
  const text = await user.run("npm", ["audit", "--omit=dev", "--json"]).catch((error: unknown) => String(error));
  // A mirror may have no audit endpoint.
  if (text.includes("audit endpoint returned an error")) skip("the registry offers no audit");
  expect((JSON.parse(text) as { metadata: unknown }).metadata).toMatchObject({ vulnerabilities: { total: 0 } });
});

it("is imported, and required where Node can require ESM", async () => {
  const program = `import { createClient } from "${NAME}"; import { createFakeSendGrid } from "${NAME}/testing";
import { readFileSync } from "node:fs"; import { createRequire } from "node:module";
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const { data } = await createClient({ apiKey: "SG.x", fetch: fake.fetch }).GET("/v3/send_ips/pools");
console.log(data.result[0].name, readFileSync(createRequire(import.meta.url).resolve("${NAME}/openapi.yaml"), "utf8").includes("openapi: 3.1.0"));`;
  expect(await user.run("node", [await user.file("imports.mjs", program)])).toBe("marketing true\n");
  const required = await user.file("requires.cjs", `console.log(typeof require("${NAME}").createClient);`);
  expect(await user.run("node", [required])).toBe("function\n");
});

it("holds the licence, and the runtime dependency its own", async () => {
  expect(await readFile(join(user.path, "node_modules", NAME, "LICENSE"), "utf8")).toContain("MIT");
  expect(await readFile(join(user.path, "node_modules", "openapi-fetch", "LICENSE"), "utf8")).toContain("MIT");
});

const PROGRAM = `import { createClient, narrowCreateIpPoolError, paginateListIpPool, unwrap, type IpPool } from "${NAME}";
import { createFakeSendGrid } from "${NAME}/testing";
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const client = createClient({ apiKey: () => Promise.resolve("SG.x"), fetch: fake.fetch, retry: { retries: 1 } });
const result = await client.GET("/v3/send_ips/pools", { params: { query: { limit: 10, region: "eu" } } });
if (result.ok) { const pools: readonly IpPool[] = result.data.result; console.log(pools); } else { const message: string = result.error.errors[0]!.message; console.log(message); }
const { id } = unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "sales" } }));
const text: string = id;
for await (const pool of paginateListIpPool(client, {}, { maxItems: 5 })) console.log(pool.name.length + pool.total_ip_count, text);
const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "sales" } }));
if (problem?.code === "pool_limit") { const limit: number = problem.details.limit; console.log(limit); }
// @ts-expect-error: no such path
await client.GET("/v3/send_ips/pool");
// @ts-expect-error: a body is required
await client.POST("/v3/send_ips/pools", {});
`;

const COMPILERS = {
  "5.4": require.resolve("typescript-5.4/bin/tsc"),
  "the pinned one": projectPath("node_modules/typescript/bin/tsc"),
  "the newest major": join(require.resolve("typescript-newest/package.json"), "../bin/tsc"),
};
const RESOLUTIONS = [
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
] as const;
const STRICTNESS = [
  ["strict", {}],
  ["strict with exactOptionalPropertyTypes", { exactOptionalPropertyTypes: true }],
  ["without strictNullChecks", { strictNullChecks: false }],
] as const;

describe.each(Object.entries(COMPILERS))("with TypeScript %s", (_, compiler) => {
  const variants = RESOLUTIONS.flatMap(([module, moduleResolution]) =>
    STRICTNESS.map(([name, flags]) => ({
      name: `${moduleResolution}, ${name}`,
      options: { module, moduleResolution, strict: true, ...flags },
    })),
  );

  it.each(variants)("a program type-checks: $name", async ({ options }) => {
    await user.file("program.ts", PROGRAM);
    const compilerOptions = {
      noEmit: true,
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2023", "dom", "dom.iterable"],
      types: [],
      ...options,
    };
    await user.file("tsconfig.json", JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    expect(await user.run("node", [compiler])).toBe("");
  });
});

it("the README's snippets compile against it", async () => {
  const readme = await readFile(projectPath("README.md"), "utf8");
  // The test runners' types are the user's to install.
  const snippets = snippetsOf(readme).filter((code) => !/^\/\/ (?:vitest|node:test)/.test(code));
  expect(snippets.length).toBeGreaterThan(6);
  await rm(join(user.path, "tsconfig.json"), { force: true });
  await user.run("npm", ["install", "--no-audit", "--no-fund", "-D", "@types/node@20"]);
  const files = await Promise.all(snippets.map((code, index) => user.file(`snippet${index}.ts`, asProgram(code))));
  const fixed = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  expect(await user.run("node", [COMPILERS["the pinned one"], ...fixed, ...files])).toBe("");
});
