import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { projectPath } from "../../../scripts/command/paths.js";
import type { FakeSendGrid } from "../../../src/testing/index.js";

const PROGRAM = `
  import { createFakeSendGrid } from "./index.js";
  export const fake = createFakeSendGrid({ pools: [{ name: "marketing" }] });
`;

/** What a browser has of what the fake uses; no `process`, no `require`. */
const BROWSER = { URL, URLSearchParams, Headers, Request, Response, TextDecoder, structuredClone };

it("the fake can be bundled for a browser without any plugin, and responds there", async () => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: PROGRAM, resolveDir: projectPath("src/testing"), loader: "ts" },
    ...{ bundle: true, platform: "browser", format: "iife", globalName: "program", write: false, minify: true },
  });
  expect(warnings).toEqual([]);
  const code = outputFiles[0]?.text ?? "";
  // What PROGRAM exports.
  const { fake } = runInNewContext(`${code}; program`, { ...BROWSER }) as { readonly fake: FakeSendGrid };
  const response = await fake.fetch("https://api.sendgrid.com/v3/send_ips/pools", { headers: { authorization: "Bearer SG.test" } });
  expect(await response.json()).toMatchObject({ result: [{ name: "marketing" }] });
  await expect(fake.listen()).rejects.toMatchObject({
    message: "`listen` needs `node:http`, which this runtime does not have; use the fake's `fetch`.",
  });
});
