import { BuildError, type Report } from "../command/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { isRecord, type SourceDocument } from "../openapi/document.js";
import { fragmentToken } from "./references.js";

/** Where a schema is another one, or a list of it, without an object between. */
interface Link {
  readonly to: string;
  /** The innermost list between, if there is one. */
  readonly list: readonly string[] | undefined;
}

/**
 * Schemas that lead back to themselves without an object between, which TypeScript cannot write as members of `components`:
 *
 *     A: { anyOf: [{ $ref: A }, …] }                      describes no values: stops the build
 *     A: { type: array, items: { anyOf: [{ $ref: A }, …] } }   a list of lists: its items are left untyped
 *
 * Returns where the lists of the second kind stand. Trees of objects are no trouble.
 */
export function circularLists({ file, document }: SourceDocument, report: Report): readonly (readonly string[])[] {
  const schemas = document.components?.["schemas"] ?? {};
  const links = new Map(Object.entries(schemas).map(([name, schema]) => [name, linksOf(schema, ["components", "schemas", name])]));
  const cut = new Map<string, readonly string[]>();
  const done = new Set<string>();

  const visit = (name: string, way: readonly (Link & { readonly from: string })[]): void => {
    const start = way.findIndex(({ from }) => from === name);
    if (start !== -1) {
      const list = way.slice(start).find((link) => link.list !== undefined)?.list;
      const text = [...way.slice(start).map(({ from }) => from), name].join(" → ");
      if (list === undefined)
        throw new BuildError(`The schema is defined by nothing but itself (${text}).`, {
          file,
          pointer: pointerOf("components", "schemas", name),
        });
      const pointer = pointerOf(...list);
      if (!cut.has(pointer))
        report(`The items of the list lead back to it (${text}) without an object between, so they are left untyped.`, pointer);
      cut.set(pointer, list);
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

function linksOf(schema: unknown, tokens: readonly string[], list?: readonly string[]): readonly Link[] {
  if (!isRecord(schema)) return [];
  const { $ref, items } = schema;
  const name = typeof $ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec($ref)?.[1] : undefined;
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => {
    const variants = schema[keyword];
    return Array.isArray(variants) ? variants.flatMap((part, index) => linksOf(part, [...tokens, keyword, String(index)], list)) : [];
  });
  return [...(name === undefined ? [] : [{ to: fragmentToken(name), list }]), ...parts, ...linksOf(items, [...tokens, "items"], tokens)];
}
