import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { pathToFileURL } from "node:url";
import { parseYaml } from "@redocly/openapi-core";
import ts from "typescript";
import { afterEach, describe, expect, it, vi } from "vitest";
import { projectPath } from "../scripts/command/paths.js";
import { createClient, type Client } from "../src/index.js";
import { createFakeSendGrid } from "../src/testing/index.js";
import { typeErrors } from "./support/compiler.js";
import { run, tempFolder } from "./support/project.js";
import { asProgram, snippetsOf } from "./support/readme.js";

const read = (file: string): string => readFileSync(projectPath(file), "utf8");
const readme = read("README.md");

/** A snippet as a program in a temporary folder: it imports the package from its sources. */
function program(snippet: string): string {
  return asProgram(snippet)
    .replace(/"@internal\/sendgrid-ips\/(\w+)"/g, '"../../../src/$1/index.js"')
    .replaceAll('"@internal/sendgrid-ips"', '"../../../src/index.js"');
}

describe("the snippets of README.md", () => {
  const snippets = snippetsOf(readme);
  const snippet = (firstLine: string): string => program(snippets.find((code) => code.startsWith(`${firstLine}\n`)) ?? "");

  it("compile under the project's strict settings", async () => {
    await using folder = await tempFolder();
    const files = await Promise.all(snippets.map((code, index) => folder.file(`snippet${index}.ts`, program(code))));
    expect(files.length).toBeGreaterThan(8);
    expect(typeErrors(files)).toEqual([]);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("run against the fake, and call what they show", async () => {
    await using folder = await tempFolder();
    vi.stubEnv("SENDGRID_API_KEY", "SG.test");
    vi.spyOn(console, "log").mockReturnValue();
    const calls: string[] = [];
    const programs = snippets.filter((code) => !/^\/\/ (?:vitest|node:test)\n/.test(code));
    for (const [index, code] of programs.entries()) {
      const fake = createFakeSendGrid({ ips: [{ ip: "192.0.2.1" }], pools: [{ name: "marketing" }], subusers: ["subuser-name"] });
      vi.stubGlobal("fetch", fake.fetch);
      await import(pathToFileURL(await folder.file(`snippet${index}.ts`, program(code))).href);
      calls.push(fake.requests.map(({ operationId }) => operationId).join(", "));
    }
    expect(calls).toEqual([
      "ListIpPool",
      "ListIpPool",
      "CreateIpPool",
      "CreateIpPool",
      "CreateIpPool",
      "ListIpPool",
      "ListIp",
      "ListIp",
      "ListIp",
      "ListIpPool",
      "",
      "ListIp, ListIpPool, ListIpPool, ListIpAssignedToIpPool, ListIpPool, ListIpAssignedToIpPool, AddIpsToIpPool",
      "ListIp",
      "",
    ]);
  });

  it("contain a test with vitest, which passes", async () => {
    await using folder = await tempFolder();
    await folder.file("snippet.test.ts", snippet("// vitest"));
    // Without a configuration here, vitest would use the project's.
    const config = await folder.file("vitest.config.mjs", "export default {};\n");
    const { code, stdout } = await run("node_modules/vitest/vitest.mjs", "run", "--root", folder.path, "--config", config);
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/1 passed/);
  });

  it("contain a test with node:test, which passes", async () => {
    await using folder = await tempFolder();
    const { code, stdout } = await run("--import", "tsx", "--test", await folder.file("snippet.ts", snippet("// node:test")));
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/pass 1/);
  });

  it("map the names of the older pools API to IDs, over several pages", async () => {
    await using folder = await tempFolder();
    const file = await folder.file("snippet.ts", snippet("// names to IDs"));
    const { poolIds } = (await import(pathToFileURL(file).href)) as { poolIds: (client: Client) => Promise<ReadonlyMap<string, string>> };
    const names = Array.from({ length: 100 }, (_, index) => `pool ${index}`);
    const fake = createFakeSendGrid({ pools: [...names, "one more"].map((name, index) => ({ name, id: String(index + 7) })) });
    const ids = await poolIds(createClient({ apiKey: "SG.test", fetch: fake.fetch }));
    expect([ids.size, ids.get("pool 0"), ids.get("one more")]).toEqual([101, "7", "107"]);
    expect(fake.requests).toHaveLength(2);
  });
});

