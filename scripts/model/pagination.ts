import { tokensOf } from "../openapi/json-pointer.js";
import { isRecord, type Operation, type Schema } from "../openapi/document.js";
import type { DirectionModel, Method, PaginationModel, ParameterModel } from "./api-model.js";
import { isArray, schemaAt } from "./schemas.js";
import type { Resolve } from "./references.js";

interface Page {
  readonly operation: Operation;
  readonly method: Method;
  readonly parameters: readonly ParameterModel[];
  /** The schema of the first success's data. */
  readonly schema: Schema | undefined;
  /** The name of that data's type. */
  readonly dataName: string | undefined;
  readonly resolve: Resolve;
  readonly reportAt: (sentence: string, ...tokens: string[]) => void;
}

type Rule = Omit<PaginationModel, "itemType" | "size">;

/** Query parameters by which an operation looks paginated. */
const CURSOR_LIKE =
  /^(?:(?:after|before|next|page|starting_after|ending_before)(?:_(?:key|token|id|cursor|number))?|cursor|offset|page_?token|after_\w+_id)$/;

/**
 * Decides whether and how an operation is paginated: by `x-pagination`, or by the structure that all of SendGrid's `send_ips` lists
 * have. Both are verified against the schemas. An operation that looks paginated and fits neither is reported.
 */
export function paginationOf(page: Page): PaginationModel | undefined {
  const given = page.operation["x-pagination"];
  if (given === false || page.method !== "GET") return undefined;
  if (given !== undefined) return explicitRule(given, page);
  const looks = page.parameters.find((parameter) => parameter.in === "query" && CURSOR_LIKE.test(parameter.name));
  if (looks === undefined || !holdsArray(page)) return undefined;
  const rule = structuralRule(page);
  if (rule !== undefined) return verified(rule, page);
  page.reportAt(
    `The operation looks paginated (query parameter \`${looks.name}\`) but fits no rule: not \`after_key\` with ` +
      "`/_metadata/next_params/after_key` and exactly one array, and no `x-pagination` (`{ parameter, items, cursor }`, or `false`).",
    "parameters",
  );
  return undefined;
}

function holdsArray({ schema, resolve }: Page): boolean {
  if (schema === undefined) return false;
  return isArray(schema) || Object.values(schema.properties ?? {}).some((property) => isArray(resolve<Schema>(property)));
}

function structuralRule({ parameters, schema, resolve }: Page): Rule | undefined {
  if (schema === undefined || !hasQuery(parameters, "after_key")) return undefined;
  if (schemaAt(schema, "/_metadata/next_params/after_key", resolve) === undefined) return undefined;
  const arrays = Object.entries(schema.properties ?? {}).filter(([, property]) => isArray(resolve<Schema>(property)));
  const [only, another] = arrays;
  if (only === undefined || another !== undefined) return undefined;
  const hasBefore = hasQuery(parameters, "before_key") && schemaAt(schema, "/_metadata/next_params/before_key", resolve) !== undefined;
  return { items: `/${only[0]}`, directions: ["after_key", ...(hasBefore ? ["before_key"] : [])].map(sendGridDirection) };
}

/** The flat place is that of an older revision; see the overlay on ListIp's example. */
function sendGridDirection(parameter: string): DirectionModel {
  return { parameter, cursors: [`/_metadata/next_params/${parameter}`, `/_metadata/${parameter}`] };
}

function hasQuery(parameters: Page["parameters"], name: string): boolean {
  return parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
}

function explicitRule(given: unknown, page: Page): PaginationModel | undefined {
  const { parameter, items, cursor } = isRecord(given) ? given : {};
  const cursors = typeof cursor === "string" ? [cursor] : cursor;
  const isComplete = typeof parameter === "string" && typeof items === "string" && Array.isArray(cursors);
  if (!isComplete || !cursors.every((pointer) => typeof pointer === "string")) {
    page.reportAt(
      "`x-pagination` needs `parameter` (a query parameter), `items` and `cursor` (JSON pointers into the page).",
      "x-pagination",
    );
    return undefined;
  }
  return verified({ items, directions: [{ parameter, cursors }] }, page);
}

function verified(rule: Rule, page: Page): PaginationModel | undefined {
  const { schema, dataName, resolve } = page;
  const problem = problemOf(rule, page);
  if (problem !== undefined) page.reportAt(problem, "x-pagination" in page.operation ? "x-pagination" : "responses");
  if (problem !== undefined || schema === undefined || dataName === undefined) return undefined;
  return { ...rule, size: sizeOf(page), itemType: itemType(schema, rule.items, dataName, resolve) };
}

/** How a rule does not fit the operation. */
function problemOf({ items, directions }: Rule, { schema, parameters, resolve }: Page): string | undefined {
  if (schema === undefined) return "The operation is to be paginated, but documents no JSON page.";
  if (!isArray(schemaAt(schema, items, resolve))) return `The pagination's items ${items} are no array in the page's schema.`;
  for (const { parameter, cursors } of directions) {
    if (!hasQuery(parameters, parameter)) return `The pagination's query parameter \`${parameter}\` is none of the operation's.`;
    const [cursor = ""] = cursors;
    const cursorSchema = schemaAt(schema, cursor, resolve);
    if (cursorSchema === undefined) return `The pagination's cursor ${cursor} is not in the page's schema.`;
    if (!isScalar(cursorSchema)) return `The pagination's cursor ${cursor} is neither a string nor a number in the page's schema.`;
  }
  return undefined;
}

/** The query parameter that says how many items a page has, if it has a documented maximum. */
function sizeOf({ parameters }: Page): PaginationModel["size"] {
  const size = parameters.find((parameter) => parameter.in === "query" && /^(?:limit|page_?size|per_page)$/.test(parameter.name));
  const maximum = size?.bounds.maximum;
  return size === undefined || maximum === undefined ? undefined : { parameter: size.name, maximum };
}

function isScalar({ type }: Schema): boolean {
  const types = typeof type === "string" ? [type] : (type ?? []);
  return types.some((each) => each === "string" || each === "integer" || each === "number");
}

/** `/result` → `ListIpData["result"][number]`, with `NonNullable` around what may be absent. */
function itemType(schema: Schema, items: string, dataName: string, resolve: Resolve): string {
  let [type, node] = [dataName, resolve<Schema>(schema)];
  for (const token of tokensOf(items)) {
    type = `${type}[${JSON.stringify(token)}]`;
    if (node.required?.includes(token) !== true) type = `NonNullable<${type}>`;
    node = resolve<Schema>(node.properties?.[token] ?? {});
  }
  return `${type}[number]`;
}
