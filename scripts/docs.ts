// `npm run docs`: writes dist/reference.html, a page to read. npm runs it before it packs the tarball.
import { mkdir, readFile } from "node:fs/promises";
import { projectPath } from "./command/paths.js";
import { runCommand } from "./command/run-command.js";
import { annotate } from "./docs/annotate.js";
import { buildPage } from "./docs/build-page.js";
import { readRevision } from "./steps/read-revision.js";

const DOCUMENT = "generated/openapi.yaml";
const PAGE = "dist/reference.html";

await runCommand("Usage: npm run docs", async () => {
  const revision = readRevision(await readFile(projectPath(DOCUMENT), "utf8"), DOCUMENT);
  await mkdir(projectPath("dist"), { recursive: true });
  await buildPage(await annotate(revision), projectPath(PAGE));
  console.log(`wrote ${PAGE}`);
  return 0;
});
