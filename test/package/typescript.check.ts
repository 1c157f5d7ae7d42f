import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { asProgram, snippetsOf } from "../support/readme.js";
import { installedProject, type EmptyProject } from "../support/tarball.js";
import { installedVersions, tsc, type CompilerOptions } from "./compilers.js";
import { compatibility } from "./compatibility.js";

const NAME = "@internal/sendgrid-ips";

/** What users write. It compiles as CommonJS, too. */
const PROGRAM = `import { ApiError, createClient, narrowCreateIpPoolError, paginateListIpPool, unwrap, type IpPool } from "${NAME}";
import { createFakeSendGrid } from "${NAME}/testing";
export async function program(): Promise<string[]> {
  const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
  const client = createClient({ apiKey: () => Promise.resolve("SG.x"), fetch: fake.fetch, retry: { retries: 1 } });
  const result = await client.GET("/v3/send_ips/pools", { params: { query: { limit: 10, region: "eu" } } });
  if (result.ok) { const pools: readonly IpPool[] = result.data.result; console.log(pools.length); }
  else { const message: string = result.error.errors[0]!.message; console.log(message); }
  const { id } = unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "sales" } }));
  const names: string[] = [id];
  for await (const pool of paginateListIpPool(client, {}, { maxItems: 5 })) names.push(pool.name);
  const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "sales" } }));
  if (problem?.code === "pool_limit") { const limit: number = problem.details.limit; console.log(limit); }
  const raw = await client.raw.GET("/v3/send_ips/pools");
  const rawPools: string[] | undefined = raw.data?.result.map(({ name }) => name);
  // @ts-expect-error: openapi-fetch's types were found, so this is not any
  raw.data?.nothing;
  // @ts-expect-error: no such path
  await client.GET("/v3/send_ips/pool").catch((error: unknown) => error instanceof ApiError);
  // @ts-expect-error: a body is required
  void (() => client.POST("/v3/send_ips/pools", {}));
  return [...names, ...(rawPools ?? [])];
}
`;

const BASE: CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  // TypeScript's own libraries are not the subject, and take most of the time.
  skipDefaultLibCheck: true,
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
};

let user: EmptyProject;
beforeAll(async () => {
  user = await installedProject("commonjs");
  await user.file("program.ts", PROGRAM);
  // With the Node resolutions, this one imports the ES module.
  await user.file("module.mts", PROGRAM);
  await user.file("empty.ts", "export {};");
});
afterAll(() => user[Symbol.asyncDispose]());

it("the installed compilers are those that the README names", () => {
  expect(installedVersions()).toEqual(compatibility.typescript.map(({ version }) => version));
});

/** Every value that some compiler has. */
const MODULES = ["commonjs", "esnext", "preserve", "node16", "node18", "node20", "nodenext"];
const RESOLUTIONS = ["node10", "node16", "nodenext", "bundler"];

describe.each(compatibility.typescript)("TypeScript $version", ({ version, modules }) => {
  const pairs = Object.entries(modules).flatMap(([moduleResolution, names]) => names.map((module) => ({ module, moduleResolution })));
  const files = ["program.ts", "module.mts"];

  it.concurrent.each(pairs)("compiles with module $module and moduleResolution $moduleResolution", async (pair) => {
    expect(await tsc(version, user.path, { compilerOptions: { ...BASE, ...pair }, files })).toEqual({ code: 0, output: "" });
  });

  it.concurrent("refuses every other pair", async () => {
    const others = MODULES.flatMap((module) => RESOLUTIONS.map((moduleResolution) => ({ module, moduleResolution }))).filter(
      (pair) => !pairs.some(({ module, moduleResolution }) => module === pair.module && moduleResolution === pair.moduleResolution),
    );
    for (const pair of others) {
      const project = { compilerOptions: { noEmit: true, noLib: true, types: [], ...pair }, files: ["empty.ts"] };
      const { code, output } = await tsc(version, user.path, project);
      expect(code, JSON.stringify(pair)).not.toBe(0);
      // The option is wrong, removed, or does not go with the other; not just the missing library.
      expect(output, JSON.stringify(pair)).toMatch(/TS(?:5095|5108|5109|5110|6046)/);
    }
  });

  it.concurrent.each([
    ["exactOptionalPropertyTypes", { exactOptionalPropertyTypes: true }],
    ["without strictNullChecks", { strictNullChecks: false }],
  ])("compiles with other strictness: %s", async (_, flags) => {
    for (const pair of [
      { module: "nodenext", moduleResolution: "nodenext" },
      { module: "esnext", moduleResolution: "bundler" },
    ])
      expect(await tsc(version, user.path, { compilerOptions: { ...BASE, ...pair, ...flags }, files })).toEqual({ code: 0, output: "" });
  });
});

