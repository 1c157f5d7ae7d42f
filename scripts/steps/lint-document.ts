import { BaseResolver, lintDocument as lintWithRedocly, loadConfig, type NormalizedProblem } from "@redocly/openapi-core";
import { projectPath } from "../command/paths.js";
import type { Problems } from "../problems/problems.js";
import type { SourceDocument } from "../openapi/document.js";
import { fromRedocly, toRedocly } from "./redocly.js";

/** Reports where the bundled document breaks a rule of redocly.yaml. Throws a `BuildError` at a broken structure, whatever the handling. */
export async function lintDocument(source: SourceDocument, problems: Problems): Promise<void> {
  const findings = await lintWithRedocly({
    document: toRedocly(source),
    config: await loadConfig({ configPath: projectPath("redocly.yaml") }),
    externalRefResolver: new BaseResolver(),
  });
  const broken = findings.find(isBroken);
  if (broken !== undefined) {
    const { sentence, pointer } = fromRedocly(broken);
    throw problems.fatal(sentence, pointer);
  }
  for (const finding of findings) {
    const { sentence, pointer } = fromRedocly(finding);
    if (finding.severity === "error") problems.report(sentence, pointer);
    else problems.warn(sentence, pointer);
  }
}

/** Whether a place that needs an object or a list has neither, so that the model could not read it. */
function isBroken({ ruleId, message }: NormalizedProblem): boolean {
  return ruleId === "struct" && /^Expected type `[^`]+` \((?:object|array)\) but got /.test(message);
}
