import { BuildError, type Report } from "../command/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { operationsOf, type Place, type Schema, type SourceDocument } from "../openapi/document.js";
import { aliasesOf, type TypedSchema } from "../model/aliases.js";
import type { ApiModel, OperationModel } from "../model/api-model.js";
import { circularLists } from "../model/circular.js";
import { errorRulesOf } from "../model/error-rules.js";
import { checkNames } from "../model/exported-names.js";
import { operationModel } from "../model/operation.js";
import { resolver, type Resolve } from "../model/references.js";
import { regionsOf } from "../model/regions.js";
import { jsonContent } from "../model/schemas.js";

/** What the model cannot read from the document. */
export interface ModelContext {
  readonly sources: readonly string[];
  readonly src: string;
  readonly checkedExamples: boolean;
}

/** Takes every decision that the emitters write down. */
export function model(source: SourceDocument, context: ModelContext, report: Report): ApiModel {
  const untypedLists = circularLists(source, report);
  const resolve = resolver(source);
  const regions = regionsOf(source.document, report);
  const errors = errorRulesOf(source.document, resolve, report);
  const places = operationsOf(source.document);
  const shared = { resolve, report, regions, errors, places: byCall(places) };
  checkOperationIds(places, source.file);
  const operations = withFreeFormerNames(
    places.map((place) => operationModel(place, shared)),
    report,
  );
  const aliases = aliasesOf([...operationSchemas(places, operations, resolve), ...componentSchemas(source)], report);
  const title = source.document.info?.title ?? "an untitled API";
  const components = Object.keys(source.document.components?.["schemas"] ?? {});
  return checkNames({ title, ...context, regions, operations, aliases, untypedLists }, components, { file: source.file, report });
}

function byCall(places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(places.map((place) => [`${place.method.toUpperCase()} ${place.path}`, place]));
}

function checkOperationIds(places: readonly Place[], file: string): void {
  const seen = new Map<string, string>();
  for (const { path, method, operation } of places) {
    const pointer = pointerOf("paths", path, method);
    const id = operation.operationId;
    if (typeof id !== "string" || id === "")
      throw new BuildError("The operation has no `operationId`, so its helpers have no name.", { file, pointer });
    if (/[#%]/.test(id))
      throw new BuildError(`The operationId ${JSON.stringify(id)} holds "#" or "%", with which openapi-typescript names another one.`, {
        file,
        pointer,
      });
    const other = seen.get(id);
    if (other !== undefined) throw new BuildError(`The operationId ${JSON.stringify(id)} is also that of ${other}.`, { file, pointer });
    seen.set(id, pointer);
  }
}

/** A former id that is some operation's id again, or was two operations', names nothing any more. */
function withFreeFormerNames(operations: readonly OperationModel[], report: Report): readonly OperationModel[] {
  const taken = new Set(operations.map(({ name }) => name));
  return operations.map((operation) => {
    const free = operation.formerNames.filter((name) => {
      if (!taken.has(name)) return taken.add(name);
      report(
        `\`x-former-ids\` gives ${operation.id} the names of ${name}, which are another's: delete that id from the extension.`,
        pointerOf("paths", operation.path, operation.method.toLowerCase(), "x-former-ids"),
      );
      return false;
    });
    return { ...operation, formerNames: free };
  });
}

function operationSchemas(places: readonly Place[], operations: readonly OperationModel[], resolve: Resolve): readonly TypedSchema[] {
  return places.flatMap(({ path, method, operation }, index) => {
    const model = operations[index];
    if (model === undefined) return [];
    const responses = model.successes.flatMap(({ status, dataName }) => {
      const response = operation.responses?.[String(status)];
      const content = response === undefined ? undefined : jsonContent(resolve(response).content);
      const schema = content?.[1].schema;
      if (dataName === undefined || content === undefined || schema === undefined) return [];
      return [{ type: dataName, schema, pointer: pointerOf("paths", path, method, "responses", status, "content", content[0], "schema") }];
    });
    const body = operation.requestBody === undefined ? undefined : jsonContent(resolve(operation.requestBody).content);
    const schema = body?.[1].schema;
    if (model.body === undefined || body === undefined || schema === undefined) return responses;
    return [
      ...responses,
      { type: `${model.name}Body`, schema, pointer: pointerOf("paths", path, method, "requestBody", "content", body[0], "schema") },
    ];
  });
}

function componentSchemas({ document }: SourceDocument): readonly TypedSchema[] {
  // Components have names of their own: only what is titled inside them needs one.
  return Object.entries(document.components?.["schemas"] ?? {}).map(([name, schema]) => {
    // The linter has checked that components.schemas holds schemas.
    const untitled = Object.fromEntries(Object.entries(schema as Schema).filter(([key]) => key !== "title"));
    return { type: `components["schemas"][${JSON.stringify(name)}]`, schema: untitled, pointer: pointerOf("components", "schemas", name) };
  });
}
