import type { Parameter } from "../../openapi/document.js";
import type { BeforeAfter } from "../changes/change.js";
import { isSameParameter, schemaPlace, type OperationComparison } from "./operation-comparison.js";
import { compareSchemas } from "./schemas/schemas.js";

/** Compares the parameters of an operation. */
export function compareParameters(comparison: OperationComparison): void {
  const { before, after, record } = comparison;
  for (const parameter of before.parameters) {
    const counterpart = after.parameters.find((candidate) => isSameParameter(candidate, parameter));
    if (counterpart === undefined) record("major", "parameter-removed", `${nameOf(parameter)} was removed`);
    else compareParameter({ before: parameter, after: counterpart }, comparison);
  }
  for (const parameter of after.parameters) {
    if (before.parameters.some((candidate) => isSameParameter(candidate, parameter))) continue;
    const isRequired = parameter.required === true;
    record(isRequired ? "major" : "minor", "parameter-added", `${nameOf(parameter)} was added${isRequired ? " and is required" : ""}`);
  }
}

function compareParameter({ before, after }: BeforeAfter<Parameter>, comparison: OperationComparison): void {
  const { record } = comparison;
  const owner = nameOf(after);
  if (before.required !== true && after.required === true) record("major", "parameter-required", `${owner} is now required`);
  if (before.required === true && after.required !== true) record("minor", "parameter-optional", `${owner} is now optional`);
  if (before.deprecated !== true && after.deprecated === true) record("minor", "parameter-deprecated", `${owner} is now deprecated`);
  if (serialisation(before) !== serialisation(after))
    record("major", "parameter-serialised", `${owner} is now serialised differently (\`style\`, \`explode\` or \`allowReserved\` changed)`);
  compareSchemas(before.schema ?? {}, after.schema ?? {}, schemaPlace(comparison, { direction: "request", owner }));
}

/** The keywords that decide how a parameter is serialised, with OpenAPI's defaults. */
function serialisation(parameter: Parameter): string {
  const { style = parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple", allowReserved = false } = parameter;
  return JSON.stringify([style, parameter.explode ?? style === "form", allowReserved]);
}

function nameOf(parameter: Parameter): string {
  return `the ${parameter.in} parameter \`${parameter.name}\``;
}
