import type { Parameter, Reference, Schema } from "../openapi/document.js";
import type { Problems } from "../problems/problems.js";
import type { StyleModel } from "./api-model.js";
import type { Resolve } from "./references.js";
import { isJson } from "./schemas.js";

/** The styles of each location; the first is the default. */
const STYLES = {
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  path: ["simple", "label", "matrix"],
  header: ["simple"],
} as const;

/** What the values of a schema may be. `nested`: a list or object inside a list or object. */
type Kind = "scalar" | "array" | "object" | "nested";

/** A parameter that the client sends. */
export type SentParameter = Parameter & { readonly in: keyof typeof STYLES };

/**
 * How a parameter is serialised, if a plain `name=value` is not enough: OpenAPI's `style` and `explode`, or `json` for JSON `content`. What OpenAPI
 * does not define is reported. The problems are bound to the parameter.
 */
export function styleOf(parameter: SentParameter, resolve: Resolve, problems: Problems): StyleModel | undefined {
  const mediaType = Object.keys(parameter.content ?? {})[0];
  if (mediaType !== undefined) return contentStyle(mediaType, problems);
  const known: readonly StyleModel["style"][] = STYLES[parameter.in];
  const [byDefault = "form"] = known;
  const style = known.find((name) => name === (parameter.style ?? byDefault));
  if (style === undefined) {
    problems.at("style").report(`\`${parameter.style}\` is not a style of a ${parameter.in} parameter; \`${byDefault}\` is used.`);
    return styleOf({ ...parameter, style: byDefault }, resolve, problems);
  }
  if (parameter.allowReserved === true)
    problems.at("allowReserved").warn("Reserved characters are percent-encoded nevertheless; a server decodes both to the same value.");
  const explode = parameter.explode ?? style === "form";
  const kinds = kindsOf(parameter.schema, resolve);
  const gap = gapOf(style, explode, kinds);
  if (gap !== undefined) problems.report(gap);
  return isPlain(parameter.in, { style, explode }, kinds) ? undefined : { style, explode };
}

function contentStyle(mediaType: string, problems: Problems): StyleModel | undefined {
  if (isJson(mediaType)) return { style: "json", explode: false };
  problems
    .at("content", mediaType)
    .report(`The client knows JSON as the content of a parameter, so a value of ${mediaType} is sent as text.`);
  return undefined;
}

/** What OpenAPI does not define, as a sentence; `undefined` if it defines the form of every value. */
function gapOf(style: StyleModel["style"], explode: boolean, kinds: ReadonlySet<Kind>): string | undefined {
  const isDelimited = style === "spaceDelimited" || style === "pipeDelimited";
  if (kinds.has("nested"))
    return "OpenAPI does not say how a list or an object inside another one is serialised, so a call with one is refused.";
  if (isDelimited && explode)
    return `OpenAPI does not define \`${style}\` with \`explode: true\`; every item is sent with the parameter's name.`;
  if (isDelimited && kinds.has("scalar") && kinds.size === 1)
    return `OpenAPI defines \`${style}\` for lists and objects only; the value is sent as it is.`;
  if (style !== "deepObject" || kinds.has("object")) return undefined;
  return "OpenAPI defines `deepObject` for objects only; the value is sent as `form`.";
}

/** Whether openapi-fetch's defaults do: `name=value`, a list as repeated parameters, an object in a query as `name[key]=value`. */
function isPlain(location: SentParameter["in"], { style, explode }: StyleModel, kinds: ReadonlySet<Kind>): boolean {
  if (style === "label" || style === "matrix") return false;
  if (!kinds.has("array") && !kinds.has("object") && !kinds.has("nested")) return true;
  if (location !== "query") return false;
  if (style === "deepObject") return true;
  return style === "form" && explode && !kinds.has("object");
}

/** The kinds of values that a schema allows; a schema without a type allows scalars as far as the client knows. */
function kindsOf(node: Schema | Reference | undefined, resolve: Resolve, depth = 0, seen: readonly unknown[] = []): ReadonlySet<Kind> {
  const schema = resolve<Schema>(node ?? {});
  if (seen.includes(schema)) return new Set();
  const inner = (child: Schema | Reference, below = depth): readonly Kind[] => [...kindsOf(child, resolve, below, [...seen, schema])];
  const variants = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((variant) => inner(variant));
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const isList = types.includes("array") || (types.length === 0 && schema.items !== undefined);
  const isObject = types.includes("object") || (types.length === 0 && schema.properties !== undefined);
  const others = types.some((type) => type !== "array" && type !== "object" && type !== "null");
  const kinds: Kind[] = [...variants, ...(isList ? (["array"] as const) : []), ...(isObject ? (["object"] as const) : [])];
  if (others || kinds.length === 0) kinds.push("scalar");
  if (depth > 0) return new Set(kinds);
  const members = [
    ...(isList && schema.items !== undefined ? [schema.items] : []),
    ...(isObject ? Object.values(schema.properties ?? {}) : []),
  ];
  const isNested = members.some((member) => inner(member, 1).some((kind) => kind !== "scalar"));
  return new Set(isNested ? [...kinds, "nested"] : kinds);
}
