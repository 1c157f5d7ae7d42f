import { BaseResolver, lintDocument, loadConfig, makeDocumentFromString, stringifyYaml } from "@redocly/openapi-core";
import { resolve } from "node:path";
import type { Report } from "../build-error.js";
import type { SourceDocument } from "../document.js";
import { fromProject } from "../paths.js";
import { problemPointer } from "./bundle.js";

/** Lints the bundled document with the rules of redocly.yaml: its errors are reported, its warnings told. */
export async function lint(source: SourceDocument, report: Report, warn: Report): Promise<void> {
  const problems = await lintDocument({
    document: makeDocumentFromString(stringifyYaml(source.document, { lineWidth: -1, noRefs: true }), resolve(source.file)),
    config: await loadConfig({ configPath: fromProject("redocly.yaml") }),
    externalRefResolver: new BaseResolver(),
  });
  for (const problem of problems) {
    const tell = problem.severity === "error" ? report : warn;
    tell(`Redocly's rule ${problem.ruleId}: ${problem.message.trim().replace(/\s*\n\s*/g, " ")}`, problemPointer(problem));
  }
}
