import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument } from "../../openapi/document.js";
import type { Revision } from "../../steps/pipeline.js";
import { difference } from "../changes/difference.js";
import type { Change, RecordChange } from "../changes/change.js";
import { codeList } from "../changes/code-list.js";

/** Compares what concerns all operations: servers, security, and methods that the client does not offer. */
export function compareClient(before: Revision, after: Revision): readonly Change[] {
  const changes: Change[] = [];
  const record: RecordChange = (rating, kind, text) => void changes.push({ rating, kind, subject: "the client", text });
  compareServers(before, after, record);
  compareSecurity(before.source.document, after.source.document, record);
  compareOtherMethods(before.source.document, after.source.document, record);
  return changes;
}

function compareServers({ model: before }: Revision, { model: after }: Revision, record: RecordChange): void {
  for (const { name, url } of before.regions) {
    const counterpart = after.regions.find((region) => region.name === name);
    if (counterpart === undefined) record("major", "region-removed", `the region \`${name}\` (${url}) was removed`);
    else if (counterpart.url !== url)
      record("major", "host-moved", `the host of the region \`${name}\` is now ${counterpart.url} (was ${url})`);
  }
  for (const { name, url } of after.regions)
    if (!before.regions.some((region) => region.name === name))
      record("minor", "region-added", `the region \`${name}\` (${url}) was added`);
  const [oldDefault, newDefault] = [before.regions[0]?.name, after.regions[0]?.name];
  if (oldDefault !== newDefault && before.regions.some(({ name }) => name === newDefault))
    record("major", "default-region-changed", `the default region is now ${codeList([newDefault])} (was ${codeList([oldDefault])})`);
}

/** The client sends a bearer token; another scheme needs an edit of the hand-written code. */
function compareSecurity(before: OpenApiDocument, after: OpenApiDocument, record: RecordChange): void {
  if (isDeepStrictEqual(securityOf(before), securityOf(after))) return;
  const text = "`security` or `securitySchemes` changed: check whether the API still accepts the bearer token that the client sends";
  record("major", "security-changed", text);
}

function securityOf({ security, components }: OpenApiDocument): unknown {
  const text = JSON.stringify([security ?? [], components?.["securitySchemes"] ?? {}], (key, value: unknown) =>
    key === "description" ? undefined : value,
  );
  return JSON.parse(text);
}

/** The client has neither HEAD nor OPTIONS nor TRACE. */
function compareOtherMethods(before: OpenApiDocument, after: OpenApiDocument, record: RecordChange): void {
  const { removed, added } = difference(otherEndpoints(before), otherEndpoints(after));
  const subject = "operations whose method the client does not offer";
  if (added.length > 0) record("patch", "other-method-added", `${subject} were added: ${codeList(added)}`);
  if (removed.length > 0) record("patch", "other-method-removed", `${subject} were removed: ${codeList(removed)}`);
}

function otherEndpoints({ paths = {} }: OpenApiDocument): string[] {
  return Object.entries(paths).flatMap(([path, pathItem]) =>
    ["head", "options", "trace"].flatMap((method) => (method in pathItem ? [`${method.toUpperCase()} ${path}`] : [])),
  );
}
