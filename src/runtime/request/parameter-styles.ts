import { createQuerySerializer } from "openapi-fetch";
import type { HeadersInput } from "../merge-headers.js";
import type { ParameterSerializer } from "../operation.js";
import { fillPath } from "./path-parameters.js";

/** How a parameter is serialised: a style of OpenAPI, or `json` for JSON content. */
export interface ParameterStyle {
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple" | "label" | "matrix" | "json";
  /** Whether every item of a list, and every member of an object, stands for itself. */
  readonly explode: boolean;
}

type Styles = Readonly<Record<string, ParameterStyle>>;

/** The parameters whose style is not the default, by where they are sent. */
export interface OperationStyles {
  readonly query?: Styles;
  readonly path?: Styles;
  readonly header?: Styles;
}

/** Serialises the parameters of an operation as the document declares. The generated table calls this for operations that need it. */
export function serializerOf({ query = {}, path = {}, header = {} }: OperationStyles): ParameterSerializer {
  const plainQuery = createQuerySerializer();
  const queryPart = (name: string, value: unknown): string => {
    const style = query[name];
    return style === undefined ? plainQuery({ [name]: value }) : queryText(membersOf(name, value, style), style);
  };
  const headers = new Map(Object.entries(header).map(([name, style]) => [name.toLowerCase(), style]));
  const headerEntry = (name: string, value: unknown): unknown => {
    const style = headers.get(name.toLowerCase());
    return style === undefined || value === undefined || value === null ? value : headerText(membersOf(name, value, style), style);
  };
  return {
    query: (values = {}) => {
      const parts = Object.entries(values).map(([name, value]) => queryPart(name, value));
      return parts.filter((part) => part !== "").join("&");
    },
    path: (template, values) =>
      fillPath(template, values, (name) => {
        const style = path[name];
        return style && pathText(membersOf(name, values[name], style), style);
      }),
    header: (values) => {
      if (!isRecord(values) || typeof values["forEach"] === "function") return values;
      // Plain values stay as they are; the others are text now.
      return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, headerEntry(name, value)])) as HeadersInput;
    },
  };
}

/** The parts of a value, of which an object's have its keys, and all others the name of the parameter. */
interface Members {
  readonly name: string;
  readonly isObject: boolean;
  readonly pairs: readonly (readonly [key: string, text: string])[];
}

/** Members without a value are left out. */
function membersOf(name: string, value: unknown, { style }: ParameterStyle): Members {
  if (value === undefined || value === null) return { name, isObject: false, pairs: [] };
  if (style === "json") return { name, isObject: false, pairs: [[name, JSON.stringify(value)]] };
  const isObject = isRecord(value);
  const entries = isObject ? Object.entries(value) : [value].flat().map((item: unknown) => [name, item] as const);
  const present = entries.filter(([, item]) => item !== undefined && item !== null);
  if (present.some(([, item]) => typeof item === "object"))
    throw new TypeError(`The parameter ${name} cannot contain a list or an object inside another one; nothing was sent.`);
  return { name, isObject, pairs: present.map(([key, item]) => [key, String(item)]) };
}

const DELIMITERS: Partial<Record<ParameterStyle["style"], string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

function queryText(members: Members, { style, explode }: ParameterStyle): string {
  const { name, isObject, pairs } = members;
  if (pairs.length === 0) return "";
  if (!explode && style !== "deepObject") return `${name}=${flat(members, encodeURIComponent).join(DELIMITERS[style] ?? ",")}`;
  const keyOf = (key: string): string =>
    style === "deepObject" && isObject ? `${name}[${encodeURIComponent(key)}]` : encodeURIComponent(key);
  return pairs.map(([key, text]) => `${isObject ? keyOf(key) : name}=${encodeURIComponent(text)}`).join("&");
}

const PREFIXES: Partial<Record<ParameterStyle["style"], string>> = { label: ".", matrix: ";" };

function pathText(members: Members, { style, explode }: ParameterStyle): string {
  const { name, isObject, pairs } = members;
  if (pairs.length === 0) return "";
  const prefix = PREFIXES[style] ?? "";
  if (!explode) return `${prefix}${style === "matrix" ? `${name}=` : ""}${flat(members, encodeURIComponent).join(",")}`;
  const isNamed = isObject || style === "matrix";
  return prefix + pairs.map(([key, text]) => (isNamed ? `${encodeURIComponent(key)}=` : "") + encodeURIComponent(text)).join(prefix || ",");
}

/** Header values are not percent-encoded. */
function headerText(members: Members, { explode }: ParameterStyle): string {
  const { isObject, pairs } = members;
  return (explode && isObject ? pairs.map((pair) => pair.join("=")) : flat(members, String)).join(",");
}

/** `a,1,b,2` of an object, `1,2` of a list. */
function flat({ isObject, pairs }: Members, encode: (text: string) => string): readonly string[] {
  return (isObject ? pairs.flat() : pairs.map(([, text]) => text)).map((text) => encode(text));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
