import type { Problems } from "../problems/problems.js";
import type { Operation, Schema } from "../openapi/document.js";
import { tokensOf } from "../openapi/json-pointer.js";
import type { CursorDirectionModel, Method, PaginationModel, ParameterModel } from "./api-model.js";
import { contradictionOf, hasQuery } from "./pagination-check.js";
import { parseRule, RULE_FORMS, type PaginationRule } from "./pagination-rule.js";
import { schemaName, type Resolve } from "./references.js";
import { isArray, schemaAt } from "./schemas.js";

/** What the decision depends on. */
export interface PageCandidate {
  readonly operation: Operation;
  readonly method: Method;
  readonly parameters: readonly ParameterModel[];
  /** The schema of the first success's data. */
  readonly schema: Schema | undefined;
  /** The name of that data's type. */
  readonly dataName: string | undefined;
  readonly resolve: Resolve;
  /** Bound to the operation. */
  readonly problems: Problems;
}

/** Query parameters that make an operation look paginated. */
const CURSOR_LIKE =
  /^(?:(?:after|before|next|page|starting_after|ending_before)(?:_(?:key|token|id|cursor|number))?|cursor|offset|page_?token|after_\w+_id)$/;

/**
 * Decides whether and how an operation is paginated: by `x-pagination`, or by the structure that all of SendGrid's `send_ips` lists share.
 * Both are verified against the schemas. An operation that looks paginated and matches neither is reported.
 */
export function paginationOf(candidate: PageCandidate): PaginationModel | undefined {
  const extension = candidate.operation["x-pagination"];
  if (extension === false || candidate.method !== "GET") return undefined;
  if (extension !== undefined) return explicitRule(extension, candidate);
  const cursor = candidate.parameters.find((parameter) => parameter.in === "query" && CURSOR_LIKE.test(parameter.name));
  if (cursor === undefined || !hasArray(candidate)) return undefined;
  const rule = structuralRule(candidate);
  if (rule !== undefined) return verified(rule, candidate);
  candidate.problems
    .at("parameters")
    .report(
      `The operation looks paginated (query parameter \`${cursor.name}\`) but matches no rule; expected \`after_key\` with ` +
        "`/_metadata/next_params/after_key` and exactly one array, or `x-pagination` (`{ parameter, items, cursor }`, " +
        "`{ parameter, items, counts }`, or `false`).",
    );
  return undefined;
}

function hasArray({ schema, resolve }: PageCandidate): boolean {
  if (schema === undefined) return false;
  return isArray(schema) || Object.values(schema.properties ?? {}).some((property) => isArray(resolve<Schema>(property)));
}

function structuralRule({ parameters, schema, resolve }: PageCandidate): PaginationRule | undefined {
  if (schema === undefined || !hasQuery(parameters, "after_key")) return undefined;
  if (schemaAt(schema, "/_metadata/next_params/after_key", resolve) === undefined) return undefined;
  const arrays = Object.entries(schema.properties ?? {}).filter(([, property]) => isArray(resolve<Schema>(property)));
  const [only, another] = arrays;
  if (only === undefined || another !== undefined) return undefined;
  const hasBefore = hasQuery(parameters, "before_key") && schemaAt(schema, "/_metadata/next_params/before_key", resolve) !== undefined;
  return { items: `/${only[0]}`, directions: ["after_key", ...(hasBefore ? ["before_key"] : [])].map(sendGridDirection) };
}

/** The second cursor is where an older revision of the document has it; see the overlay on ListIp's example. */
function sendGridDirection(parameter: string): CursorDirectionModel {
  return { parameter, cursors: [`/_metadata/next_params/${parameter}`, `/_metadata/${parameter}`] };
}

function explicitRule(extension: unknown, candidate: PageCandidate): PaginationModel | undefined {
  const rule = parseRule(extension);
  if (rule !== undefined) return verified(rule, candidate);
  candidate.problems.at("x-pagination").reportAlways(RULE_FORMS);
  return undefined;
}

function verified(rule: PaginationRule, candidate: PageCandidate): PaginationModel | undefined {
  const { operation, schema, dataName, problems } = candidate;
  const contradiction =
    schema === undefined
      ? "The operation has a pagination rule, but documents no JSON response."
      : contradictionOf(rule, { ...candidate, schema });
  if (contradiction !== undefined) {
    if ("x-pagination" in operation) problems.at("x-pagination").reportAlways(contradiction);
    else problems.at("responses").report(contradiction);
    return undefined;
  }
  if (schema === undefined || dataName === undefined) return undefined;
  const { itemType, itemComponent } = itemTypeOf(rule, { dataName, schema }, candidate.resolve);
  return { ...rule, size: sizeOf(candidate), itemType, itemComponent };
}

/** The query parameter that says how many items a page has, if it has a documented maximum. */
function sizeOf({ parameters }: PageCandidate): PaginationModel["size"] {
  const size = parameters.find((parameter) => parameter.in === "query" && /^(?:limit|page_?size|per_page)$/.test(parameter.name));
  const maximum = size?.bounds.maximum;
  return size === undefined || maximum === undefined ? undefined : { parameter: size.name, maximum };
}

/** `/result` → `ListIpData["result"][number]`, with `NonNullable` around optional properties. */
function itemTypeOf(
  { items }: PaginationRule,
  page: { readonly dataName: string; readonly schema: Schema },
  resolve: Resolve,
): Pick<PaginationModel, "itemType" | "itemComponent"> {
  let [type, node] = [page.dataName, resolve<Schema>(page.schema)];
  for (const token of tokensOf(items)) {
    type = `${type}[${JSON.stringify(token)}]`;
    if (node.required?.includes(token) !== true) type = `NonNullable<${type}>`;
    node = resolve<Schema>(node.properties?.[token] ?? {});
  }
  const { items: item = {} } = node;
  return { itemType: `${type}[number]`, itemComponent: "$ref" in item ? schemaName(item.$ref) : undefined };
}
