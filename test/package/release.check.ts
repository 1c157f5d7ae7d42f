import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { copyProject, runIn, tempFolder, type CommandResult, type TempFolder } from "../support/project.js";

interface Repository extends TempFolder {
  git(...args: readonly string[]): string;
  commit(): void;
  edit(file: string, change: (text: string) => string): Promise<void>;
  release(...args: readonly string[]): Promise<CommandResult>;
}

/** A copy of the project in its own repository, released as v0.1.0; its npm scripts for tests do nothing. */
async function repository(): Promise<Repository> {
  const folder = await tempFolder();
  await copyProject(folder);
  await mkdir(join(folder.path, "test/package"), { recursive: true });
  for (const file of [
    "test/package/exports-index.txt",
    "test/package/exports-testing.txt",
    "test/package/exports-jobs.txt",
    "test/package/exports-opentelemetry.txt",
    "test/package/exports-redis.txt",
    "CHANGELOG.md",
    "README.md",
    "LICENSE",
    ".gitignore",
  ])
    await cp(projectPath(file), join(folder.path, file));
  const git = (...args: readonly string[]): string => execFileSync("git", [...args], { cwd: folder.path, encoding: "utf8" });
  const edit: Repository["edit"] = async (file, change) => {
    const path = join(folder.path, file);
    await writeFile(path, change(await readFile(path, "utf8")));
  };
  await edit("package.json", (text) =>
    text.replace(/"(test|test:package|prepack)": "[^"]*"/g, (_, name: string) => `"${name}": "echo ${name} ran"`),
  );
  await writeFile(join(folder.path, ".npmrc"), "@internal:registry=http://127.0.0.1:9/\nfetch-retries=0\n");
  git("init", "--quiet");
  git("config", "user.name", "Maintainer");
  git("config", "user.email", "maintainer@example.org");
  const commit = (): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", "x");
  };
  commit();
  git("tag", "--annotate", "v0.1.0", "--message", "v0.1.0");
  const release: Repository["release"] = (...args) => runIn(folder.path, "scripts/run.mjs", "release", ...args);
  return { ...folder, git, commit, edit, release, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
}

const versioned = (version: string) => (text: string) => text.replace(/"version": "[^"]*"/, `"version": "${version}"`);

/** Today in UTC, as the CHANGELOG has it. */
const today = (): string => new Date().toISOString().slice(0, 10);

it("runs all cheap checks and no expensive one, and ends with what to do", async () => {
  await using project = await repository();
  await project.edit("README.md", (text) => `${text}\n`);
  const { code, stdout, stderr } = await project.release();
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toBe(`
The checks of v0.1.0:
  passed   the registry is an internal one
  failed   the working tree is clean
           Commit or discard these changes:
            M README.md
  failed   the version is high enough for the changes
           Run npm version --no-git-tag-version 0.1.1, and set the same in src/version.ts.
           package.json has 0.1.0, but the changes since v0.1.0 require at least 0.1.1:
  failed   the CHANGELOG has an entry for the version
           CHANGELOG.md: write "## 0.1.0 (${today()})" instead of "## 0.1.0 (unreleased)".
  passed   npm audit, if the registry offers it, finds nothing
  skipped  generated/ is up to date
  skipped  the tests pass
  skipped  the packed tarball passes its checks
Not ready: 3 checks failed.
`);
});

it("stops at the first expensive check that fails", async () => {
  await using project = await repository();
  await project.edit("package.json", versioned("0.2.0"));
  await project.edit("generated/openapi.yaml", (text) => text.replace(/ {2}- url: https:\/\/api\.eu\.sendgrid\.com\n.*\n/, ""));
  await project.edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", "## 0.2.0 (2026-01-01)\n\n## 0.1.0"));
  project.commit();
  const { code, stdout, stderr } = await project.release();
  expect(code).toBe(1);
  expect(stderr).toContain("generated/openapi.yaml differs from what the build would write");
  expect(stdout).toContain(`
  failed   generated/ is up to date
           Run npm run generate, and commit generated/. npm run generate -- --check exited with 1.
  skipped  the tests pass
  skipped  the packed tarball passes its checks
Not ready: 1 check failed.
`);
  expect(project.git("tag")).toBe("v0.1.0\n");
});

it("requires a major version for a lost region and for a removed export", async () => {
  await using project = await repository();
  await project.edit("package.json", versioned("0.1.1"));
  await project.edit("generated/openapi.yaml", (text) => text.replace(/ {2}- url: https:\/\/api\.eu\.sendgrid\.com\n.*\n/, ""));
  await project.edit("test/package/exports-index.txt", (text) => text.replace("value unwrap\n", ""));
  project.commit();
  const { stdout } = await project.release();
  expect(stdout).toContain("package.json has 0.1.1, but the changes since v0.1.0 require at least 0.2.0:\n");
  expect(stdout).toContain("           - major: the client: the region `eu`");
  expect(stdout).toContain("           - major: export removed: value unwrap\n");
  expect(stdout).toContain(`           CHANGELOG.md: add "## 0.1.1 (${today()})", and below it what changes for users.\n`);
});

it("a dry run runs every check, shows what would be published and tags nothing", async () => {
  await using project = await repository();
  await project.edit("package.json", versioned("0.1.1"));
  await project.edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", "## 0.1.1 (2026-01-01)\n\n## 0.1.0"));
  project.commit();
  const { code, stdout, stderr } = await project.release("--dry-run");
  expect(code, stdout + stderr).toBe(0);
  expect(stdout.match(/^ {2}passed /gm)).toHaveLength(8);
  expect(stdout).toContain("+ @internal/sendgrid-ips@0.1.1");
  expect(stdout).toMatch(/\nReady to tag v0\.1\.1 and publish it\. This dry run did neither\.\n$/);
  expect(project.git("tag")).toBe("v0.1.0\n");
});

it.each([
  ["the public registry", "@internal:registry=https://registry.npmjs.org/\n", "It is the public registry."],
  ["what is not a URL", "@internal:registry=none\n", "It is not a URL (received none)."],
])("refuses %s, also in a dry run", async (_, npmrc, reason) => {
  await using project = await repository();
  await writeFile(join(project.path, ".npmrc"), npmrc);
  const { code, stdout } = await project.release("--dry-run");
  expect(code).toBe(1);
  expect(stdout).toContain(`
  failed   the registry is an internal one
           .npmrc: set @internal:registry to your registry, as in the README, "Install". ${reason}
`);
  expect(stdout).not.toContain("+ @internal/sendgrid-ips");
});

it("leaves no tag when publishing fails", async () => {
  await using project = await repository();
  await project.edit("package.json", versioned("0.1.1"));
  await project.edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", "## 0.1.1 (2026-01-01)\n\n## 0.1.0"));
  project.commit();
  const { code, stderr } = await project.release();
  expect(code).toBe(1);
  expect(stderr).toContain("npm publish failed; the tag v0.1.1 was deleted again.");
  expect(project.git("tag")).toBe("v0.1.0\n");
});
