import {
  BaseResolver,
  lintDocument,
  loadConfig,
  makeDocumentFromString,
  stringifyYaml,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import { resolve } from "node:path";
import type { Report } from "../command/problems.js";
import type { SourceDocument } from "../openapi/document.js";
import { projectPath } from "../command/paths.js";
import { problemError, problemPointer } from "./bundle.js";

/** Lints the bundled document with the rules of redocly.yaml: its errors are reported, its warnings told. A broken structure always stops the build. */
export async function lint(source: SourceDocument, report: Report, warn: Report): Promise<void> {
  const problems = await lintDocument({
    document: makeDocumentFromString(stringifyYaml(source.document, { lineWidth: -1, noRefs: true }), resolve(source.file)),
    config: await loadConfig({ configPath: projectPath("redocly.yaml") }),
    externalRefResolver: new BaseResolver(),
  });
  const broken = problems.find(isBroken);
  if (broken !== undefined) throw problemError(broken, source.file);
  for (const problem of problems) {
    const tell = problem.severity === "error" ? report : warn;
    tell(`Redocly's rule ${problem.ruleId}: ${problem.message.trim().replace(/\s*\n\s*/g, " ")}`, problemPointer(problem));
  }
}

/** Where something stands that is no object or list at all, the model could not read on. */
function isBroken({ ruleId, message }: NormalizedProblem): boolean {
  return ruleId === "struct" && /^Expected type `[^`]+` \((?:object|array)\) but got /.test(message);
}
