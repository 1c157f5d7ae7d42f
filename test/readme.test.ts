import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import ts from "typescript";
import { pathToFileURL } from "node:url";
import { createClient, type Client } from "../src/index.js";
import { createFakeSendGrid } from "../src/testing/index.js";
import { operationTable } from "../generated/operations.js";
import { RESERVED_NAMES } from "../scripts/model/exported-names.js";
import { projectPath } from "../scripts/command/paths.js";
import { VERSION } from "../src/version.js";
import { run, tempFolder, typeErrors } from "./support/project.js";

const readme = readFileSync(projectPath("README.md"), "utf8");
const pkg = JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as {
  version: string;
  name: string;
  scripts: Record<string, string>;
  dependencies: object;
};

describe("the README", () => {
  /** Each snippet, with the package's names led to its sources. */
  const snippets = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) =>
    (code ?? "")
      .replaceAll(`"${pkg.name}/testing"`, '"../../../src/testing/index.js"')
      .replaceAll(`"${pkg.name}"`, '"../../../src/index.js"'),
  );
  const snippet = (first: string): string => snippets.find((code) => code.startsWith(first)) ?? "";

  it("has snippets, and each compiles under the project's strict settings", async () => {
    expect(snippets.length).toBeGreaterThan(3);
    await using folder = await tempFolder();
    const files = await Promise.all(snippets.map((code, index) => folder.file(`snippet${index}.ts`, code)));
    expect(typeErrors(files)).toEqual([]);
  });

  it("has a reference whose examples compile, one for each operation", async () => {
    const reference = readFileSync(projectPath("generated/REFERENCE.md"), "utf8");
    const examples = [...reference.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) => code ?? "");
    expect(examples).toHaveLength(Object.keys(operationTable).length);
    const names = new Set(examples.flatMap((code) => code.match(/\b(?:narrow|paginate)\w+/g) ?? []));
    const imports = `import { createClient, ${[...names].join(", ")} } from "../../../src/index.js";\nconst client = createClient({ apiKey: "" });\n`;
    await using folder = await tempFolder();
    expect(typeErrors([await folder.file("reference.ts", imports + examples.map((code) => `{\n${code}}\n`).join(""))])).toEqual([]);
  });

  it("has a user's test with vitest, which passes", async () => {
    await using folder = await tempFolder();
    await folder.file("snippet.test.ts", snippet("// vitest\n"));
    // Its own configuration, or it would find the project's.
    const config = await folder.file("vitest.config.mjs", "export default {};\n");
    const { code, stdout } = await run("node_modules/vitest/vitest.mjs", "run", "--root", folder.path, "--config", config);
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/1 passed/);
  });

  it("has a user's test with node:test, which passes", async () => {
    await using folder = await tempFolder();
    const { code, stdout } = await run("--import", "tsx", "--test", await folder.file("snippet.ts", snippet("// node:test\n")));
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/pass 1/);
  });

  it("maps the names of the older pools API to ids, over several pages", async () => {
    await using folder = await tempFolder();
    const file = await folder.file("snippet.ts", snippet("// names to ids\n"));
    const { poolIds } = (await import(pathToFileURL(file).href)) as { poolIds: (client: Client) => Promise<ReadonlyMap<string, string>> };
    const names = Array.from({ length: 100 }, (_, index) => `pool ${index}`);
    const fake = createFakeSendGrid({ pools: [...names, "one more"].map((name, index) => ({ name, id: String(index + 7) })) });
    const ids = await poolIds(createClient({ apiKey: "SG.test", fetch: fake.fetch }));
    expect([ids.size, ids.get("pool 0"), ids.get("one more")]).toEqual([101, "7", "107"]);
    expect(fake.requests).toHaveLength(2);
  });

  it("names npm scripts and files that exist", () => {
    const scripts = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(scripts.filter((name) => name === undefined || !(name in pkg.scripts))).toEqual([]);
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path]) => path ?? "");
    for (const path of links) expect(() => readFileSync(projectPath(path))).not.toThrow();
  });
});

describe("the package", () => {
  it("sends its own version in User-Agent", () => {
    expect(VERSION).toBe(pkg.version);
  });

  it("depends on openapi-fetch alone", () => {
    expect(Object.keys(pkg.dependencies)).toEqual(["openapi-fetch"]);
  });

  it("exports by hand no name that the generator may give", () => {
    const source = ts.createSourceFile("index.ts", readFileSync(projectPath("src/index.ts"), "utf8"), ts.ScriptTarget.ESNext, true);
    const names = source.statements.flatMap((statement) => {
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
      return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : [];
    });
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
  });
});
