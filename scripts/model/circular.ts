import type { Problems } from "../problems/problems.js";
import { isRecord, type OpenApiDocument } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { fragmentToken } from "./references.js";

type Tokens = readonly string[];

/** A schema that is another one, or a list of it, without an object in between. */
interface Link {
  readonly to: string;
  /** Where the innermost list in between is, if there is one. */
  readonly list: Tokens | undefined;
}

/** A link and the schema that it starts from. */
interface Step extends Link {
  readonly from: string;
}

/**
 * Schemas that lead back to themselves without an object in between. TypeScript cannot express them as members of `components`:
 *
 *     A: { anyOf: [{ $ref: A }, …] }                           describes no values: stops the build
 *     A: { type: array, items: { anyOf: [{ $ref: A }, …] } }   a list of lists: its items stay untyped
 *
 * Returns the places of the lists of the second kind. A tree of objects is not a problem. Throws a `BuildError` for the first kind.
 */
export function circularLists(document: OpenApiDocument, problems: Problems): readonly Tokens[] {
  const schemas = document.components?.["schemas"] ?? {};
  const links = new Map(Object.entries(schemas).map(([name, schema]) => [name, linksOf(schema, ["components", "schemas", name])]));
  const cut = new Map<string, Tokens>();
  const done = new Set<string>();

  const visit = (name: string, way: readonly Step[]): void => {
    const start = way.findIndex(({ from }) => from === name);
    if (start !== -1) {
      const circle = way.slice(start);
      const list = listIn(circle, problems);
      if (!cut.has(pointerOf(...list))) problems.at(...list).report(listSentence(circle));
      cut.set(pointerOf(...list), list);
      return;
    }
    if (done.has(name)) return;
    for (const link of links.get(name) ?? [])
      if (link.list === undefined || !cut.has(pointerOf(...link.list))) visit(link.to, [...way, { from: name, ...link }]);
    done.add(name);
  };
  for (const name of links.keys()) visit(name, []);
  return [...cut.values()];
}

/** The first list of a circle, where the circle can be cut. Throws a `BuildError` if there is none. */
function listIn(circle: readonly Step[], problems: Problems): Tokens {
  const list = circle.find((step) => step.list !== undefined)?.list;
  if (list !== undefined) return list;
  throw problems.at("components", "schemas", circle[0]?.from ?? "").fatal(`The schema is defined only by itself (${circleText(circle)}).`);
}

function listSentence(circle: readonly Step[]): string {
  return `The items of the list lead back to the list (${circleText(circle)}) without an object in between, so they stay untyped.`;
}

/** `A → B → A` */
function circleText(circle: readonly Step[]): string {
  return [...circle, ...circle.slice(0, 1)].map(({ from }) => from).join(" → ");
}

function linksOf(schema: unknown, tokens: Tokens, list?: Tokens): readonly Link[] {
  if (!isRecord(schema)) return [];
  const { $ref, items } = schema;
  const name = typeof $ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1] : undefined;
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => {
    const variants = schema[keyword];
    return Array.isArray(variants) ? variants.flatMap((part, index) => linksOf(part, [...tokens, keyword, String(index)], list)) : [];
  });
  return [...(name === undefined ? [] : [{ to: fragmentToken(name), list }]), ...parts, ...linksOf(items, [...tokens, "items"], tokens)];
}
