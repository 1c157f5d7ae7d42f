import { type Report } from "../command/problems.js";
import { pointerBelow, pointerOf } from "../openapi/json-pointer.js";
import type { HttpMethod, Operation, Place, Schema } from "../openapi/document.js";
import {
  type BodyModel,
  type Method,
  type OperationModel,
  type RegionModel,
  type RetryClass,
  type SuccessModel,
  type SuccessorModel,
} from "./api-model.js";
import type { ErrorRules } from "./error-rules.js";
import { examplesOf } from "./examples.js";
import { answerFieldsOf, fieldsOf, parametersOf } from "./fields.js";
import { pascalCase } from "./names.js";
import { paginationOf } from "./pagination.js";
import type { Resolve } from "./references.js";
import { regionsOfOperation } from "./regions.js";
import { jsonContent } from "./schemas.js";

/** What is the same for all operations. */
export interface Shared {
  readonly resolve: Resolve;
  readonly report: Report;
  readonly regions: readonly RegionModel[];
  readonly errors: ErrorRules;
  /** The document's operations, by method and path: `GET /v3/send_ips/pools`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Reports a problem of the operation at hand. */
type ReportAt = (sentence: string, ...tokens: string[]) => void;

/** Takes every decision about one operation. */
export function operationModel(place: Place, shared: Shared): OperationModel {
  const { path, pathItem, method, operation } = place;
  const { resolve, report } = shared;
  const pointer = pointerOf("paths", path, method);
  const reportAt: ReportAt = (sentence, ...tokens) => {
    report(sentence, pointerOf("paths", path, method, ...tokens), tokens.some((token) => token.startsWith("x-")) ? "always" : undefined);
  };
  const id = operation.operationId ?? "";
  const name = pascalCase(id);
  const httpMethod = methodOf(place);
  const parameters = parametersOf(
    { nodes: operation.parameters, pointer },
    { nodes: pathItem.parameters, pointer: pointerOf("paths", path) },
    resolve,
  );
  const successes = successesOf(operation, name, resolve);
  const body = bodyOf(operation, { pointer, resolve, reportAt });
  const [success] = successes;
  const schema = success === undefined ? undefined : successSchema(operation, success, resolve);
  checkPathParameters(path, parameters, reportAt);
  return {
    id,
    name,
    formerNames: formerNamesOf(operation, reportAt),
    method: httpMethod,
    path,
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated === true,
    successor: successorOf(operation, shared.places, reportAt),
    billing: sentenceOf(operation, "x-billing", reportAt),
    regions: regionsOfOperation(operation, pathItem, shared.regions, reportAt),
    parameters,
    exclusive: exclusiveOf(
      operation,
      parameters.map((parameter) => parameter.name),
      reportAt,
    ),
    body,
    successes,
    retry: retryOf(operation, httpMethod, reportAt),
    ifUnknown: sentenceOf(operation, "x-if-unknown", reportAt),
    pagination: paginationOf({ operation, method: httpMethod, parameters, schema, dataName: success?.dataName, resolve, reportAt }),
    errors: shared.errors.get(pointer) ?? [],
    examples: examplesOf(operation, { body: body && `${name}Body`, successes }, resolve),
  };
}

function formerNamesOf(operation: Operation, reportAt: ReportAt): readonly string[] {
  const given = operation["x-former-ids"];
  if (given === undefined) return [];
  const ids = stringsOf(given);
  if (ids === undefined) reportAt("`x-former-ids` must list the operationIds that the operation had before.", "x-former-ids");
  return (ids ?? []).map(pascalCase);
}

/** The operation that `x-successor` names by its method and path, which stay when an operationId changes. */
function successorOf(operation: Operation, places: Shared["places"], reportAt: ReportAt): SuccessorModel | undefined {
  const call = operation["x-successor"];
  if (call === undefined) return undefined;
  const place = typeof call === "string" ? places.get(call) : undefined;
  if (place !== undefined) return { name: pascalCase(place.operation.operationId ?? ""), method: methodOf(place), path: place.path };
  reportAt("`x-successor` must be the method and path of the operation that replaces this one.", "x-successor");
  return undefined;
}

function methodOf({ method }: Place): Method {
  return method.toUpperCase() as Uppercase<HttpMethod>; // what toUpperCase does
}

/** Each `{name}` of a path must be one of the operation's parameters, and each path parameter in the path. */
function checkPathParameters(path: string, parameters: OperationModel["parameters"], reportAt: ReportAt): void {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const declared = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  for (const name of inPath)
    if (name === undefined || !declared.includes(name)) reportAt(`The path parameter {${name}} is not declared.`, "parameters");
  for (const name of declared) if (!inPath.includes(name)) reportAt(`The path parameter ${name} is not in the path.`, "parameters");
}

function successesOf(operation: Operation, name: string, resolve: Resolve): readonly SuccessModel[] {
  const documented = Object.entries(operation.responses ?? {}).filter(([status]) => /^2(\d\d|XX)$/.test(status));
  return documented.map(([status, node], index) => {
    const content = jsonContent(resolve(node).content);
    const number = /^\d+$/.test(status) ? Number(status) : status;
    if (content === undefined) return { status: number, fields: [] };
    const fields = answerFieldsOf(content[1].schema ?? {}, resolve);
    return { status: number, fields, mediaType: content[0], dataName: index === 0 ? `${name}Data` : `${name}${status}Data` };
  });
}

function successSchema(operation: Operation, { status }: SuccessModel, resolve: Resolve): Schema | undefined {
  const response = operation.responses?.[String(status)];
  const schema = response === undefined ? undefined : jsonContent(resolve(response).content)?.[1].schema;
  return schema === undefined ? undefined : resolve<Schema>(schema);
}

interface Context {
  readonly pointer: string;
  readonly resolve: Resolve;
  readonly reportAt: ReportAt;
}

function bodyOf(operation: Operation, { pointer, resolve, reportAt }: Context): BodyModel | undefined {
  if (operation.requestBody === undefined) return undefined;
  const requestBody = resolve(operation.requestBody);
  const content = jsonContent(requestBody.content);
  if (content === undefined) {
    reportAt("The request body has no JSON media type, so the client cannot send it.", "requestBody");
    return undefined;
  }
  const schema = resolve<Schema>(content[1].schema ?? {});
  const given = schema["x-at-least-one"];
  const atLeastOne = stringsOf(given) ?? [];
  if (given !== undefined && atLeastOne.length === 0)
    reportAt("`x-at-least-one` must list fields of the body.", "requestBody", "x-at-least-one");
  const unknown = atLeastOne.find((field) => schema.properties?.[field] === undefined);
  if (unknown !== undefined)
    reportAt(`\`x-at-least-one\` names ${JSON.stringify(unknown)}, which is no field of the body.`, "requestBody", "x-at-least-one");
  const origin = "$ref" in operation.requestBody ? operation.requestBody.$ref : pointerBelow(pointer, "requestBody");
  const source = content[1].schema?.$ref ?? pointerBelow(origin, "content", content[0], "schema");
  return { required: requestBody.required === true, mediaType: content[0], fields: fieldsOf(schema, source, resolve), atLeastOne };
}

function exclusiveOf(operation: Operation, names: readonly string[], reportAt: ReportAt): readonly (readonly string[])[] {
  const given = operation["x-exclusive"];
  if (given === undefined) return [];
  const groups = Array.isArray(given) ? given.map(stringsOf) : [undefined];
  return groups.flatMap((group) => {
    const isKnown = group !== undefined && group.length > 1 && group.every((name) => names.includes(name));
    if (!isKnown) reportAt("`x-exclusive` must list groups of two or more of the operation's parameters.", "x-exclusive");
    return isKnown ? [group] : [];
  });
}

function stringsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

const RETRY_CLASSES: readonly RetryClass[] = ["safe", "rejected-only", "never"];

/** GET, PUT and DELETE say what is to be, so they may be said twice (RFC 9110, 9.2.2); `x-retry` overrides. */
function retryOf(operation: Operation, method: Method, reportAt: ReportAt): RetryClass {
  const byMethod = method === "POST" || method === "PATCH" ? "rejected-only" : "safe";
  const given = operation["x-retry"];
  if (given === undefined) return byMethod;
  const known = RETRY_CLASSES.find((retry) => retry === given);
  if (known === undefined) reportAt(`\`x-retry\` must be one of ${RETRY_CLASSES.join(", ")}.`, "x-retry");
  return known ?? "never";
}

const SENTENCES = {
  "x-if-unknown": "how to find out whether the request was carried out",
  "x-billing": "what a call costs",
} as const;

function sentenceOf(operation: Operation, keyword: keyof typeof SENTENCES, reportAt: ReportAt): string | undefined {
  const given = operation[keyword];
  if (given === undefined || typeof given === "string") return given;
  reportAt(`\`${keyword}\` must be a sentence that says ${SENTENCES[keyword]}.`, keyword);
  return undefined;
}
