import type { Problems } from "../problems/problems.js";
import { isRecord, type Operation, type Schema } from "../openapi/document.js";
import { tokensOf } from "../openapi/json-pointer.js";
import type { DirectionModel, Method, PaginationModel, ParameterModel } from "./api-model.js";
import type { Resolve } from "./references.js";
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

type Rule = Omit<PaginationModel, "itemType" | "size">;

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
        "`/_metadata/next_params/after_key` and exactly one array, or `x-pagination` (`{ parameter, items, cursor }`, or `false`).",
    );
  return undefined;
}

function hasArray({ schema, resolve }: PageCandidate): boolean {
  if (schema === undefined) return false;
  return isArray(schema) || Object.values(schema.properties ?? {}).some((property) => isArray(resolve<Schema>(property)));
}

function structuralRule({ parameters, schema, resolve }: PageCandidate): Rule | undefined {
  if (schema === undefined || !hasQuery(parameters, "after_key")) return undefined;
  if (schemaAt(schema, "/_metadata/next_params/after_key", resolve) === undefined) return undefined;
  const arrays = Object.entries(schema.properties ?? {}).filter(([, property]) => isArray(resolve<Schema>(property)));
  const [only, another] = arrays;
  if (only === undefined || another !== undefined) return undefined;
  const hasBefore = hasQuery(parameters, "before_key") && schemaAt(schema, "/_metadata/next_params/before_key", resolve) !== undefined;
  return { items: `/${only[0]}`, directions: ["after_key", ...(hasBefore ? ["before_key"] : [])].map(sendGridDirection) };
}

/** The second cursor is where an older revision of the document has it; see the overlay on ListIp's example. */
function sendGridDirection(parameter: string): DirectionModel {
  return { parameter, cursors: [`/_metadata/next_params/${parameter}`, `/_metadata/${parameter}`] };
}

function hasQuery(parameters: readonly ParameterModel[], name: string): boolean {
  return parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
}

function explicitRule(extension: unknown, candidate: PageCandidate): PaginationModel | undefined {
  const { parameter, items, cursor } = isRecord(extension) ? extension : {};
  const cursors = typeof cursor === "string" ? [cursor] : cursor;
  const isComplete = typeof parameter === "string" && typeof items === "string" && Array.isArray(cursors);
  if (!isComplete || !cursors.every((pointer) => typeof pointer === "string")) {
    candidate.problems
      .at("x-pagination")
      .reportAlways("`x-pagination` needs `parameter` (a query parameter), `items` and `cursor` (JSON pointers into the page).");
    return undefined;
  }
  return verified({ items, directions: [{ parameter, cursors }] }, candidate);
}

function verified(rule: Rule, candidate: PageCandidate): PaginationModel | undefined {
  const { operation, schema, dataName, problems } = candidate;
  const contradiction = contradictionOf(rule, candidate);
  if (contradiction !== undefined) {
    if ("x-pagination" in operation) problems.at("x-pagination").reportAlways(contradiction);
    else problems.at("responses").report(contradiction);
    return undefined;
  }
  if (schema === undefined || dataName === undefined) return undefined;
  return { ...rule, size: sizeOf(candidate), itemType: itemTypeOf(rule, { dataName, schema }, candidate.resolve) };
}

/** How a rule contradicts the operation, as a sentence; `undefined` if it does not. */
function contradictionOf({ items, directions }: Rule, { schema, parameters, resolve }: PageCandidate): string | undefined {
  if (schema === undefined) return "The operation has a pagination rule, but documents no JSON response.";
  if (!isArray(schemaAt(schema, items, resolve))) return `The pagination's items ${items} are not an array in the page's schema.`;
  for (const { parameter, cursors } of directions) {
    if (!hasQuery(parameters, parameter)) return `The pagination's query parameter \`${parameter}\` is not a parameter of the operation.`;
    const [cursor = ""] = cursors;
    const cursorSchema = schemaAt(schema, cursor, resolve);
    if (cursorSchema === undefined) return `The pagination's cursor ${cursor} is not in the page's schema.`;
    if (!isScalar(cursorSchema)) return `The pagination's cursor ${cursor} is neither a string nor a number in the page's schema.`;
  }
  return undefined;
}

/** The query parameter that says how many items a page has, if it has a documented maximum. */
function sizeOf({ parameters }: PageCandidate): PaginationModel["size"] {
  const size = parameters.find((parameter) => parameter.in === "query" && /^(?:limit|page_?size|per_page)$/.test(parameter.name));
  const maximum = size?.bounds.maximum;
  return size === undefined || maximum === undefined ? undefined : { parameter: size.name, maximum };
}

function isScalar({ type }: Schema): boolean {
  const types = typeof type === "string" ? [type] : (type ?? []);
  return types.some((name) => name === "string" || name === "integer" || name === "number");
}

/** `/result` → `ListIpData["result"][number]`, with `NonNullable` around optional properties. */
function itemTypeOf({ items }: Rule, page: { readonly dataName: string; readonly schema: Schema }, resolve: Resolve): string {
  let [type, node] = [page.dataName, resolve<Schema>(page.schema)];
  for (const token of tokensOf(items)) {
    type = `${type}[${JSON.stringify(token)}]`;
    if (node.required?.includes(token) !== true) type = `NonNullable<${type}>`;
    node = resolve<Schema>(node.properties?.[token] ?? {});
  }
  return `${type}[number]`;
}
