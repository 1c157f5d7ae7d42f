import { resolve } from "node:path";
import { makeDocumentFromString, stringifyYaml, type Document, type NormalizedProblem } from "@redocly/openapi-core";
import type { Problem } from "../problems/problems.js";
import type { SourceDocument } from "../openapi/document.js";

/** A document in the form that Redocly's engine takes: YAML text, with the file that references are relative to. */
export function toRedocly({ document, file }: SourceDocument): Document {
  return makeDocumentFromString(stringifyYaml(document, { lineWidth: -1, noRefs: true }), resolve(file));
}

/** A problem that Redocly found, as a sentence with its place: `Every operation should have security. (Redocly's rule security-defined)`. */
export function fromRedocly({ message, ruleId, location }: NormalizedProblem): Required<Pick<Problem, "sentence" | "pointer">> {
  const text = message.trim().replace(/\s*\n\s*/g, " ");
  return {
    sentence: `${/[.!?]$/.test(text) ? text : `${text}.`} (Redocly's rule ${ruleId})`,
    pointer: location.find(({ pointer }) => pointer !== undefined)?.pointer ?? "#",
  };
}