it.each(["commonjs", "node16"])("what tsc emits with module %s runs where Node cannot require ESM", async (module) => {
  const compilerOptions = { ...BASE, noEmit: false, outDir: module, module };
  expect(await tsc("5.9", user.path, { compilerOptions, files: ["program.ts"] })).toEqual({ code: 0, output: "" });
  const main = await user.file(`${module}/main.js`, `require("./program.js").program().then((names) => console.log(names.join()));`);
  expect(await user.run("node", ["--no-experimental-require-module", main])).toBe("0\n2,marketing,sales,marketing,sales\n");
});

it("TypeScript 5.9 compiles the README's snippets", async () => {
  const readme = await readFile(projectPath("README.md"), "utf8");
  // The test runners' types are the user's to install.
  const snippets = snippetsOf(readme).filter((code) => !/^\/\/ (?:vitest|node:test)/.test(code));
  expect(snippets.length).toBeGreaterThan(6);
  // The README tells a user of tracedFetch to install the second.
  await user.run("npm", ["install", "--no-audit", "--no-fund", "-D", "@types/node@20", "@opentelemetry/api@1"]);
  const files = snippets.map((_, index) => `snippet${index}.mts`);
  await Promise.all(snippets.map((code, index) => user.file(`snippet${index}.mts`, asProgram(code))));
  const compilerOptions = { ...BASE, lib: ["es2022"], module: "nodenext", types: ["node"] };
  expect(await tsc("5.9", user.path, { compilerOptions, files })).toEqual({ code: 0, output: "" });
});

/** Where an editor goes: tsserver follows the maps of the declarations. */
describe.each(["program.ts", "module.mts"])("Go to definition in %s", (name) => {
  const sourceOf = (symbol: string): { readonly fileName: string; readonly pos: number } | undefined => {
    const file = join(user.path, name);
    const services = ts.createLanguageService({
      getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, types: [] }),
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(ts.sys.readFile(path) ?? ""),
      getCurrentDirectory: () => user.path,
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      directoryExists: (path) => ts.sys.directoryExists(path),
    }) as ts.LanguageService & SourceMapping;
    const [declared] = services.getDefinitionAtPosition(file, PROGRAM.search(new RegExp(`\\b${symbol}\\b`))) ?? [];
    return declared && services.getSourceMapper().tryGetSourcePosition({ fileName: declared.fileName, pos: declared.textSpan.start });
  };

  it.each([
    ["ApiError", "src/runtime/errors/api-error.ts", "class ApiError "],
    ["createClient", "src/client.ts", "function createClient<"],
    ["paginateListIpPool", "generated/paginators.ts", "paginateListIpPool("],
    ["IpPool", "generated/types.ts", "interface IpPool {"],
    ["createFakeSendGrid", "src/testing/fake.ts", "function createFakeSendGrid("],
  ])("%s is in %s", async (symbol, file, declaration) => {
    const path = join(user.path, "node_modules", NAME, file);
    const source = sourceOf(symbol);
    expect(source?.fileName).toBe(path);
    const text = await readFile(path, "utf8");
    expect(text.slice(source?.pos)).toMatch(new RegExp(`^${symbol}\\b`));
    expect(text.slice(0, source?.pos).split("\n").at(-1) + text.slice(source?.pos).split("\n", 1).join("")).toContain(declaration);
  });
});

/** tsserver uses this; the public types of TypeScript do not have it. */
interface SourceMapping {
  getSourceMapper(): {
    tryGetSourcePosition(position: { fileName: string; pos: number }): { fileName: string; pos: number } | undefined;
  };
}
