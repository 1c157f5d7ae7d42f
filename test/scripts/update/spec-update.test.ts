import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { projectPath } from "../../../scripts/command/paths.js";
import { readFolder } from "../../../scripts/files/read-folder.js";
import { parseUpdateOptions } from "../../../scripts/update/options.js";
import { recoverFolders } from "../../../scripts/files/swap-folders.js";
import type { UpdateReport } from "../../../scripts/update/report/report.js";
import { update } from "../../../scripts/update/update.js";
import { copyProject, runIn, tempFolder, typeErrors, type CommandResult, type TempFolder } from "../../support/project.js";
import { startServer } from "../../support/server.js";

const upstream = readFileSync(projectPath("spec/ip-address-management.yaml"), "utf8");

/** Upstream's text with one thing changed; throws if the thing is not there. */
function changed(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} is not in the document`);
    return text.replace(from, to);
  }, upstream);
}

const RENAMED = changed(["operationId: ListIpPool", "operationId: GetIpPools"]);
const WITHOUT_EU = changed(["- url: https://api.eu.sendgrid.com\n  description: for EU regional subusers\n", ""]);
const REWORDED = changed(["title: Twilio SendGrid IP Address Management API", "title: Twilio SendGrid IP Addresses API"]);
const MENDED = changed([
  "      example-1:\n        errors:\n        - field: after_key\n          message: must be a numeric value\n      description: IP",
  "      description: IP",
]);

async function projectWith(text: string): Promise<TempFolder & { update(...args: string[]): Promise<CommandResult> }> {
  const folder = await tempFolder();
  await copyProject(folder);
  await folder.file("new.yaml", text);
  const update = (...args: string[]): Promise<CommandResult> => runIn(folder.path, "scripts/run.mjs", "spec-update", ...args);
  return { ...folder, update, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

async function treeOf({ path }: { readonly path: string }): Promise<Record<string, string>> {
  const [spec, generated] = [await readFolder(join(path, "spec")), await readFolder(join(path, "generated"))];
  return Object.fromEntries([
    ...[...spec].map(([file, text]) => [`spec/${file}`, text]),
    ...[...generated].map(([file, text]) => [`generated/${file}`, text]),
  ]);
}

/** A dry run in this process, which is faster; it reads the project itself. */
async function dryRun(source: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const options = parseUpdateOptions([source, "--dry-run", ...args]);
  if (options === undefined) throw new Error("help");
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    const code = await update(options);
    return { code, stdout: log.mock.calls.join("\n") };
  } finally {
    log.mockRestore();
  }
}

describe("spec:update", () => {
  it("--dry-run reports a lost EU host as breaking, with version and CHANGELOG entry, and changes nothing", async () => {
    await using folder = await tempFolder();
    const project = { path: projectPath(".") };
    const before = await treeOf(project);
    const { code, stdout } = await dryRun(await folder.file("new.yaml", WITHOUT_EU), "--date", "2026-01-02");
    expect(code).toBe(2);
    expect(stdout).toContain("new.yaml: A major change: from 0.1.0 to 0.2.0 (below 1.0.0 the second number counts).");
    expect(stdout).toContain("Changes: major\n  - the client: the region `eu` (https://api.eu.sendgrid.com) is gone.");
    expect(stdout).toContain(
      "CHANGELOG entry\n  ## 0.2.0 (unreleased)\n\n  - SendGrid's document of 2026-01-02.\n  - **Breaking:** the client: the region",
    );
    expect(await treeOf(project)).toEqual(before);
    expect(existsSync(join(project.path, ".spec-update"))).toBe(false);
  });

  it("takes a compatible revision: spec/, its checksum and generated/ are replaced, and the build agrees", async () => {
    await using project = await projectWith(REWORDED);
    const { code, stdout, stderr } = await project.update("new.yaml", "--date", "2026-01-02");
    expect(stderr).toContain("Taken: spec/ip-address-management.yaml and generated/ are replaced.");
    expect(stdout).toContain("Nothing changes for users.");
    expect(code).toBe(0);
    const after = await treeOf(project);
    expect(after["spec/ip-address-management.yaml"]).toBe(REWORDED);
    expect(after["spec/README.md"]).toContain(`| 2026-01-02  | \`${createHash("sha256").update(REWORDED).digest("hex")}\` |`);
    expect(after["generated/openapi.yaml"]).toContain("Twilio SendGrid IP Addresses API");
    const check = await runIn(project.path, "scripts/run.mjs", "generate", "--check");
    expect(check).toMatchObject({ code: 0, stderr: "" });
  });

  it("takes a renamed operation with --keep-names: the old helpers are deprecated aliases that work", async () => {
    await using project = await projectWith(RENAMED);
    const plain = await dryRun(join(project.path, "new.yaml"), "--json");
    expect(plain.code).toBe(2);
    const report = JSON.parse(plain.stdout) as UpdateReport;
    expect(report).toMatchObject({ rating: "major", version: { current: "0.1.0", recommended: "0.2.0" }, expired: [], problems: [] });
    expect(report.changes).toMatchObject([
      {
        rating: "major",
        kind: "operation-renamed",
        subject: "GetIpPools",
        text: expect.stringContaining("was called `ListIpPool`") as unknown,
      },
    ]);
    expect(report.names.gone).toEqual([
      "ListIpPoolData",
      "ListIpPoolError",
      "ListIpPoolInit",
      "ListIpPoolQuery",
      "ListIpPoolResult",
      "listIpPool",
      "narrowListIpPoolError",
      "paginateListIpPool",
    ]);
    expect(report.names.new).toHaveLength(8);

    const { code, stdout } = await project.update("new.yaml", "--keep-names");
    expect(code, stdout).toBe(0);
    expect(stdout).toContain("A minor change: from 0.1.0 to 0.1.1.");
    const user = `import { createClient, narrowListIpPoolError, paginateListIpPool, type ListIpPoolData, type ListIpPoolInit } from "./src/index.js";
import { createFakeSendGrid } from "./src/testing/index.js";
const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
const client = createClient({ apiKey: "SG.x", fetch: fake.fetch });
const init: ListIpPoolInit = {};
const pools: ListIpPoolData["result"] = await paginateListIpPool(client, init).toArray();
console.log(pools.map(({ name }) => name).join(), fake.requests[0]?.operationId, narrowListIpPoolError(undefined));`;
    await project.file("user.ts", user);
    expect(await runIn(project.path, "--import", "tsx", "user.ts")).toMatchObject({ code: 0, stdout: "marketing GetIpPools undefined\n" });
    expect(typeErrors([join(project.path, "user.ts")])).toEqual([]);
    expect(readFileSync(join(project.path, "generated/paginators.ts"), "utf8")).toMatch(
      /@deprecated Use paginateGetIpPools\.\n \*\/\nexport const paginateListIpPool = paginateGetIpPools;/,
    );
    expect(readFileSync(join(project.path, "spec/overlay.yaml"), "utf8")).toContain('x-former-ids: ["ListIpPool"]');
  });

  it("names overlay actions that no longer apply, with evidence and advice, refuses to take the revision, and takes it with --drop-expired", async () => {
    await using project = await projectWith(MENDED);
    const before = await treeOf(project);
    const { code, stdout, stderr } = await project.update("new.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "Overlay actions that no longer apply\n  - #/actions/0: the target matches nothing.\n    Target: $.components.schemas.IpAddressManagementErrorResponse['example-1']",
    );
    expect(stdout).toContain("Evidence: `example-1` is not a keyword of JSON Schema or OpenAPI.");
    expect(stdout).toContain("What to do: SendGrid's document says the same by itself now: delete the action");
    expect(stderr).toContain(
      "Nothing was changed, because the build would stop:\n  - spec/overlay.yaml#/actions/0: the target matches nothing.",
    );
    expect(await treeOf(project)).toEqual(before);

    expect(await project.update("new.yaml", "--drop-expired")).toMatchObject({ code: 0 });
    const overlay = (await treeOf(project))["spec/overlay.yaml"] ?? "";
    expect(overlay).not.toContain("example-1` is not a keyword");
    // Nothing else of it has changed, comments included.
    expect(
      (before["spec/overlay.yaml"] ?? "").replace(
        / {2}- target: \$\.components\.schemas\.IpAddressManagementErrorResponse\['example-1'\]\n(?: {4}.*\n)+/,
        "",
      ),
    ).toBe(overlay);
  });

  it("says what is wrong with its input", async () => {
    await using folder = await tempFolder();
    await expect(dryRun("none.yaml")).rejects.toThrow(/^none\.yaml: cannot be read \(ENOENT/);
    await expect(dryRun(await folder.file("broken.yaml", "- a\n"))).rejects.toThrow(/broken\.yaml#: holds no OpenAPI document/);
    await expect(dryRun("a.yaml", "--replace", "spec/none.yaml")).rejects.toThrow(
      "--replace must be one of spec/ip-address-management.yaml, spec/ip-pools.yaml.",
    );
    await expect(dryRun("a.yaml", "--date", "tomorrow")).rejects.toThrow("--date must be YYYY-MM-DD.");
    const { code, stderr } = await runIn(projectPath("."), "scripts/run.mjs", "spec-update", "--fast");
    expect(code).toBe(1);
    expect(stderr).toMatch(/Unknown option '--fast'.*\n\nUsage: npm run spec:update/s);
  });

  it("refuses a revision with which the build would stop, and one with which the package would not compile", async () => {
    const unpaginated = changed(["operationId: ListIpPool", "operationId: ListIpPool\n      x-pagination: {}"]);
    await using project = await projectWith(unpaginated);
    const before = await treeOf(project);
    const stopped = await dryRun(join(project.path, "new.yaml"));
    expect(stopped.stdout).toContain("`x-pagination` needs `parameter`");
    expect(stopped.stdout).toContain(" It cannot be taken as it is.");
    await writeFile(join(project.path, "src", "uses-a-name.ts"), 'export type { ListIpPoolInit } from "../generated/client.js";\n');
    await project.file("new.yaml", RENAMED);
    const uncompiled = await project.update("new.yaml");
    expect(uncompiled.code).toBe(1);
    expect(uncompiled.stderr).toMatch(/would not compile:\n {2}- src\/uses-a-name\.ts\(1,15\): error TS\d+: .*ListIpPoolInit/);
    expect(await treeOf(project)).toEqual(before);
  });

  it("counts what the overlay hides, and calls nothing fine that cannot be taken", async () => {
    await using folder = await tempFolder();
    const region = changed([
      "    Region1:\n      type: string\n      enum:\n      - all\n",
      "    Region1:\n      type: string\n      enum:\n      - all\n      - ap\n",
    ]);
    const { code, stdout } = await dryRun(await folder.file("region.yaml", region));
    expect(stdout).toMatch(
      /Changes that the overlay hides: see whether its actions are still right\n {2}- major: .*can also be `ap` now\./,
    );
    expect(code).toBe(2);
    const renamed = changed([
      "    IpAddressManagementAfterKey:\n      name: after_key",
      "    IpAddressManagementAfter:\n      name: after_key",
    ]).replaceAll("'#/components/parameters/IpAddressManagementAfterKey'", "'#/components/parameters/IpAddressManagementAfter'");
    const stuck = await dryRun(await folder.file("renamed.yaml", renamed));
    expect(stuck.stdout).toContain(" It cannot be taken as it is.");
    expect(stuck.stdout).toContain("What to do: If what it corrects has moved, give the action its new target;");
    expect(stuck.code).not.toBe(0);
    // What has moved is not dropped.
    const kept = await dryRun(join(folder.path, "renamed.yaml"), "--drop-expired");
    expect(kept.stdout).toContain(" It cannot be taken as it is.");
  });

  it("keeps no name that another operation has now", async () => {
    const swapped = changed(
      ["operationId: ListIpPool", "operationId: Swapped"],
      ["operationId: GetIpPool", "operationId: ListIpPool"],
      ["operationId: Swapped", "operationId: GetIpPool"],
    );
    await using folder = await tempFolder();
    const { code, stdout } = await dryRun(await folder.file("swapped.yaml", swapped), "--keep-names");
    expect(code).toBe(2);
    expect(stdout).toContain(
      "GetIpPool: `GET /v3/send_ips/pools` was called `ListIpPool`; its helpers, types and key in `operations` have new names.",
    );
  });

  it("reads a URL, and says why it cannot", async () => {
    await using server = await startServer((request, response) => {
      response.writeHead(request.path === "/new.yaml" ? 200 : 404).end(WITHOUT_EU);
    });
    const { code, stdout } = await dryRun(`${server.url}/new.yaml`, "--markdown");
    expect(code).toBe(2);
    expect(stdout).toContain("## Spec update: A major change: from 0.1.0 to 0.2.0");
    expect(stdout).toContain("### Changes: major\n\n- the client: the region `eu`");
    expect(stdout).toContain("### CHANGELOG entry\n\n```markdown\n## 0.2.0 (unreleased)");
    await expect(dryRun(`${server.url}/old.yaml`)).rejects.toThrow(/old\.yaml: cannot be downloaded \(status 404\)\.$/);
    const { port } = new URL(server.url);
    await server.close();
    await expect(dryRun(`http://127.0.0.1:${port}/new.yaml`)).rejects.toThrow(/cannot be downloaded \(.*ECONNREFUSED/);
  });

  it("killed at any moment leaves the tree as it was, or takes the revision as a whole", async () => {
    await using project = await projectWith(REWORDED);
    const old = await treeOf(project);
    let taken: Record<string, string> | undefined;
    for (const delay of [900, 2500]) {
      const child = spawn(process.execPath, ["scripts/run.mjs", "spec-update", "new.yaml"], {
        cwd: project.path,
        stdio: "ignore",
      });
      await setTimeout(delay);
      child.kill("SIGKILL");
      await new Promise((resolve) =>
        child.exitCode === null && child.signalCode === null ? child.once("exit", resolve) : resolve(undefined),
      );
      const tree = await treeOf(project);
      if (tree["spec/ip-address-management.yaml"] === upstream) expect(tree).toEqual(old);
      else {
        taken ??= tree;
        expect(tree).toEqual(taken);
        expect(tree["generated/openapi.yaml"]).not.toBe(old["generated/openapi.yaml"]);
      }
    }
  });

  it("killed between its renames is undone by the next run of the generator", async () => {
    await using project = await projectWith(upstream);
    const before = await treeOf(project);
    const at = (...parts: string[]): string => join(project.path, ...parts);
    const renames: [string, string][] = [
      [at("spec"), at(".spec-update", "old", "spec")],
      [at(".spec-update", "new", "spec"), at("spec")],
      [at("generated"), at(".spec-update", "old", "generated")],
      [at(".spec-update", "new", "generated"), at("generated")],
    ];
    for (const count of [0, 1, 2, 3, 4]) {
      for (const folder of ["spec", "generated"]) {
        mkdirSync(at(".spec-update", "new", folder), { recursive: true });
        writeFileSync(at(".spec-update", "new", folder, "half.txt"), "new");
      }
      mkdirSync(at(".spec-update", "old"));
      for (const [from, to] of renames.slice(0, count)) renameSync(from, to);
      if (count < 4) recoverFolders(project.path);
      else expect(await runIn(project.path, "scripts/run.mjs", "generate", "--check")).toMatchObject({ code: 0, stderr: "" });
      expect(await treeOf(project)).toEqual(before);
      expect(existsSync(at(".spec-update"))).toBe(false);
    }
  });
});
