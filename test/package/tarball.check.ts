import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { entryPoints } from "../../scripts/package/entry-points.js";
import { installedProject, type EmptyProject } from "../support/tarball.js";

const NAME = "@internal/sendgrid-ips";

let user: EmptyProject;
beforeAll(async () => {
  user = await installedProject();
});
afterAll(() => user[Symbol.asyncDispose]());

it("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: join(user.path, "node_modules", NAME), pack: false, strict: true });
  expect(messages).toEqual([]);
});

it("are-the-types-wrong finds nothing wrong, in any resolution mode", async () => {
  const data = await readFile(inject("tarball"));
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), {
    // They are not modules.
    excludeEntrypoints: ["./openapi.yaml", "./package.json"],
  });
  if (analysis.types === false) throw new Error("The tarball has no types.");
  expect(analysis.problems).toEqual([]);
  expect(Object.keys(analysis.entrypoints)).toEqual(entryPoints().map(({ path }) => path));
});

it("npm audit finds nothing in production", async ({ skip }) => {
  const text = await user.run("npm", ["audit", "--omit=dev", "--json"]).catch((error: unknown) => String(error));
  // A mirror may have no audit endpoint.
  if (text.includes("audit endpoint returned an error")) skip("the registry offers no audit");
  expect((JSON.parse(text) as { metadata: unknown }).metadata).toMatchObject({ vulnerabilities: { total: 0 } });
});

/** What a program of either kind does with the package. */
const LIST = `const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
createClient({ apiKey: "SG.x", fetch: fake.fetch }).GET("/v3/send_ips/pools").then(({ data }) => console.log(data.result[0].name));`;

it.each([
  ["imported", "main.mjs", `import { createClient } from "${NAME}"; import { createFakeSendGrid } from "${NAME}/testing";`],
  ["required", "main.cjs", `const { createClient } = require("${NAME}"); const { createFakeSendGrid } = require("${NAME}/testing");`],
])("is %s, where Node cannot require ESM", async (_, file, head) => {
  const main = await user.file(file, `${head}\n${LIST}`);
  expect(await user.run("node", ["--no-experimental-require-module", main])).toBe("marketing\n");
});

it("has the document", async () => {
  const program = `console.log(require("node:fs").readFileSync(require.resolve("${NAME}/openapi.yaml"), "utf8").includes("openapi: 3.1.0"));`;
  expect(await user.run("node", [await user.file("document.cjs", program)])).toBe("true\n");
});

it("holds the licence, and the runtime dependency its own", async () => {
  expect(await readFile(join(user.path, "node_modules", NAME, "LICENSE"), "utf8")).toContain("MIT");
  expect(await readFile(join(user.path, "node_modules", "openapi-fetch", "LICENSE"), "utf8")).toContain("MIT");
});
