import type { ApiModel, BodyModel, ErrorRuleModel, FieldModel, OperationModel, ParameterModel, SuccessModel } from "../model/api-model.js";
import { RETRY_RULES } from "../model/retry-rules.js";
import { OTHER_SERVER_ERROR, STATUS_CODES } from "../model/status-codes.js";
import { functionName, narrowerName, paginatorName } from "../model/names.js";
import { callExample } from "./parts/call-example.js";
import { codeList, table, wrapProse } from "./parts/markdown.js";
import { isInitOptional } from "./parts/required.js";
import { ifNoResponse, regionList, retrySentence } from "./parts/shared-texts.js";
import { headerLines } from "./parts/source.js";
import { dataType, itemType } from "./parts/type-names.js";

/**
 * For readers: a table of operations, then a section for each.
 *
 *     ## CreateIpPool
 *     `POST /v3/send_ips/pools`
 *     - `client.POST("/v3/send_ips/pools", init: CreateIpPoolInit): Promise<CreateIpPoolResult>`
 *     Regions: global, eu. Retry class: rejected-only. If no response arrives: List the pools …
 *     | body field | type | limits | description |
 *     | `name` (required) | `string` | 2 to 64 characters | The name of the IP Pool. … |
 */
export function emitReference(model: ApiModel): string {
  const blocks = [
    `<!-- ${headerLines(model).join(" ")} -->`,
    `# ${model.title}: reference`,
    ...overview(model),
    ...model.operations.flatMap((operation) => section(model, operation)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function overview(model: ApiModel): readonly string[] {
  return [
    wrapProse("Examples assume `const client = createClient({ apiKey })`; see the README for results, errors and paginators."),
    "Regions:",
    regionList(model),
    "Retry classes:",
    retryList(),
    operationTable(model),
    "Codes by status, for errors that match no documented one. For any other status, the code is `unknown`:",
    fallbackCodes(),
  ];
}

function retryList(): string {
  return Object.entries(RETRY_RULES)
    .map(([retryClass, rule]) => wrapProse(`- \`${retryClass}\`: ${retrySentence(rule)}`))
    .join("\n");
}

function operationTable({ operations }: ApiModel): string {
  return table(
    ["operation", "call", "regions", "retry", "paginator"],
    operations.map(({ id, name, method, path, regions, retry, pagination, deprecated }) => [
      `[${id}](#${id.toLowerCase()})${deprecated ? " (deprecated)" : ""}`,
      `\`${method} ${path}\``,
      regions.join(", "),
      retry,
      pagination === undefined ? "" : `\`${paginatorName(name)}\``,
    ]),
  );
}

function fallbackCodes(): string {
  const codes = [...Object.entries(STATUS_CODES), ["other 5xx", OTHER_SERVER_ERROR]];
  return table(
    ["status", "code"],
    codes.map(([status = "", code = ""]) => [status, `\`${code}\``]),
  );
}

function section(model: ApiModel, operation: OperationModel): readonly string[] {
  const { name, parameters, exclusive, body, successes, errors } = operation;
  return [
    ...introduction(operation),
    signatures(model, operation),
    wrapProse([`Regions: ${operation.regions.join(", ")}. Retry class: ${operation.retry}.`, ...ifNoResponse(operation)].join(" ")),
    ...fenced(callExample(operation)),
    ...(parameters.length === 0 ? [] : [fieldTable("parameter", parameters)]),
    ...exclusive.map((group) => `At most one of: ${codeList(group)}.`),
    ...(body === undefined ? [] : bodyFields(body)),
    ...responses(successes),
    ...(errors.length === 0 ? ["No operation-specific codes."] : [`Error codes of \`${narrowerName(name)}\`:`, errorTable(errors)]),
  ];
}

function introduction({ id, method, path, deprecated, successor, summary, description, billing }: OperationModel): readonly string[] {
  return [
    `## ${id}`,
    `\`${method} ${path}\`${deprecated ? " (deprecated)" : ""}`,
    ...(successor === undefined ? [] : [`Use [${successor.name}](#${successor.name.toLowerCase()}) instead.`]),
    ...(summary === undefined ? [] : [`**${summary.trim()}**`]),
    // The document's headings would break this one's outline.
    ...(description === undefined ? [] : [wrapProse(description.trim().replace(/^#+\s*(.+)$/gm, "**$1**"))]),
    ...(billing === undefined ? [] : [wrapProse(billing)]),
  ];
}

/** What to call, with which arguments, and what it returns. */
function signatures(model: ApiModel, operation: OperationModel): string {
  const { name, method, path, pagination, successes } = operation;
  const init = `init${isInitOptional(operation) ? "?" : ""}: ${name}Init`;
  const pages = pagination && `Paginator<${itemType(model, pagination, successes).text}, ${dataType(successes).text}>`;
  const calls = [
    `client.${method}(${JSON.stringify(path)}, ${init}): Promise<${name}Result>`,
    `${functionName(name)}(client, ${init}): Promise<${dataType(successes).text || "unknown"}>`,
    ...(pages === undefined ? [] : [`${paginatorName(name)}(client, ${init}, options?: PaginateOptions): ${pages}`]),
    `${narrowerName(name)}(failure): ${name}Error | undefined`,
  ];
  return calls.map((call) => `- \`${call}\``).join("\n");
}

function fenced(code: string | undefined): readonly string[] {
  return code === undefined ? [] : [`\`\`\`ts\n${code}\n\`\`\``];
}

function bodyFields({ fields, atLeastOne }: BodyModel): readonly string[] {
  return [fieldTable("body field", fields), ...(atLeastOne.length === 0 ? [] : [`At least one of: ${codeList(atLeastOne)}.`])];
}

function fieldTable(kind: string, fields: readonly (FieldModel | ParameterModel)[]): string {
  return table(
    [kind, "type", "limits", "description"],
    fields.map((field) => [
      `\`${field.name}\`${inBrackets(["in" in field ? field.in : "", field.required ? "required" : ""])}`,
      `\`${field.type}\``,
      [...field.limits, ...(field.default === undefined ? [] : [`default \`${field.default}\``])].join("; "),
      field.description ?? "",
    ]),
  );
}

/** ` (path, required)`; nothing if every note is empty. */
function inBrackets(notes: readonly string[]): string {
  const text = notes.filter((note) => note !== "").join(", ");
  return text === "" ? "" : ` (${text})`;
}

function responses(successes: readonly SuccessModel[]): readonly string[] {
  const bodies = successes.map(({ status, dataName }) => `${status} ${dataName === undefined ? "without a body" : `with \`${dataName}\``}`);
  const tables = successes.filter(({ fields }) => fields.length > 0).map(({ fields }) => responseTable(fields));
  return [`Success: ${bodies.join(", ") || "not documented"}.`, ...tables];
}

function responseTable(fields: readonly FieldModel[]): string {
  return table(
    ["response field", "type", "description"],
    fields.map(({ name, required, type, description }) => [
      `\`${name}\`${required ? "" : " (optional)"}`,
      `\`${type}\``,
      description ?? "",
    ]),
  );
}

function errorTable(errors: readonly ErrorRuleModel[]): string {
  return table(
    ["code", "status", "field", "message", "details"],
    errors.map(({ code, status, field, message, details }) => [
      `\`${code}\``,
      String(status),
      field === "" ? "" : `\`${field}\``,
      message,
      codeList(Object.entries(details).map(([detail, type]) => `${detail}: ${type === "list" ? "string[]" : type}`)),
    ]),
  );
}
