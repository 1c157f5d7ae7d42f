import { ts } from "ts-morph";
import type { AliasModel, ApiModel } from "../../model/api-model.js";
import { tokensOf } from "../../openapi/json-pointer.js";
import { accessPath, isNothing, type Direction, type SchemaTypes } from "./schema-types.js";

/** The names that parts of types get. */
export interface ShapeNames {
  readonly types: SchemaTypes;
  /** Names of component schemas, by their names in the document. */
  readonly componentNames: ReadonlyMap<string, string>;
  /** The name of the titled schema at a place: `ListIpPoolData/properties/result/items`. */
  titleAt(place: string, direction: Direction): string | undefined;
  /** The direction in which a titled schema is emitted: that of a request only if it occurs nowhere else. */
  directionOf(alias: AliasModel): Direction;
  /** The type of schema.ts at a place. */
  locate(place: string): ts.TypeNode | undefined;
  /** Whether a request may have more than the type says: readonly arrays, or `undefined`. */
  isWidened(node: ts.TypeNode): boolean;
}

export function shapeNames(model: ApiModel, types: SchemaTypes): ShapeNames {
  const roots = rootPaths(model);
  const bodies = new Set(model.operations.flatMap(({ name, body }) => (body === undefined ? [] : [`${name}Body`])));
  const rootOf = (place: string): string => place.replace(/\/(?:properties\/|items(?:\/|$)).*$/s, "");
  const directionOf = ({ places }: AliasModel): Direction => (places.every((place) => bodies.has(rootOf(place))) ? "request" : "response");
  const titles = new Map(
    model.aliases.flatMap((alias) => alias.places.map((place) => [place, { name: alias.name, direction: directionOf(alias) }] as const)),
  );
  return {
    types,
    componentNames: model.componentNames,
    directionOf,
    titleAt(place, direction) {
      const title = roots.has(place) ? undefined : titles.get(place);
      return title?.direction === direction ? title.name : undefined;
    },
    locate(place) {
      const root = rootOf(place);
      const start = types.at(roots.get(root) ?? []);
      return start && walk(start, tokensOf(place.slice(root.length)), types);
    },
    isWidened: wideningOf(types),
  };
}

/** Where schema.ts has the types whose parts may have titles. */
function rootPaths({ operations, componentNames, aliases }: ApiModel): ReadonlyMap<string, readonly string[]> {
  const roots = new Map<string, readonly string[]>();
  for (const { id, name, body, successes } of operations) {
    for (const { status, mediaType, dataName } of successes)
      if (mediaType !== undefined && dataName !== undefined)
        roots.set(dataName, ["operations", id, "responses", String(status), "content", mediaType]);
    if (body !== undefined) roots.set(`${name}Body`, ["operations", id, "requestBody", "content", body.mediaType]);
  }
  const titled = aliases.flatMap(({ root }) => /^components\["schemas"\]\[("[^]*")\]$/.exec(root)?.[1] ?? []);
  // The roots of aliases are written with JSON.stringify.
  const keys = [...componentNames.keys(), ...titled.map((key) => JSON.parse(key) as string)];
  for (const key of keys) roots.set(`components["schemas"][${JSON.stringify(key)}]`, ["components", "schemas", key]);
  return roots;
}

/** Follows `properties/<name>` and `items` through a type. */
function walk(node: ts.TypeNode, tokens: readonly string[], types: SchemaTypes): ts.TypeNode | undefined {
  if (tokens.length === 0) return node;
  const [keyword, name, ...others] = tokens;
  const present = withoutNull(node);
  if (keyword === "items") return ts.isArrayTypeNode(present) ? walk(present.elementType, tokens.slice(1), types) : undefined;
  const member = name === undefined ? undefined : types.memberOf(present, name);
  return member && walk(member, others, types);
}

function withoutNull(node: ts.TypeNode): ts.TypeNode {
  if (ts.isParenthesizedTypeNode(node)) return withoutNull(node.type);
  const [present, another] = ts.isUnionTypeNode(node) ? node.types.filter((type) => !isNothing(type)) : [];
  return present === undefined || another !== undefined ? node : withoutNull(present);
}

function wideningOf(types: SchemaTypes): (node: ts.TypeNode) => boolean {
  const known = new Map<ts.TypeNode, boolean>();
  const isWidened = (node: ts.TypeNode): boolean => {
    const decided = known.get(node);
    if (decided !== undefined) return decided;
    // A type that refers to itself does so through a list or an optional member.
    known.set(node, true);
    const result = search(node);
    known.set(node, result);
    return result;
  };
  const search = (node: ts.Node): boolean => {
    if (ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node)) return true;
    if (ts.isPropertySignature(node) && node.questionToken !== undefined) return true;
    const path = ts.isIndexedAccessTypeNode(node) ? accessPath(node) : undefined;
    const target = path === undefined ? undefined : types.at(path);
    return target === undefined ? ts.forEachChild(node, (child) => search(child) || undefined) === true : isWidened(target);
  };
  return isWidened;
}
