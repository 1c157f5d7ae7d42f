import { isDeepStrictEqual } from "node:util";
import { BuildError } from "../command/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import {
  HTTP_METHODS,
  isRecord,
  operationsOf,
  type OpenApiDocument,
  type PathItem,
  type Server,
  type SourceDocument,
} from "../openapi/document.js";

type Paths = Readonly<Record<string, PathItem>>;

/**
 * Joins several documents into one. Paths and components are united; the same path, or the same component with another content, in two
 * documents stops the build with both places, and so does the same operationId.
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
  const ids = operationIds(a);
  for (const [id, pointer] of operationIds(b)) {
    const other = ids.get(id);
    if (other === undefined) continue;
    throw new BuildError(`The operationId ${JSON.stringify(id)} is also that of ${left.file}${other}.`, { file: right.file, pointer });
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
  const servers = [...serversOf(a), ...serversOf(b).filter(({ url }) => !serversOf(a).some((server) => server.url === url))];
  const paths = { ...withOwnServers(a, servers), ...withOwnSecurity(withOwnServers(b, servers), b.security, a.security) };
  const lists = { ...(tags.length > 0 && { tags }), ...(servers.length > 0 && { servers }) };
  return { file: `${left.file} + ${right.file}`, document: { ...a, ...lists, paths, components } };
}

function clash(left: SourceDocument, right: SourceDocument, pointer: string): BuildError {
  return new BuildError(`stands in ${left.file} too, with another content: two documents cannot be joined over it.`, {
    file: right.file,
    pointer,
  });
}

/** The pointers of a document's operations by their ids. */
function operationIds(document: OpenApiDocument): ReadonlyMap<string, string> {
  const entries = operationsOf(document).flatMap(({ path, method, operation: { operationId } }) =>
    operationId === undefined ? [] : [[operationId, pointerOf("paths", path, method)] as const],
  );
  return new Map(entries);
}

/** How a document's calls are authorised is said by its operations, if the joined document says otherwise. */
function withOwnSecurity(paths: Paths, own: unknown, joined: unknown): Paths {
  if (own === undefined || isDeepStrictEqual(own, joined)) return paths;
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const operations = HTTP_METHODS.flatMap((method) =>
        item[method] === undefined ? [] : [[method, { security: own, ...item[method] }]],
      );
      return [path, { ...item, ...Object.fromEntries(operations) }];
    }),
  );
}

/** The linter tells of what is no list; it comes later. */
function serversOf({ servers }: OpenApiDocument): readonly Server[] {
  return Array.isArray(servers) ? (servers as readonly Server[]).filter((server) => isRecord(server)) : [];
}

/** A document's servers are those of its paths; they move there if the joined document has more. */
function withOwnServers({ servers, paths = {} }: OpenApiDocument, joined: readonly Server[]): Paths {
  if (!Array.isArray(servers) || servers.length === joined.length) return paths;
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, { servers, ...item }]));
}
