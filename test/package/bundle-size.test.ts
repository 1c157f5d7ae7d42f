import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { builtPackage, type BuiltPackage } from "../../bench/built-package.js";
import { limits } from "../../bench/limits.js";
import { bundleSize, PROGRAMS } from "../../bench/size.js";

let built: BuiltPackage;
beforeAll(async () => {
  built = await builtPackage();
});
afterAll(() => built[Symbol.asyncDispose]());

const size = (program: string): number => bundleSize(program, built.folder);

/** `npm run bench -- size` compares the sizes with other clients. */
it.each(["lists pools", "with a paginator and a narrower"] as const)(
  "a program: %s, is not larger than bench/limits.ts allows",
  (program) => {
    expect(size(PROGRAMS[program])).toBeLessThanOrEqual(limits.bundle[program]);
  },
);

it("a program without the limiter for Redis has nothing of it", async () => {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAMS.everything, resolveDir: built.folder },
    bundle: true,
    format: "esm",
    external: ["node:*"],
    write: false,
  });
  expect(outputFiles[0]?.text).not.toMatch(/redis/i);
});

it("unused helpers are tree-shaken, and so is the fake", () => {
  expect(size(PROGRAMS["lists pools"])).toBeLessThan(0.9 * size(PROGRAMS["with a paginator and a narrower"]));
  const fake = 'import { createFakeSendGrid } from "@internal/sendgrid-ips/testing"; console.log(createFakeSendGrid);';
  expect(size(PROGRAMS.everything)).toBeLessThan(size(fake + PROGRAMS.everything) - 5_000);
});

it("an operation's function costs what its call costs, and the other functions shake out", () => {
  const byPath = `import { createClient } from "@internal/sendgrid-ips"; console.log(await createClient({ apiKey: "" }).GET("/v3/send_ips/pools"));`;
  const byFunction = `import { createClient, listIpPool } from "@internal/sendgrid-ips"; console.log(await listIpPool(createClient({ apiKey: "" })));`;
  expect(size(byFunction)).toBeLessThan(size(byPath) + 400);
});

/** The number of files decides how long loading takes. `npm run bench -- load` measures that. */
it.each([
  ["import", "@internal/sendgrid-ips", ["index.js", "shared.js"]],
  ["import", "@internal/sendgrid-ips/redis", ["redis.js", "shared.js"]],
  ["import", "@internal/sendgrid-ips/testing", ["shared.js", "testing.js"]],
  ["require", "@internal/sendgrid-ips", ["index.cjs", "shared.cjs"]],
  ["require", "@internal/sendgrid-ips/redis", ["redis.cjs", "shared.cjs"]],
  ["require", "@internal/sendgrid-ips/testing", ["shared.cjs", "testing.cjs"]],
])("to %s %s reads these files of the package", async (how, name, files) => {
  const { metafile } = await build({
    stdin: { contents: how === "import" ? `import "${name}";` : `require("${name}");`, resolveDir: built.folder },
    absWorkingDir: join(built.folder, "node_modules/@internal/sendgrid-ips/dist"),
    bundle: true,
    ignoreAnnotations: true,
    format: how === "import" ? "esm" : "cjs",
    external: ["node:*", "openapi-fetch"],
    metafile: true,
    write: false,
  });
  const read = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>");
  expect(read.sort()).toEqual(files);
});
