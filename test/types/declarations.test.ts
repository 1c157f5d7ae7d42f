import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { buildPackage } from "../../scripts/package/build-package.js";

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

let temp: string;
beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), "declarations-"));
  await emitPackage(join(temp, "package"));
}, 300_000);
afterAll(() => rm(temp, { recursive: true, force: true }));

/** npm puts every package into one folder. */
async function npmLayout(project: string): Promise<void> {
  await cp(join(temp, "package"), join(project, "node_modules", NAME), { recursive: true });
  await cp(projectPath("node_modules/openapi-fetch"), join(project, "node_modules/openapi-fetch"), { recursive: true });
  await cp(projectPath("node_modules/openapi-typescript-helpers"), join(project, "node_modules/openapi-typescript-helpers"), {
    recursive: true,
  });
}

/** pnpm links a program's packages only; theirs are where the program cannot name them. */
async function pnpmLayout(project: string): Promise<void> {
  const store = join(project, "node_modules/.pnpm/sendgrid-ips/node_modules");
  await cp(join(temp, "package"), join(store, NAME), { recursive: true });
  await cp(projectPath("node_modules/openapi-fetch"), join(store, "openapi-fetch"), { recursive: true });
  await cp(projectPath("node_modules/openapi-typescript-helpers"), join(store, "openapi-typescript-helpers"), { recursive: true });
  await mkdir(join(project, "node_modules", dirname(NAME)), { recursive: true });
  await symlink(join(store, NAME), join(project, "node_modules", NAME));
}

it.each([
  ["npm", npmLayout],
  ["pnpm", pnpmLayout],
])(
  "what a program derives from the client can be declared under %s",
  async (layout, install) => {
    const project = join(temp, layout);
    await install(project);
    await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
    const file = join(project, "program.ts");
    await writeFile(file, PROGRAM);
    const options = { ...OPTIONS, declaration: true, emitDeclarationOnly: true };
    const program = ts.createProgram([file], options);
    let text = "";
    program.emit(undefined, (_, emitted) => (text = emitted));
    const errors = [...ts.getPreEmitDiagnostics(program), ...program.getDeclarationDiagnostics()];
    expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
    expect(text).toContain("raw: ");
    if (layout === "pnpm") expect(text).not.toContain("openapi-fetch");
    expect(text).not.toMatch(/: any\b/);
  },
  300_000,
);

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  skipLibCheck: false,
  types: [],
};

/** The package, as it is published. */
async function emitPackage(folder: string): Promise<void> {
  await buildPackage(join(folder, "dist"));
  await cp(projectPath("package.json"), join(folder, "package.json"));
}
