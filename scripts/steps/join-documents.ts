import { isDeepStrictEqual } from "node:util";
import { BuildError } from "../problems/problems.js";
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
type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Joins several documents into one with the paths and components of all. Throws a {@link BuildError} with both places if two documents have
 * the same path, the same operationId, or different components of the same name.
 */
export function joinDocuments(sources: readonly SourceDocument[]): SourceDocument {
  const [first, ...others] = sources;
  if (first === undefined) throw new BuildError("names no document; expected at least one.", { file: "--spec" });
  return others.reduce(joinTwo, first);
}

function joinTwo(left: SourceDocument, right: SourceDocument): SourceDocument {
  refuseSamePath(left, right);
  refuseSameOperationId(left, right);
  const [a, b] = [left.document, right.document];
  const tags = [...(a.tags ?? []), ...(b.tags ?? []).filter((tag) => !a.tags?.some(({ name }) => name === tag.name))];
  const servers = [...serversOf(a), ...serversOf(b).filter(({ url }) => !serversOf(a).some((server) => server.url === url))];
  const paths = { ...withOwnServers(a, servers), ...withOwnSecurity(withOwnServers(b, servers), b.security, a.security) };
  const lists = { ...(tags.length > 0 && { tags }), ...(servers.length > 0 && { servers }) };
  const pathItems = withOwnSecurity(sharedPathItems(b), b.security, a.security);
  const ownComponents = { ...b.components, ...(Object.keys(pathItems).length > 0 && { pathItems }) };
  const components = joinComponents(left, { ...right, document: { ...b, components: ownComponents } });
  return { file: `${left.file} + ${right.file}`, document: { ...a, ...lists, paths, components } };
}

function refuseSamePath(left: SourceDocument, right: SourceDocument): void {
  const path = Object.keys(right.document.paths ?? {}).find((name) => left.document.paths?.[name] !== undefined);
  if (path === undefined) return;
  throw new BuildError(`The path is also in ${left.file}, so the documents cannot be joined.`, {
    file: right.file,
    pointer: pointerOf("paths", path),
  });
}

function refuseSameOperationId(left: SourceDocument, right: SourceDocument): void {
  const ids = operationIds(left.document);
  for (const [id, pointer] of operationIds(right.document)) {
    const other = ids.get(id);
    if (other === undefined) continue;
    throw new BuildError(`The operationId ${JSON.stringify(id)} is already used at ${left.file}${other}.`, { file: right.file, pointer });
  }
}

/** The pointers of a document's operations by their ids, those of path items that paths refer to included. */
function operationIds(document: OpenApiDocument): ReadonlyMap<string, string> {
  const lists = [
    { paths: document.paths ?? {}, tokens: ["paths"] },
    { paths: sharedPathItems(document), tokens: ["components", "pathItems"] },
  ];
  const entries = lists.flatMap(({ paths, tokens }) =>
    operationsOf({ ...document, paths }).flatMap(({ path, method, operation: { operationId } }) =>
      operationId === undefined ? [] : [[operationId, pointerOf(...tokens, path, method)] as const],
    ),
  );
  return new Map(entries);
}

/** The path items that paths can refer to. */
function sharedPathItems({ components }: OpenApiDocument): Paths {
  return (components?.["pathItems"] ?? {}) as Paths; // the linter, a later step, checks that they are path items
}

function joinComponents(left: SourceDocument, right: SourceDocument): Components {
  const components: Record<string, Record<string, unknown>> = structuredClone(left.document.components ?? {});
  for (const [kind, entries] of Object.entries(right.document.components ?? {})) {
    const joined = (components[kind] ??= {});
    for (const [name, value] of Object.entries(entries)) {
      if (name in joined && !isDeepStrictEqual(joined[name], value))
        throw new BuildError(`The component is also in ${left.file}, with different content, so the documents cannot be joined.`, {
          file: right.file,
          pointer: pointerOf("components", kind, name),
        });
      joined[name] = value;
    }
  }
  return components;
}

/** The document's paths; if the joined document has another `security`, the operations state their own. */
function withOwnSecurity(paths: Paths, security: unknown, joined: unknown): Paths {
  if (security === undefined || isDeepStrictEqual(security, joined)) return paths;
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const operations = HTTP_METHODS.flatMap((method) => (isRecord(item[method]) ? [[method, { security, ...item[method] }]] : []));
      return [path, { ...item, ...Object.fromEntries(operations) }];
    }),
  );
}

/** The document's servers; the linter, a later step, reports what is not a list. */
function serversOf({ servers }: OpenApiDocument): readonly Server[] {
  return Array.isArray(servers) ? (servers as readonly Server[]).filter((server) => isRecord(server)) : [];
}

/** The document's paths; if the joined document has more servers, the path items state their own. */
function withOwnServers({ servers, paths = {} }: OpenApiDocument, joined: readonly Server[]): Paths {
  if (!Array.isArray(servers) || servers.length === joined.length) return paths;
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, { servers, ...item }]));
}
