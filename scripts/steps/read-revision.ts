import { parseOptions } from "../command/options.js";
import { parseYamlText } from "../files/read-yaml.js";
import { createProblems } from "../problems/problems.js";
import { toSource } from "./load-documents.js";
import { buildRevision, type Revision } from "./pipeline.js";

/** The model of a corrected document, such as generated/openapi.yaml. The file is its name in messages. */
export function readRevision(text: string, file: string): Revision {
  const options = parseOptions([]);
  if (options === undefined) throw new Error("parseOptions([]) returns the defaults");
  return buildRevision(toSource(parseYamlText(text, file), file), options, createProblems(file, "collecting"));
}
