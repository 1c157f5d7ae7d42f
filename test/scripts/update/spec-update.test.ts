import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { copyProject, runIn, tempFolder, type CommandResult, type TempFolder } from "../../support/project.js";
import { FIXED_EXAMPLE, RENAMED_OPERATION, REWORDED_TITLE, upstreamWith } from "../../support/upstream.js";

/** A run type-checks the package, which takes seconds, and more on a busy machine. */
const MINUTES = 5 * 60_000;

/** A user's program that knows the operation by its old name. */
const USER_PROGRAM = `import { createClient, narrowListIpPoolError, paginateListIpPool, type ListIpPoolData, type ListIpPoolInit } from "./index.js";
import { createFakeSendGrid } from "./testing/index.js";
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const client = createClient({ apiKey: "SG.x", fetch: fake.fetch });
const init: ListIpPoolInit = {};
const pools: ListIpPoolData["result"] = await paginateListIpPool(client, init).toArray();
console.log(pools.map(({ name }) => name).join(), fake.requests[0]?.operationId, narrowListIpPoolError(undefined));
`;

/** Kills the process in the worst moment: spec/ is the new one, generated/ the old one. */
const KILL_BETWEEN_RENAMES = `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { renameSync } = fs;
fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (to === "spec") process.kill(process.pid, "SIGKILL");
};
syncBuiltinESMExports();
`;

interface Project extends TempFolder {
  /** Runs the command as a user does. */
  update(...args: readonly string[]): Promise<CommandResult>;
  generate(...args: readonly string[]): Promise<CommandResult>;
  /** The texts of spec/ and generated/ by their paths. */
  tree(): Promise<Readonly<Record<string, string>>>;
}

async function projectWith(document: string): Promise<Project> {
  const folder = await tempFolder();
  await copyProject(folder);
  await folder.file("new.yaml", document);
  return {
    ...folder,
    update: (...args) => runIn(folder.path, "scripts/run.mjs", "spec-update", ...args),
    generate: (...args) => runIn(folder.path, "scripts/run.mjs", "generate", ...args),
    async tree() {
      const folders = await Promise.all(
        ["spec", "generated"].map(async (name) => [name, await readFolder(join(folder.path, name))] as const),
      );
      return Object.fromEntries(folders.flatMap(([name, files]) => [...files].map(([path, text]) => [`${name}/${path}`, text])));
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Finds no type errors in a third of the time. */
const WITHOUT_TYPE_CHECK = JSON.stringify({ compilerOptions: { module: "NodeNext", lib: ["ES5"], types: [], noCheck: true } });

describe("npm run spec:update", { timeout: MINUTES }, () => {
  const revision = upstreamWith(RENAMED_OPERATION, FIXED_EXAMPLE, REWORDED_TITLE);
  const options = ["new.yaml", "--drop-expired", "--keep-names", "--date", "2026-01-02"];
  let project: Project;
  let before: Readonly<Record<string, string>>;

  beforeAll(async () => {
    project = await projectWith(revision);
    before = await project.tree();
  }, MINUTES);

  afterAll(() => project[Symbol.asyncDispose]());

  it("prints the usage for an unknown option", async () => {
    const { code, stderr } = await project.update("--fast");
    expect(code).toBe(1);
    expect(stderr).toMatch(/Unknown option '--fast'.*\n\nUsage: npm run spec:update/s);
  });

  it("refuses a revision with which the package would not compile; users of a kept name do", async () => {
    await project.file("src/user.ts", USER_PROGRAM);
    const broken = await project.file("src/broken.ts", 'export type { ListIpPoolBody } from "./index.js";\n');
    const { code, stderr } = await project.update(...options);
    await rm(broken);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Nothing was changed, because the package would not compile:\n {2}- src\/broken\.ts\(1,15\): error TS\d+: .*ListIpPoolBody.*\n$/,
    );
    expect(await project.tree()).toEqual(before);
  });

  it("is undone by the next run of the generator if it was killed between its renames", async () => {
    await project.file("tsconfig.json", WITHOUT_TYPE_CHECK);
    const kill = await project.file("kill.mjs", KILL_BETWEEN_RENAMES);
    await runIn(project.path, "--import", kill, "scripts/run.mjs", "spec-update", ...options);
    const interrupted = await project.tree();
    expect(interrupted["spec/ip-address-management.yaml"]).toBe(revision);
    expect(interrupted["generated/openapi.yaml"]).toBe(before["generated/openapi.yaml"]);
    // It stops at the missing document, after the recovery.
    expect(await project.generate("--spec", "none.yaml")).toMatchObject({ code: 1, stderr: expect.stringContaining("none.yaml") });
    expect(await project.tree()).toEqual(before);
  });

  describe("once it has applied a revision", () => {
    let result: CommandResult;
    let after: Readonly<Record<string, string>>;

    beforeAll(async () => {
      await project.file("tsconfig.json", WITHOUT_TYPE_CHECK);
      result = await project.update(...options);
      after = await project.tree();
    }, MINUTES);

    it("says so, and exits with 0 if nothing breaks", () => {
      expect(result.code, result.stderr).toBe(0);
      expect(result.stdout).toContain("A minor change: from 0.1.0 to 0.1.1.");
      expect(result.stderr).toContain("Applied: spec/ip-address-management.yaml and generated/ were replaced.");
    });

    it("has replaced spec/ and generated/", () => {
      expect(after["spec/ip-address-management.yaml"]).toBe(revision);
      expect(after["spec/README.md"]).toContain(`| 2026-01-02  | \`${createHash("sha256").update(revision).digest("hex")}\` |`);
      expect(after["generated/openapi.yaml"]).toContain("Twilio SendGrid IP Addresses API");
      expect(existsSync(join(project.path, ".spec-update"))).toBe(false);
    });

    it("has deleted the overlay's action that SendGrid has fixed, added one for the old name, and left the rest", () => {
      const [overlay, oldOverlay] = [after["spec/overlay.yaml"] ?? "", before["spec/overlay.yaml"] ?? ""];
      const action = / {2}- target: \$\.components\.schemas\.IpAddressManagementErrorResponse\['example-1'\]\n(?: {4}.*\n)+/;
      expect(oldOverlay).toMatch(action);
      expect(overlay.startsWith(oldOverlay.replace(action, ""))).toBe(true);
      expect(overlay).toMatch(/ {2}- target: .*\n {4}description: .*\n {4}update:\n {6}x-former-ids: \["ListIpPool"\]\n$/);
    });

    it("has kept the old helpers as deprecated aliases that work", async () => {
      expect(after["generated/paginators.ts"]).toMatch(
        /@deprecated Use paginateGetIpPools\.\n \*\/\nexport const paginateListIpPool = paginateGetIpPools;/,
      );
      await project.file("src/user.ts", USER_PROGRAM);
      const run = await runIn(project.path, "--import", "tsx", "src/user.ts");
      expect(run).toMatchObject({ code: 0, stdout: "marketing GetIpPools undefined\n" });
    });
  });
});
