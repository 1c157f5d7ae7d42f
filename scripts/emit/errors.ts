import { StructureKind, type FunctionDeclarationStructure } from "ts-morph";
import type { ApiModel, DetailType, ErrorRuleModel, OperationModel } from "../model/api-model.js";
import { narrowerName } from "../model/names.js";
import { NOT_FOUND_MESSAGE, OTHER_SERVER_ERROR, STATUS_CODES } from "../model/status-codes.js";
import { docComment } from "./parts/doc-comment.js";
import { formerFunctions, formerTypes } from "./parts/former-names.js";
import { typesFrom, valuesFrom, withImports, type Fragment } from "./parts/imports.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { constant, exportType } from "./parts/statements.js";

/**
 *     // 400 name: already exists
 *     const nameExistsRule: ErrorRule = { code: "name_exists", status: 400, field: "name", details: {}, pattern: /^…already\s+exists…$/isu };
 *     export type StatusCode = "not_found" | …;
 *     const statusCodes: StatusCodes = { byStatus: { "404": "not_found", … }, otherServerError: "server_error" };
 *     export function isNotFound<T>(failure: NotAPromise<T>): boolean { return isFailureOf(failure, 404, […]); }
 *     export type CreateIpPoolError = Narrowed<Problem<"name_exists"> | Problem<"pool_limit", { readonly limit: number }> | Problem<StatusCode>>;
 *     export function narrowCreateIpPoolError<T>(failure: FailureOf<"CreateIpPool", T>): CreateIpPoolError | undefined { return narrow(failure, […], statusCodes); }
 */
export function emitErrors(model: ApiModel): string {
  const narrow = `${model.src}/runtime/errors/narrow.js`;
  const rules = [...new Map(model.operations.flatMap(({ errors }) => errors.map((rule) => [rule.constant, rule] as const))).values()];
  return sourceText(
    model,
    withImports([
      ...rules.map((rule) => ruleConstant(rule, narrow)),
      statusCodes(narrow),
      notFound(rules, narrow),
      ...model.operations.map((operation) => narrower(operation, narrow)),
    ]),
  );
}

function ruleConstant(rule: ErrorRuleModel, narrow: string): Fragment {
  const { code, status, field, pattern, details } = rule;
  const fields = Object.entries({ code, status, field, details }).map(([key, value]) => `${key}: ${literal(value)}`);
  const value = `{ ${fields.join(", ")}, pattern: /${pattern}/isu }`;
  const docs = docComment([`${status} ${field === "" ? "" : `${field}: `}${rule.message}`]);
  return {
    statements: [constant({ name: rule.constant, type: "ErrorRule", value, docs })],
    imports: typesFrom(narrow, ["ErrorRule"]),
  };
}

function statusCodes(narrow: string): Fragment {
  const codes = [...new Set(Object.values(STATUS_CODES)), OTHER_SERVER_ERROR].map((code) => JSON.stringify(code));
  const docs = docComment(["Codes by status, for responses without a documented error. They are the same for all operations."]);
  const value = literal({ byStatus: STATUS_CODES, otherServerError: OTHER_SERVER_ERROR });
  return {
    statements: [
      exportType("StatusCode", codes.join(" | "), docs),
      constant({ name: "statusCodes", type: "StatusCodes", value, docs: [] }),
    ],
    imports: typesFrom(narrow, ["StatusCodes"]),
  };
}

/** The document has a 400 for some things that do not exist. */
function notFound(rules: readonly ErrorRuleModel[], narrow: string): Fragment {
  const documented = rules.filter(({ message }) => message === NOT_FOUND_MESSAGE);
  const places = documented.map(({ status, field }) => `${status} \`${field}\``).join(", ");
  const alternative = places === "" ? "" : `, or the documented "${NOT_FOUND_MESSAGE}" (${places})`;
  return {
    statements: [
      failureFunction({
        name: "isNotFound",
        docs: docComment([`Whether a failed result, or the error thrown for it, says that something does not exist: a 404${alternative}.`]),
        accepts: "NotAPromise<T>",
        returnType: "boolean",
        statements: [`return isFailureOf(failure, 404, [${documented.map(({ constant: name }) => name).join(", ")}]);`],
      }),
    ],
    imports: [...valuesFrom(narrow, ["isFailureOf"]), ...typesFrom(narrow, ["NotAPromise"])],
  };
}

function narrower(operation: OperationModel, narrow: string): Fragment {
  const { id, name, errors } = operation;
  const problems = [...new Map(errors.map((rule) => [rule.code, problemType(rule)])).values(), "Problem<StatusCode>"];
  const rules = errors.map(({ constant: rule }) => rule);
  return {
    statements: [
      exportType(
        `${name}Error`,
        `Narrowed<${problems.map((problem) => `| ${problem}`).join("\n")}>`,
        docComment([`Errors of ${name}: the documented ones and those shared by all operations.`]),
      ),
      failureFunction({
        name: narrowerName(name),
        docs: docComment([
          `Narrows a failed result of ${name}, or the error thrown for it, to its error code; \`undefined\` for anything else. Never throws.`,
          "The error may also be the `cause` of another, or JSON. A result of another operation is a type error.",
        ]),
        accepts: `FailureOf<${JSON.stringify(id)}, T>`,
        returnType: `${name}Error | undefined`,
        statements: [`return narrow(failure, [${rules.join(", ")}], statusCodes);`],
      }),
      ...formerTypes(operation, (operationName) => `${operationName}Error`),
      ...formerFunctions(operation, narrowerName),
    ],
    imports: [...valuesFrom(narrow, ["narrow"]), ...typesFrom(narrow, ["FailureOf", "Narrowed", "Problem"])],
  };
}

interface FailureFunction extends Pick<FunctionDeclarationStructure, "docs" | "returnType" | "statements"> {
  readonly name: string;
  /** The type of the parameter, in terms of T. */
  readonly accepts: string;
}

/** A function whose argument may be a failure. */
function failureFunction({ accepts, ...declared }: FailureFunction): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    typeParameters: ["T"],
    parameters: [{ name: "failure", type: accepts }],
    ...declared,
  };
}

const DETAIL_TYPES: Readonly<Record<DetailType, string>> = { string: "string", number: "number", list: "readonly string[]" };

function problemType({ code, details }: ErrorRuleModel): string {
  const fields = Object.entries(details).map(([detail, type]) => `readonly ${JSON.stringify(detail)}: ${DETAIL_TYPES[type]}`);
  return fields.length === 0 ? `Problem<${JSON.stringify(code)}>` : `Problem<${JSON.stringify(code)}, { ${fields.join("; ")} }>`;
}
