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

it("refuses uncommitted changes, a version that is too low, a missing CHANGELOG entry, and generated files that are out of date", async () => {
  await using project = await repository();
  await project.edit("README.md", (text) => `${text}\n`);
  expect(await project.release()).toMatchObject({
    code: 1,
    stdout:
      "ok      the registry is an internal one\n" +
      "failed  the working tree is clean\n        Commit or discard these changes:\n         M README.md\n",
  });
  project.commit();

  const again = await project.release();
  expect(again).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("package.json has 0.1.0, but the changes since v0.1.0 require at least 0.1.1:") as unknown,
  });

  await project.edit("package.json", versioned("0.1.1"));
  await project.edit("generated/openapi.yaml", (text) => text.replace(/ {2}- url: https:\/\/api\.eu\.sendgrid\.com\n.*\n/, ""));
  project.commit();
  const low = await project.release();
  expect(low.code).toBe(1);
  expect(low.stdout).toContain(
    "package.json has 0.1.1, but the changes since v0.1.0 require at least 0.2.0:\n        - major: the client: the region `eu`",
  );

  await project.edit("package.json", versioned("0.2.0"));
  project.commit();
  expect((await project.release()).stdout).toContain(
    'failed  the CHANGELOG has an entry for the version\n        CHANGELOG.md has no entry "## 0.2.0 (YYYY-MM-DD)".',
  );
  await project.edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", "## 0.2.0 (2026-01-01)\n\n## 0.1.0"));
  project.commit();
  const drifted = await project.release();
  expect(drifted).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("generated/openapi.yaml differs from what the build would write") as unknown,
  });
  expect(drifted.stdout).toContain("npm run generate -- --check exited with 1.");
});

it("requires a major version for a removed export; a dry run shows what would be published and tags nothing", async () => {
  await using project = await repository();
  await project.edit("test/package/exports-index.txt", (text) => text.replace("value unwrap\n", ""));
  await project.edit("package.json", versioned("0.1.1"));
  await project.edit("CHANGELOG.md", (text) => text.replace("## 0.1.0", "## 0.2.0 (2026-01-01)\n\n## 0.1.1 (2026-01-01)\n\n## 0.1.0"));
  project.commit();
  expect((await project.release()).stdout).toContain("require at least 0.2.0:\n        - major: export removed: value unwrap");

  await project.edit("package.json", versioned("0.2.0"));
  project.commit();
  const { code, stdout, stderr } = await project.release("--dry-run");
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/ok {6}the tests pass[^]*ok {6}the packed tarball passes its checks\n/);
  expect(stdout).toContain("+ @internal/sendgrid-ips@0.2.0");
  expect(stdout).toMatch(/\nReady to tag v0\.2\.0 and publish it\. This dry run did neither\.\n$/);
  expect(project.git("tag")).toBe("v0.1.0\n");
});

it("refuses the public registry", async () => {
  await using project = await repository();
  await writeFile(join(project.path, ".npmrc"), "@internal:registry=https://registry.npmjs.org/\n");
  expect(await project.release()).toMatchObject({
    code: 1,
    stdout: "failed  the registry is an internal one\n        @internal:registry is the public registry.\n",
  });
  const { code, stdout } = await project.release("--dry-run");
  expect(code).toBe(1);
  expect(stdout).toMatch(/\nNot ready; these checks failed:\n {2}- the registry is an internal one\n/);
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
