import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { entryPoints } from "../../scripts/package/entry-points.js";
import { createProgram, errorsOf } from "../support/compiler.js";
import { pack, type PackedFile } from "../support/tarball.js";

let temp: string;
let files: readonly PackedFile[];
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "surface-"));
  ({ files } = await pack(temp));
});
afterAll(() => rm(temp, { recursive: true, force: true }));

/** A change of the public surface must show in a diff: `npx vitest run -u` updates the lists. */
it("the tarball holds these files", async () => {
  await expect(
    files
      .map(({ path }) => path)
      .sort()
      .join("\n") + "\n",
  ).toMatchFileSnapshot("files.txt");
});

it("the maps of dist/ lead to sources in the tarball", () => {
  const packed = files.map(({ path }) => path);
  const maps = packed.filter((path) => path.endsWith(".map"));
  expect(maps.length).toBe(packed.filter((path) => /^dist\/.*[jt]s$/.test(path)).length);
  for (const map of maps) {
    const { sources } = JSON.parse(readFileSync(projectPath(map), "utf8")) as { sources: string[] }; // the build wrote it
    expect(sources.length, map).toBeGreaterThan(0);
    for (const source of sources) {
      expect(packed).toContain(join(map, "..", source));
      expect(source).toMatch(/\.ts$/);
    }
  }
});

describe.each(entryPoints())("$path", ({ name }) => {
  it.each(["d.ts", "d.cts"])(`exports these names, by ${name}.%s`, async (extension) => {
    const file = projectPath(`dist/${name}.${extension}`);
    const program = createProgram([file], { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
    const source = program.getSourceFile(file);
    const checker = program.getTypeChecker();
    const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`${file} is not a module`);
    const names = checker.getExportsOfModule(symbol).map((exported) => {
      const target = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      return `${target.flags & ts.SymbolFlags.Value ? "value" : "type"} ${exported.name}`;
    });
    await expect(names.sort().join("\n") + "\n").toMatchFileSnapshot(`exports-${name}.txt`);
  });
});

const NAME = "@internal/sendgrid-ips";

/** A module that exports what an editor lets one write without a type. */
const PROGRAM = `import { createClient, createIpPool, limits, listIpPool, narrowListIpPoolError, paginateListIp } from "${NAME}";
export const { GET, POST, raw, use } = createClient({ apiKey: "SG.x" });
export const client = createClient({ apiKey: "SG.x", region: "eu" });
export const result = await client.GET("/v3/send_ips/pools");
export const data = result.data;
export const paginator = paginateListIp(client);
export const narrow = narrowListIpPoolError;
export const problem = narrow(result);
export const create = createIpPool;
export const list = (): ReturnType<typeof listIpPool> => listIpPool(client);
export const error = result.error;
export const most = limits.AddIpsToIpPool.ips;
export const logging = { onRequest: () => undefined };
export const add = (): void => use(logging);
`;

/** The package, as it is published. */
async function copyPackage(folder: string): Promise<void> {
  for (const path of ["dist", "package.json"]) await cp(projectPath(path), join(folder, path), { recursive: true });
}

/** npm puts every package into one folder. */
async function npmLayout(project: string): Promise<void> {
  await copyPackage(join(project, "node_modules", NAME));
  await cp(projectPath("node_modules/openapi-fetch"), join(project, "node_modules/openapi-fetch"), { recursive: true });
  await cp(projectPath("node_modules/openapi-typescript-helpers"), join(project, "node_modules/openapi-typescript-helpers"), {
    recursive: true,
  });
}

/** pnpm links a program's packages only; theirs are where the program cannot name them. */
async function pnpmLayout(project: string): Promise<void> {
  const store = join(project, "node_modules/.pnpm/sendgrid-ips/node_modules");
  await copyPackage(join(store, NAME));
  await cp(projectPath("node_modules/openapi-fetch"), join(store, "openapi-fetch"), { recursive: true });
  await cp(projectPath("node_modules/openapi-typescript-helpers"), join(store, "openapi-typescript-helpers"), { recursive: true });
  await mkdir(join(project, "node_modules", dirname(NAME)), { recursive: true });
  await symlink(join(store, NAME), join(project, "node_modules", NAME));
}

it.each([
  ["npm", npmLayout],
  ["pnpm", pnpmLayout],
])("what a program derives from the client can be declared under %s", async (layout, install) => {
  const project = join(temp, layout);
  await install(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  const file = join(project, "program.ts");
  await writeFile(file, PROGRAM);
  const options = { ...OPTIONS, declaration: true, emitDeclarationOnly: true };
  const program = createProgram([file], options);
  const source = program.getSourceFile(file);
  let text = "";
  program.emit(source, (_, emitted) => (text = emitted));
  const errors = [...errorsOf(program), ...program.getDeclarationDiagnostics(source)];
  expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
  expect(text).toContain("raw: ");
  if (layout === "pnpm") expect(text).not.toContain("openapi-fetch");
  expect(text).not.toMatch(/: any\b/);
});

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  skipLibCheck: false,
  types: [],
};
