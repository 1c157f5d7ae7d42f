import {
  StructureKind,
  VariableDeclarationKind,
  type FunctionDeclarationStructure,
  type StatementStructures,
  type VariableStatementStructure,
} from "ts-morph";
import type { ApiModel, DetailType, ErrorRuleModel, OperationModel } from "../model/api-model.js";
import { NOT_FOUND_MESSAGE, OTHER_SERVER_ERROR, STATUS_CODES } from "../model/status-codes.js";
import { comment } from "./parts/comment.js";
import { formerFunctions, formerTypes } from "./parts/former-names.js";
import { literal } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";

/**
 *     // 400 name: already exists
 *     const nameExistsRule: ErrorRule = { code: "name_exists", status: 400, field: "name", details: {}, pattern: /^already\s+exists$/isu };
 *     const statusCodes = { 404: "not_found", … };
 *     export type StatusCode = "not_found" | …;
 *     export type CreateIpPoolError = Narrowed<Problem<"name_exists"> | Problem<"pool_limit", { readonly limit: number }> | Problem<StatusCode>>;
 *     export function narrowCreateIpPoolError<T>(failure: NotAPromise<T>): CreateIpPoolError | undefined { return narrow(failure, […], statusCodes); }
 */
export function emitErrors(model: ApiModel): string {
  const rules = new Map(model.operations.flatMap(({ errors }) => errors.map((rule) => [rule.constant, rule] as const)));
  const codes = [...new Set(Object.values(STATUS_CODES)), OTHER_SERVER_ERROR];
  return sourceText(model, [
    {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: `${model.src}/runtime/errors/narrow.js`,
      namedImports: [
        "isFailureOf",
        "narrow",
        ...["ErrorRule", "Narrowed", "Problem", "NotAPromise", "StatusCodes"]
          .filter((name) => name !== "ErrorRule" || rules.size > 0)
          .map((name) => ({ name, isTypeOnly: true })),
      ],
    },
    ...[...rules.values()].map(ruleConstant),
    {
      kind: StructureKind.TypeAlias,
      name: "StatusCode",
      isExported: true,
      type: codes.map((code) => JSON.stringify(code)).join(" | "),
      docs: [{ description: "Codes by status, of answers that the document has no error for; the same for all operations." }],
    },
    statusCodes(),
    notFound([...rules.values()]),
    ...model.operations.flatMap(narrower),
  ]);
}

function statusCodes(): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [
      { name: "statusCodes", type: "StatusCodes", initializer: literal({ byStatus: STATUS_CODES, otherServerError: OTHER_SERVER_ERROR }) },
    ],
  };
}

function ruleConstant(rule: ErrorRuleModel): VariableStatementStructure {
  const { code, status, field, pattern, details } = rule;
  const fields = Object.entries({ code, status, field, details }).map(([key, value]) => `${key}: ${literal(value)}`);
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    docs: [{ description: comment(`${status} ${field === "" ? "" : `${field}: `}${rule.message}`) }],
    declarations: [{ name: rule.constant, type: "ErrorRule", initializer: `{ ${fields.join(", ")}, pattern: /${pattern}/isu }` }],
  };
}

/** The document answers some missing things with a 400. */
function notFound(rules: readonly ErrorRuleModel[]): FunctionDeclarationStructure {
  const meaning = rules.filter(({ message }) => message === NOT_FOUND_MESSAGE);
  const documented = meaning.map(({ status, field }) => `${status} \`${field}\``).join(", ");
  return {
    kind: StructureKind.Function,
    name: "isNotFound",
    isExported: true,
    docs: [
      {
        description: comment(
          "Whether a failed result, or what was thrown for it, says that the thing does not exist: a 404" +
            (documented === "" ? "." : `, or the documented "${NOT_FOUND_MESSAGE}" (${documented}).`),
        ),
      },
    ],
    ...failureParameter,
    returnType: "boolean",
    statements: [`return isFailureOf(failure, 404, [${meaning.map(({ constant }) => constant).join(", ")}]);`],
  };
}

const failureParameter = { typeParameters: ["T"], parameters: [{ name: "failure", type: "NotAPromise<T>" }] };

function narrower(operation: OperationModel): StatementStructures[] {
  const { name, id, errors } = operation;
  const problems = [...new Map(errors.map((rule) => [rule.code, problemType(rule)])).values(), "Problem<StatusCode>"];
  return [
    {
      kind: StructureKind.TypeAlias,
      name: `${name}Error`,
      isExported: true,
      type: `Narrowed<${problems.map((problem) => `| ${problem}`).join("\n")}>`,
      docs: [{ description: comment(`What ${name} is documented to fail with, and what any operation can.`) }],
    },
    {
      kind: StructureKind.Function,
      name: `narrow${name}Error`,
      isExported: true,
      docs: [
        {
          description: comment(
            `Narrows a failed result of ${id}, or what was thrown for it, to its error code; \`undefined\` for anything else. Never throws.`,
          ),
        },
      ],
      ...failureParameter,
      returnType: `${name}Error | undefined`,
      statements: [`return narrow(failure, [${errors.map(({ constant }) => constant).join(", ")}], statusCodes);`],
    },
    ...formerTypes(operation, [`${name}Error`]),
    ...formerFunctions(operation, `narrow${name}Error`),
  ];
}

const DETAIL_TYPES: Readonly<Record<DetailType, string>> = { string: "string", number: "number", list: "readonly string[]" };

function problemType({ code, details }: ErrorRuleModel): string {
  const fields = Object.entries(details).map(([detail, type]) => `readonly ${JSON.stringify(detail)}: ${DETAIL_TYPES[type]}`);
  return fields.length === 0 ? `Problem<${JSON.stringify(code)}>` : `Problem<${JSON.stringify(code)}, { ${fields.join("; ")} }>`;
}
