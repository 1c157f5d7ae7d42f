import type { Problems } from "../problems/problems.js";
import { aliasesOf } from "../model/aliases.js";
import type { ApiModel, OperationModel } from "../model/api-model.js";
import { circularLists } from "../model/circular.js";
import { errorRulesOf } from "../model/error-rules.js";
import { checkNames } from "../model/exported-names.js";
import { reportLeftOut } from "../model/left-out.js";
import { operationModel } from "../model/operation.js";
import { resolver } from "../model/references.js";
import { regionsOf } from "../model/regions.js";
import { methodOf, resolveOperation } from "../model/resolve-operation.js";
import { operationsOf, type OperationPlace, type SourceDocument } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";

/** The part of the model that is not in the document. */
export interface ModelContext {
  readonly sources: readonly string[];
  readonly src: string;
  readonly checkedExamples: boolean;
}

/** Makes every decision that the emitters depend on. Throws a `BuildError` for a document without a model. */
export function buildModel(source: SourceDocument, context: ModelContext, problems: Problems): ApiModel {
  const { document } = source;
  const resolve = resolver(source);
  const untypedLists = circularLists(document, problems);
  const regions = regionsOf(document, problems);
  const errors = errorRulesOf(document, resolve, problems);
  reportLeftOut(document, resolve, problems);
  const places = operationsOf(document);
  if (places.length === 0) throw problems.at("paths").fatal("The document has no operation that the client can call.");
  checkOperationIds(places, problems);
  const resolved = places.map((place) => resolveOperation(place, resolve));
  const byCall = new Map(resolved.map((operation) => [`${methodOf(operation)} ${operation.path}`, operation]));
  const operations = withFreeFormerNames(
    resolved.map((operation) => operationModel(operation, { resolve, problems, regions, errors, byCall })),
    problems,
  );
  const aliases = aliasesOf(resolved, document, problems);
  const title = document.info?.title ?? "an untitled API";
  const components = Object.keys(document.components?.["schemas"] ?? {});
  return checkNames({ title, ...context, regions, operations, aliases, untypedLists }, components, problems);
}

/** Postpones what is wrong with operationIds, so that the problems of names come with it. */
function checkOperationIds(places: readonly OperationPlace[], documentProblems: Problems): void {
  const seen = new Map<unknown, string>();
  for (const { path, method, operation } of places) {
    const problems = documentProblems.at("paths", path, method);
    const id: unknown = operation.operationId;
    const shown = JSON.stringify(id);
    if (typeof id !== "string") throw problems.fatal(`The operationId ${shown} is not a text.`);
    if (/[#%]/.test(id)) problems.postpone(`The operationId ${shown} contains "#" or "%", which openapi-typescript would change.`);
    const other = seen.get(id);
    if (other !== undefined) problems.postpone(`The operationId ${shown} is already used at ${other}.`);
    else seen.set(id, pointerOf("paths", path, method));
  }
}

/** Drops former names that are ambiguous: another operation has the name now, or had it as well. */
function withFreeFormerNames(operations: readonly OperationModel[], problems: Problems): readonly OperationModel[] {
  const taken = new Set(operations.map(({ name }) => name));
  return operations.map((operation) => {
    const formerNames = operation.formerNames.filter((name) => {
      if (!taken.has(name)) return taken.add(name);
      problems
        .at("paths", operation.path, operation.method.toLowerCase(), "x-former-ids")
        .report(`\`x-former-ids\` of ${operation.id} lists an id whose name ${name} belongs to another operation: delete that id.`);
      return false;
    });
    return { ...operation, formerNames };
  });
}
