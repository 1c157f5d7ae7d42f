import type { Problems } from "../problems/problems.js";
import type { Schema } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";
import type { BodyModel, OperationModel, ParameterModel, RegionModel, SuccessModel } from "./api-model.js";
import type { ErrorRules } from "./error-rules.js";
import { examplesOf } from "./examples.js";
import { atLeastOneOf, exclusiveOf, formerNamesOf, retryOf, sentenceOf, successorOf } from "./extensions.js";
import { fieldsOf, parametersOf, responseFieldsOf } from "./fields.js";
import { paginationOf } from "./pagination.js";
import type { Resolve } from "./references.js";
import { regionsOfOperation } from "./regions.js";
import { bodyKindOf } from "./schemas.js";
import { methodOf, type ResolvedBody, type ResolvedOperation, type ResolvedResponse } from "./resolve-operation.js";

/** What is the same for all operations. */
export interface DocumentContext {
  readonly resolve: Resolve;
  /** Bound to the document. */
  readonly problems: Problems;
  readonly regions: readonly RegionModel[];
  readonly errors: ErrorRules;
  /** The operations by method and path: `GET /v3/send_ips/pools`. */
  readonly byCall: ReadonlyMap<string, ResolvedOperation>;
}

/** Makes every decision about one operation. */
export function operationModel(resolved: ResolvedOperation, context: DocumentContext): OperationModel {
  const { path, method, operation, id, name } = resolved;
  const { resolve } = context;
  const problems = context.problems.at("paths", path, method);
  const httpMethod = methodOf(resolved);
  const parameters = parametersOf(resolved, resolve, context.problems);
  const successes = resolved.responses.filter(({ isSuccess }) => isSuccess);
  const page = successes[0]?.json;
  const schema = page?.media.schema === undefined ? undefined : resolve<Schema>(page.media.schema);
  checkPathParameters(path, parameters, problems.at("parameters"));
  return {
    id,
    name,
    formerNames: formerNamesOf(operation, problems),
    method: httpMethod,
    path,
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated === true,
    successor: successorOf(operation, context.byCall, problems),
    billing: sentenceOf(operation, "x-billing", problems),
    regions: regionsOfOperation(resolved, context.regions, problems),
    parameters,
    exclusive: exclusiveOf(operation, parameters, problems),
    body: resolved.body && bodyModel(resolved.body, resolve, problems.at("requestBody")),
    successes: successes.map((success) => successModel(success, resolve)),
    retry: retryOf(operation, httpMethod, problems),
    ifUnknown: sentenceOf(operation, "x-if-unknown", problems),
    pagination: paginationOf({ operation, method: httpMethod, parameters, schema, dataName: page?.type, resolve, problems }),
    errors: context.errors.get(pointerOf("paths", path, method)) ?? [],
    examples: examplesOf(resolved, resolve),
  };
}

/** Reports placeholders of the path that are not parameters, and path parameters that are not in the path. */
function checkPathParameters(path: string, parameters: readonly ParameterModel[], problems: Problems): void {
  const placeholders = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const declared = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  for (const name of placeholders) if (!declared.includes(name)) problems.report(`The path parameter {${name}} is not declared.`);
  for (const name of declared) if (!placeholders.includes(name)) problems.report(`The path parameter ${name} is not in the path.`);
}

function successModel({ status, json }: ResolvedResponse, resolve: Resolve): SuccessModel {
  const number = /^\d+$/.test(status) ? Number(status) : status;
  if (json === undefined) return { status: number, fields: [], kind: "none" };
  return {
    status: number,
    fields: responseFieldsOf(json.media.schema ?? {}, resolve),
    kind: bodyKindOf(json.media.schema ?? {}, resolve),
    mediaType: json.mediaType,
    dataName: json.type,
  };
}

function bodyModel({ required, json }: ResolvedBody, resolve: Resolve, problems: Problems): BodyModel | undefined {
  if (json === undefined) {
    problems.report("The request body has no JSON media type, so the client cannot send it.");
    return undefined;
  }
  const schema = resolve<Schema>(json.media.schema ?? {});
  return {
    required,
    mediaType: json.mediaType,
    fields: fieldsOf(schema, json.media.schema?.$ref ?? json.pointer, resolve),
    atLeastOne: atLeastOneOf(schema, problems),
  };
}