describe("README.md", () => {
  it("has every section in its table of contents", () => {
    const sections = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading).filter((heading) => heading !== "Contents");
    expect([...section("Contents").matchAll(/^- \[(.*)\]/gm)].map(([, text]) => text)).toEqual(sections);
  });

  it("describes every option of createClient", () => {
    const source = ts.createSourceFile("options.ts", read("src/options.ts"), ts.ScriptTarget.ESNext);
    const options = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "ClientOptions");
    if (options === undefined || !ts.isInterfaceDeclaration(options)) throw new Error("src/options.ts has no interface ClientOptions");
    const names = options.members.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
    expect(firstCells(section("Options"))).toEqual(names);
  });

  it("names each file that imports openapi-fetch or openapi-typescript", () => {
    const files = ["src", "generated", "scripts"].flatMap((folder) =>
      readdirSync(projectPath(folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    );
    const importing = files.filter((file) => file.endsWith(".ts") && /from "openapi-(?:fetch|typescript)"/.test(read(file)));
    const named = [...section("Dependencies").matchAll(/\]\((?!generated\/)([^)]+\.ts)\)/g)].map(([, file]) => file);
    expect(named.sort()).toEqual(importing.sort());
  });

  /** The text between a heading and the next one. */
  function section(heading: string): string {
    return readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
  }
});

describe("scripts/README.md", () => {
  const maintainers = read("scripts/README.md");
  /** A long option of a command: `--dry-run`. */
  const OPTION = /(?<![\w-])--[a-z][a-z-]+/g;

  it("lists every npm script", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
    const listed = firstCells(maintainers).flatMap((cell) => /^npm (?:run )?([\w:]+)/.exec(cell)?.[1] ?? []);
    expect(new Set(listed)).toEqual(new Set(Object.keys(scripts)));
  });

  it("names command line options that exist", () => {
    const sources = ["scripts/command/options.ts", "scripts/update/options.ts", "scripts/release.ts", "bench/bench.ts"].map(read).join("");
    const options = maintainers.match(OPTION) ?? [];
    expect(options.length).toBeGreaterThan(5);
    const known = new Set(sources.match(OPTION));
    expect(options.filter((option) => !known.has(option))).toEqual([]);
  });

  it("shows an action of spec/overlay.yaml as it is", () => {
    const [, snippet = ""] = /```yaml\n([^]*?)```/.exec(maintainers) ?? [];
    const [action] = parseYaml(snippet) as unknown[];
    const { actions } = parseYaml(read("spec/overlay.yaml")) as { actions: unknown };
    expect(actions).toContainEqual(action);
  });

  it("lists the extensions that the generator reads", () => {
    const known = read("scripts/openapi/document.ts").match(/(?<=")x-[a-z-]+(?=")/g);
    expect(new Set(firstCells(maintainers).filter((cell) => cell.startsWith("x-")))).toEqual(new Set(known));
  });
});

describe.each(["README.md", "scripts/README.md", "spec/README.md", "CHANGELOG.md"])("%s", (file) => {
  const text = read(file);

  it("names npm scripts that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: object };
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link ?? "");
    const slugs = [...text.matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = ""]) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\w -]/g, "")
          .replaceAll(" ", "-")}`,
    );
    const broken = links.filter((link) =>
      link.startsWith("#") ? !slugs.includes(link) : !existsSync(projectPath(join(file, "..", link))),
    );
    expect(broken).toEqual([]);
  });

  it("names files of the repository that exist", () => {
    const paths = [...text.matchAll(/`((?:bench|generated|scripts|spec|src|test)\/[\w./-]*)`/g)].map(([, path]) => path ?? "");
    expect(paths.filter((path) => !existsSync(projectPath(path)))).toEqual([]);
  });

  it("has no line of more than 110 characters, apart from tables and URLs", () => {
    const lines = text.split("\n").map((line) => line.replace(/https?:\/\/[^\s)>]+/g, ""));
    expect(lines.filter((line) => line.length > 110 && !line.startsWith("|"))).toEqual([]);
  });
});

/** The code in the first cell of each row of a table: its option, command or file. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code ?? "");
}
