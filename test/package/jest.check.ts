import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { projectPath } from "../../scripts/command/paths.js";
import { emptyProject, type EmptyProject } from "../support/tarball.js";
import { compatibility } from "./compatibility.js";

const TEST = `import { ApiError, createClient, narrowCreateIpPoolError, paginateListIpPool, unwrap, type IpPool } from "@internal/sendgrid-ips";
import { createFakeSendGrid } from "@internal/sendgrid-ips/testing";

test("a pool's name is unique", async () => {
  const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
  const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
  const result = await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } });
  expect(narrowCreateIpPoolError(result)?.code).toBe("name_exists");
  expect(() => unwrap(result)).toThrow(ApiError);
});

test("over HTTP", async () => {
  const server = await createFakeSendGrid({ pools: [{ name: "marketing" }, { name: "sales" }] }).listen();
  const pools: IpPool[] = await paginateListIpPool(createClient({ apiKey: "SG.test", baseUrl: server.url })).toArray();
  await server.close();
  expect(pools.map(({ name }) => name)).toEqual(["marketing", "sales"]);
});
`;

/** As the documentation of each says; nothing is about ES modules or this package. */
const CONFIGS: Readonly<Record<string, string>> = {
  "ts-jest": "{ preset: 'ts-jest' }",
  "babel-jest": "{}",
};
const BABEL = "{ presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'] }";
const TSCONFIG = { compilerOptions: { target: "es2022", module: "commonjs", strict: true, esModuleInterop: true, isolatedModules: false } };

describe.each(compatibility.jest)("Jest %s", (version) => {
  let user: EmptyProject;
  beforeAll(async () => {
    user = await emptyProject();
    for (const file of ["package.json", "package-lock.json"])
      await cp(projectPath(`test/package/jest-${version}/${file}`), join(user.path, file));
    await user.run("npm", ["ci", "--no-audit", "--no-fund"]);
    await user.run("npm", ["install", "--no-save", "--no-audit", "--no-fund", inject("tarball")]);
    await user.file("pools.test.ts", TEST);
    await user.file("babel.config.js", `module.exports = ${BABEL};`);
    await user.file("tsconfig.json", JSON.stringify(TSCONFIG));
  });
  afterAll(() => user[Symbol.asyncDispose]());

  it("is the version that the README names", async () => {
    expect(await user.run("npx", ["jest", "--version"])).toMatch(new RegExp(`^${version}\\.`));
  });

  it.each(compatibility.jestTransforms)("with %s", async (transform) => {
    const config = await user.file(`${transform}.config.js`, `module.exports = ${CONFIGS[transform] ?? ""};`);
    const report = join(user.path, `${transform}.json`);
    await user.run("npx", ["jest", "--ci", "--runInBand", "--testTimeout", "300000", "--config", config, "--json", "--outputFile", report]);
    expect(
      await user.run("node", [
        "-p",
        `const { numPassedTests, success } = require("./${transform}.json"); [success, numPassedTests].join()`,
      ]),
    ).toBe("true,2\n");
  });
});
