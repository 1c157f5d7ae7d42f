import { isDeepStrictEqual } from "node:util";
import { BuildError, pointerOf } from "../build-error.js";
import type { OpenApiDocument, PathItem, Server, SourceDocument } from "../document.js";

/**
 * Joins several documents into one. Paths and components are united; the same path, or the same component with another content, in two
 * documents stops the build with both places. (Equal operation ids are found by the model, in one document as in several.)
 */
export function join(sources: readonly SourceDocument[]): SourceDocument {
  const [first, ...others] = sources;
  if (first === undefined) throw new BuildError("names no document: give at least one.", { file: "--spec" });
  return others.reduce(joinTwo, first);
}

function joinTwo(left: SourceDocument, right: SourceDocument): SourceDocument {
  const [a, b] = [left.document, right.document];
  for (const path of Object.keys(b.paths ?? {})) {
    if (a.paths?.[path] !== undefined) throw clash(left, right, pointerOf("paths", path));
  }
  const components: Record<string, Record<string, unknown>> = structuredClone(a.components ?? {});
  for (const [kind, entries] of Object.entries(b.components ?? {})) {
    const joined = (components[kind] ??= {});
    for (const [name, value] of Object.entries(entries)) {
      if (name in joined && !isDeepStrictEqual(joined[name], value)) throw clash(left, right, pointerOf("components", kind, name));
      joined[name] = value;
    }
  }
  const tags = [...(a.tags ?? []), ...(b.tags ?? []).filter((tag) => !a.tags?.some(({ name }) => name === tag.name))];
  const servers = [...(a.servers ?? []), ...(b.servers ?? []).filter(({ url }) => !a.servers?.some((server) => server.url === url))];
  const paths = { ...withOwnServers(a, servers), ...withOwnServers(b, servers) };
  const lists = { ...(tags.length > 0 && { tags }), ...(servers.length > 0 && { servers }) };
  return { file: `${left.file} + ${right.file}`, document: { ...a, ...lists, paths, components } };
}

function clash(left: SourceDocument, right: SourceDocument, pointer: string): BuildError {
  return new BuildError(`stands in ${left.file} too, with another content: two documents cannot be joined over it.`, {
    file: right.file,
    pointer,
  });
}

/** A document's servers are those of its paths; they move there if the joined document has more. */
function withOwnServers({ servers, paths = {} }: OpenApiDocument, joined: readonly Server[]): Readonly<Record<string, PathItem>> {
  if (servers === undefined || servers.length === joined.length) return paths;
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, { servers, ...item }]));
}
