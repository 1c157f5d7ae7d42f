import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument } from "../../openapi/document.js";
import { namesOf } from "../../model/exported-names.js";
import type { Revision } from "../../steps/pipeline.js";
import { difference, list, RATINGS, type Change, type Rating } from "./change.js";
import { compareOperations } from "./operations.js";
import { pairsOf } from "./operation-pair.js";

/** What changed between two revisions, rated for a user's TypeScript and for the run time; the gravest first. */
export function compare(before: Revision, after: Revision): readonly Change[] {
  const changes = [
    ...compareServers(before, after),
    ...compareSecurity(before.source.document, after.source.document),
    ...compareOtherMethods(before.source.document, after.source.document),
    ...compareOperations(before, after),
  ];
  return changes.sort((a, b) => RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating));
}

/** What changed in the uncorrected documents and is not to be seen in the corrected ones. */
export function hiddenAmong(uncorrected: readonly Change[], changes: readonly Change[]): readonly Change[] {
  return uncorrected.filter(
    ({ kind, subject }) => kind !== "documentation" && !changes.some((change) => change.kind === kind && change.subject === subject),
  );
}

/** The public names that come or go with an operation that is added, removed or renamed. */
export function namesOfMovedOperations(before: Revision, after: Revision): ReadonlySet<string> {
  const same = pairsOf(before, after).filter((pair) => pair.before.id === pair.after.id);
  const moved = [
    ...before.model.operations.filter((operation) => !same.some((pair) => pair.before === operation)),
    ...after.model.operations.filter((operation) => !same.some((pair) => pair.after === operation)),
  ];
  return new Set(moved.flatMap(namesOf));
}

function compareServers({ model: before }: Revision, { model: after }: Revision): Change[] {
  const changes: Change[] = [];
  const tell = (rating: Rating, kind: string, text: string): void => void changes.push({ rating, kind, subject: "the client", text });
  for (const { name, url } of before.regions) {
    const now = after.regions.find((region) => region.name === name);
    if (now === undefined) tell("major", "region-removed", `the region \`${name}\` (${url}) is gone`);
    else if (now.url !== url) tell("major", "host-moved", `the host of the region \`${name}\` is ${now.url} now, it was ${url}`);
  }
  for (const { name, url } of after.regions)
    if (!before.regions.some((region) => region.name === name)) tell("minor", "region-added", `the region \`${name}\` (${url}) is new`);
  const [was, is] = [before.regions[0]?.name, after.regions[0]?.name];
  if (was !== is && before.regions.some(({ name }) => name === is))
    tell("major", "default-region-changed", `the region of a client that names none is ${list([is])} now, it was ${list([was])}`);
  return changes;
}

/** The client has no HEAD, OPTIONS and TRACE. */
function compareOtherMethods(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const calls = ({ paths = {} }: OpenApiDocument): string[] =>
    Object.entries(paths).flatMap(([path, item]) =>
      ["head", "options", "trace"].flatMap((method) => (method in item ? [`${method.toUpperCase()} ${path}`] : [])),
    );
  const { lost, gained } = difference(calls(before), calls(after));
  const tell = (kind: string, names: readonly string[], verb: string): Change[] =>
    names.length === 0
      ? []
      : [{ rating: "patch", kind, subject: "the client", text: `${list(names)} ${verb}, but the client has no such methods` }];
  return [...tell("other-method-added", gained, "was added"), ...tell("other-method-removed", lost, "is gone")];
}

/** The facade sends a bearer token; another scheme needs an edit by hand. */
function compareSecurity(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const schemes = ({ security, components }: OpenApiDocument): unknown =>
    JSON.parse(
      JSON.stringify([security ?? [], components?.["securitySchemes"] ?? {}], (key, value: unknown) =>
        key === "description" ? undefined : value,
      ),
    );
  if (isDeepStrictEqual(schemes(before), schemes(after))) return [];
  const text = "`security` or `securitySchemes` changed; the facade sends a bearer token, so see whether that is still right";
  return [{ rating: "major", kind: "security-changed", subject: "the client", text }];
}
