import type { ApiModel, ErrorRuleModel, FieldModel, OperationModel } from "../model/api-model.js";
import { callExample } from "./parts/call-example.js";
import { cell } from "./parts/comment.js";
import { OTHER_SERVER_ERROR, STATUS_CODES } from "../model/status-codes.js";
import { dataNames, itemName } from "./paginators.js";
import { headerLines } from "./parts/source.js";

/** For readers: a table of operations, then a section for each. */
export function emitReference(model: ApiModel): string {
  const overview = table(
    ["operation", "call", "regions", "retry", "paginator"],
    model.operations.map(({ id, name, method, path, regions, retry, pagination, deprecated }) => [
      `[${id}](#${id.toLowerCase()})${deprecated ? " (deprecated)" : ""}`,
      `\`${method} ${path}\``,
      regions.join(", "),
      retry,
      pagination === undefined ? "" : `\`paginate${name}\``,
    ]),
  );
  const servers = model.regions
    .map(({ name, url, description }) => `- \`${name}\`: ${url}${description === undefined ? "" : ` (${description})`}`)
    .join("\n");
  return (
    [
      `<!-- ${headerLines(model).join(" ")} -->`,
      `# ${model.title}: reference`,
      INTRODUCTION,
      "Regions:",
      servers,
      RETRY,
      overview,
      SHARED_CODES,
      sharedCodes(),
      ...model.operations.map((operation) => section(model, operation)),
    ].join("\n\n") + "\n"
  );
}

const INTRODUCTION =
  "The examples have a `client` from `createClient({ apiKey })`; the README tells what results, errors and paginators are.";

const RETRY =
  "Retry class: `safe` operations are repeated after connection failures, timeouts and 408, 429, 502, 503 and 504; `rejected-only` ones after a " +
  "429 alone; `never` ones not at all.";

const SHARED_CODES =
  "Error codes of every operation, by status, for answers that the document has no error for; what neither it nor these know is `unknown`:";

function sharedCodes(): string {
  return table(
    ["status", "code"],
    [...Object.entries(STATUS_CODES), ["other 5xx", OTHER_SERVER_ERROR]].map(([status = "", code = ""]) => [status, `\`${code}\``]),
  );
}

function section(model: ApiModel, operation: OperationModel): string {
  const { id, name, method, path, summary, description, parameters, exclusive, body, successes, errors, regions, retry, ifUnknown } =
    operation;
  const example = callExample(operation);
  return [
    `## ${id}`,
    `\`${method} ${path}\`${operation.deprecated ? " (deprecated)" : ""}`,
    ...(summary === undefined ? [] : [`**${summary.trim()}**`]),
    // The document's headings would break this one's outline.
    ...(description === undefined ? [] : [description.trim().replace(/^#+\s*(.+)$/gm, "**$1**")]),
    signatures(model, operation),
    `Regions: ${regions.join(", ")}. Retry class: ${retry}.${ifUnknown === undefined ? "" : ` After a lost answer: ${ifUnknown}`}`,
    ...(example === undefined ? [] : [`\`\`\`ts\n${example}\n\`\`\``]),
    ...(parameters.length === 0
      ? []
      : [
          fieldTable(
            "parameter",
            parameters.map((parameter) => ({ ...parameter, name: `${parameter.name} (${parameter.in})` })),
          ),
        ]),
    ...exclusive.map((group) => `At most one of: ${group.map((each) => `\`${each}\``).join(", ")}.`),
    ...(body === undefined ? [] : [fieldTable("body field", body.fields)]),
    ...(body === undefined || body.atLeastOne.length === 0
      ? []
      : [`At least one of: ${body.atLeastOne.map((each) => `\`${each}\``).join(", ")}.`]),
    `Success: ${successes.map(({ status, dataName }) => `${status}${dataName === undefined ? " without a body" : ` with \`${dataName}\``}`).join(", ") || "not documented"}.`,
    ...successes.filter(({ fields }) => fields.length > 0).map(({ fields }) => answerTable(fields)),
    ...(errors.length === 0
      ? ["No error code of its own; they come by status alone."]
      : [`Error codes of \`narrow${name}Error\`:`, errorTable(errors)]),
  ].join("\n\n");
}

/** What is called with what, and what it gives. */
function signatures(model: ApiModel, { name, method, path, parameters, body, pagination, successes }: OperationModel): string {
  const isOptional = !parameters.some(({ required }) => required) && body?.required !== true;
  const init = `init${isOptional ? "?" : ""}: ${name}Init`;
  const calls = [
    `client.${method}(${JSON.stringify(path)}, ${init}): Promise<${name}Result>`,
    ...(pagination === undefined
      ? []
      : [
          `paginate${name}(client, ${init}, options?: PaginateOptions): Paginator<${itemName(model, pagination)}, ${dataNames(successes)}>`,
        ]),
    `narrow${name}Error(failure): ${name}Error | undefined`,
  ];
  return calls.map((call) => `- \`${call}\``).join("\n");
}

function fieldTable(kind: string, fields: readonly FieldModel[]): string {
  return table(
    [kind, "type", "limits", "description"],
    fields.map((field) => [
      `\`${field.name}\`${field.required ? " (required)" : ""}`,
      `\`${field.type}\``,
      [...field.limits, ...(field.default === undefined ? [] : [`default \`${field.default}\``])].join("; "),
      field.description ?? "",
    ]),
  );
}

function answerTable(fields: readonly FieldModel[]): string {
  return table(
    ["answer field", "type", "description"],
    fields.map(({ name, required, type, description }) => [
      `\`${name}\`${required ? "" : " (not always)"}`,
      `\`${type}\``,
      description ?? "",
    ]),
  );
}

function errorTable(errors: readonly ErrorRuleModel[]): string {
  return table(
    ["code", "status", "field", "meaning: the server's message", "details"],
    errors.map(({ code, status, field, message, details }) => [
      `\`${code}\``,
      String(status),
      field === "" ? "" : `\`${field}\``,
      message,
      Object.entries(details)
        .map(([detail, type]) => `\`${detail}: ${type === "list" ? "string[]" : type}\``)
        .join(", "),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
