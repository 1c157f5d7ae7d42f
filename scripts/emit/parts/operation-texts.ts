import type { ApiModel, OperationModel } from "../../model/api-model.js";
import { narrowerName } from "../../model/names.js";
import { codeList } from "./markdown.js";
import { inProse, retryAdvice } from "./shared-texts.js";

/** The paragraphs that say everything about an operation that a caller needs to know. */
export function operationTexts({ regions }: ApiModel, operation: OperationModel): readonly (string | undefined)[] {
  const { name, summary, description, billing, method, path } = operation;
  const isEverywhere = operation.regions.length === regions.length;
  return [
    summary,
    description,
    billing,
    limitsText(operation),
    `\`${method} ${path}\`${isEverywhere ? "" : `, in the region ${inProse(operation.regions, "and")} only`}`,
    retryAdvice(operation),
    errorsText(operation, name),
  ];
}

/** ``Limits: `name`: 2 to 64 characters; `ips`: at most 100 items.`` */
function limitsText({ parameters, body, exclusive }: OperationModel): string {
  const fields = [...parameters, ...(body?.fields ?? [])].filter(({ limits }) => limits.length > 0);
  const rules = [
    ...fields.map((field) => `\`${field.name}\`: ${field.limits.join(", ")}`),
    ...exclusive.map((group) => `at most one of ${codeList(group)}`),
    ...(body === undefined || body.atLeastOne.length === 0 ? [] : [`at least one of ${codeList(body.atLeastOne)}`]),
  ];
  return rules.length === 0 ? "" : `Limits: ${rules.join("; ")}.`;
}

/** ``Error codes of `narrowCreateIpPoolError`: `name_exists`, …`` */
function errorsText({ errors }: OperationModel, name: string): string {
  const codes = [...new Set(errors.map(({ code }) => code))];
  return codes.length === 0 ? "" : `Error codes of \`${narrowerName(name)}\`: ${codeList(codes)}.`;
}
