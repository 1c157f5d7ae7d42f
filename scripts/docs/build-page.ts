import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { stringifyYaml } from "@redocly/openapi-core";
import { projectPath } from "../command/paths.js";
import type { OpenApiDocument } from "../openapi/document.js";
import { UserError } from "../problems/problems.js";

/** Only the client's own samples, beside the plain body. */
const CONFIG = "openapi:\n  codeSamples:\n    languages: [{ lang: TypeScript }, { lang: payload, label: Payload }]\n";

/** What the viewer would load from the network: its maker's logo. The page keeps the link to it. */
const LOGO = /https:\/\/cdn\.redoc(?:\.ly|ly\.com)\/[^"'`\s]+\.svg/g;
const EMPTY_IMAGE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/%3E";

/** Writes a document as one HTML file with its viewer inside: the page loads nothing when it is opened. */
export async function buildPage(document: OpenApiDocument, page: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const file = join(folder, "openapi.yaml");
    await writeFile(file, stringifyYaml(document, { lineWidth: -1, noRefs: true }));
    const config = join(folder, "redocly.yaml");
    await writeFile(config, CONFIG);
    const redocly = projectPath("node_modules/@redocly/cli/bin/cli.js");
    const running = promisify(execFile)(
      process.execPath,
      [redocly, "build-docs", file, "--config", config, "--output", page, "--inlineBundle"],
      {
        // Without its requests to Redocly.
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      },
    );
    await running.catch((error: unknown) => {
      throw new UserError(`redocly build-docs failed:\n${(error as { stderr: string }).stderr}`); // execFile rejects with the output
    });
    const html = await readFile(page, "utf8");
    await writeFile(page, html.replace(LOGO, EMPTY_IMAGE));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
