import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runServer } from "verdaccio";
import { projectPath } from "../../scripts/command/paths.js";
import { emptyProject, type EmptyProject } from "../support/tarball.js";

let storage: string;
let server: Server;
let url: string;
let maintainer: EmptyProject;
let token: string;

/** The lines that the README shows, in a user's own .npmrc. */
const NPMRC = "@internal:registry=${INTERNAL_REGISTRY}\n";

beforeAll(async () => {
  storage = await mkdtemp(join(tmpdir(), "verdaccio-"));
  maintainer = await emptyProject();
  const upstream = (await maintainer.run("npm", ["config", "get", "registry"])).trim();
  server = (await runServer({
    storage,
    auth: { htpasswd: { file: join(storage, "htpasswd"), max_users: 1 } },
    uplinks: { npmjs: { url: upstream } },
    packages: { "@internal/*": { access: "$authenticated", publish: "$authenticated" }, "**": { access: "$all", proxy: "npmjs" } },
    log: { type: "stdout", level: "fatal" },
    // The path of its configuration file; it keeps its secret next to it.
    configPath: join(storage, "config.yaml"),
  } as never)) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  url = `http://127.0.0.1:${port}/`;
  const response = await fetch(`${url}-/user/org.couchdb.user:maintainer`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "maintainer", password: "a-long-password" }),
  });
  ({ token } = (await response.json()) as { token: string });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await maintainer[Symbol.asyncDispose]();
  await rm(storage, { recursive: true, force: true });
});

/** npm with a maintainer's or user's configuration: the registry of the scope, and the token from the environment. */
async function npm(project: EmptyProject, ...args: readonly string[]): Promise<string> {
  const { host } = new URL(url);
  await project.file(".npmrc-user", `${NPMRC}//${host}/:_authToken=\${INTERNAL_REGISTRY_TOKEN}\n`);
  const env = { npm_config_userconfig: join(project.path, ".npmrc-user"), INTERNAL_REGISTRY: url, INTERNAL_REGISTRY_TOKEN: token };
  return project.run("npm", args, env);
}

it("npm publish publishes it, and an empty project installs and runs it", async () => {
  await npm(maintainer, "publish", projectPath("."), "--loglevel", "error");
  await using user = await emptyProject();
  await npm(user, "install", "--no-audit", "--no-fund", "@internal/sendgrid-ips");
  const installed = JSON.parse(await readFile(join(user.path, "node_modules/@internal/sendgrid-ips/package.json"), "utf8")) as {
    version: string;
  };
  const manifest = JSON.parse(await readFile(projectPath("package.json"), "utf8")) as { version: string };
  expect(installed.version).toBe(manifest.version);
  const program = `import { createClient, paginateListIpPool } from "@internal/sendgrid-ips";
import { createFakeSendGrid } from "@internal/sendgrid-ips/testing";
const { fetch } = createFakeSendGrid({ pools: [{ name: "marketing" }] });
console.log((await paginateListIpPool(createClient({ apiKey: "SG.x", fetch })).toArray()).map(({ name }) => name).join());`;
  expect(await user.run("node", [await user.file("program.js", program)])).toBe("marketing\n");
});

it("publishing the same version again fails and says so", async () => {
  await expect(npm(maintainer, "publish", projectPath("."), "--loglevel", "error")).rejects.toThrow(
    /cannot publish over the previously published versions?|this package is already present|E409|EPUBLISHCONFLICT/i,
  );
});

it("cannot be installed without a token", async () => {
  await using stranger = await emptyProject();
  await stranger.file(".npmrc", NPMRC);
  await mkdir(join(stranger.path, "home"));
  await writeFile(join(stranger.path, "home/.npmrc"), "");
  const env = { INTERNAL_REGISTRY: url, npm_config_userconfig: join(stranger.path, "home/.npmrc") };
  await expect(stranger.run("npm", ["install", "--no-audit", "--no-fund", "@internal/sendgrid-ips"], env)).rejects.toThrow(
    /E401|authoriz/i,
  );
});
