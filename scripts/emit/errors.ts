import { StructureKind, VariableDeclarationKind, type StatementStructures, type VariableStatementStructure } from "ts-morph";
import type { ApiModel, DetailType, ErrorRuleModel, OperationModel } from "../model/api-model.js";
import { comment } from "./comment.js";
import { literal } from "./literal.js";
import { sourceText } from "./source.js";

/**
 *     // 400 name: already exists
 *     const nameExistsRule = { code: "name_exists", status: 400, field: "name", pattern: /^already\s+exists$/isu, details: {} } as const;
 *     export type CreateIpPoolError = Narrowed<Problem<"name_exists"> | Problem<"pool_limit", { readonly limit: number }>>;
 *     export function narrowCreateIpPoolError(failure: unknown): CreateIpPoolError | undefined { return narrow(failure, […]); }
 */
export function emitErrors(model: ApiModel): string {
  const rules = new Map(model.operations.flatMap(({ errors }) => errors.map((rule) => [rule.constant, rule] as const)));
  const types = ["Narrowed", "Problem", ...(rules.size > 0 ? ["ErrorRule"] : [])].filter((name) => name !== "Problem" || rules.size > 0);
  return sourceText(model, [
    {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: `${model.runtime}/narrow.js`,
      namedImports: ["narrow", ...types.map((name) => ({ name, isTypeOnly: true }))],
    },
    ...[...rules.values()].map(ruleConstant),
    ...model.operations.flatMap(narrower),
  ]);
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

function narrower({ name, id, errors }: OperationModel): StatementStructures[] {
  const problems = [...new Map(errors.map((rule) => [rule.code, problemType(rule)])).values()];
  const documented = problems.length === 0 ? "never" : problems.map((problem) => `| ${problem}`).join("\n");
  return [
    {
      kind: StructureKind.TypeAlias,
      name: `${name}Error`,
      isExported: true,
      type: `Narrowed<${documented}>`,
      docs: [{ description: comment(`What ${name} is documented to fail with, and what any operation can.`) }],
    },
    {
      kind: StructureKind.Function,
      name: `narrow${name}Error`,
      isExported: true,
      docs: [
        {
          description: comment(
            `Narrows a failed result of ${id}, or what was thrown for it, to its error code; \`undefined\` for anything else.`,
          ),
        },
      ],
      parameters: [{ name: "failure", type: "unknown" }],
      returnType: `${name}Error | undefined`,
      statements: [`return narrow(failure, [${errors.map(({ constant }) => constant).join(", ")}]);`],
    },
  ];
}

const DETAIL_TYPES: Readonly<Record<DetailType, string>> = { string: "string", number: "number", list: "readonly string[]" };

function problemType({ code, details }: ErrorRuleModel): string {
  const fields = Object.entries(details).map(([detail, type]) => `readonly ${JSON.stringify(detail)}: ${DETAIL_TYPES[type]}`);
  return fields.length === 0 ? `Problem<${JSON.stringify(code)}>` : `Problem<${JSON.stringify(code)}, { ${fields.join("; ")} }>`;
}
