import type { Problems } from "../problems/problems.js";
import type { Operation, Schema } from "../openapi/document.js";
import type { Method, ParameterModel, SuccessorModel } from "./api-model.js";
import { pascalCase } from "./names.js";
import { methodOf, type ResolvedOperation } from "./resolve-operation.js";
import { RETRY_CLASSES, type RetryClass } from "./retry-rules.js";

/** `x-retry`, or by the method: GET, PUT and DELETE are idempotent (RFC 9110, section 9.2.2), so they are safe to retry. */
export function retryOf(operation: Operation, method: Method, problems: Problems): RetryClass {
  const extension = operation["x-retry"];
  if (extension === undefined) return method === "POST" || method === "PATCH" ? "rejected-only" : "safe";
  const known = RETRY_CLASSES.find((retry) => retry === extension);
  if (known !== undefined) return known;
  problems.at("x-retry").reportAlways(`Unknown \`x-retry\` ${JSON.stringify(extension)}; expected one of ${RETRY_CLASSES.join(", ")}.`);
  return "never";
}

const SENTENCES = {
  "x-if-unknown": "how to find out whether the request took effect",
  "x-billing": "what a call costs",
} as const;

/** `x-if-unknown`: how to find out whether a request without a response took effect. `x-billing`: what a call costs. */
export function sentenceOf(operation: Operation, keyword: keyof typeof SENTENCES, problems: Problems): string | undefined {
  const extension = operation[keyword];
  if (extension === undefined || typeof extension === "string") return extension;
  problems.at(keyword).reportAlways(`\`${keyword}\` must be a sentence that says ${SENTENCES[keyword]}.`);
  return undefined;
}

/** `x-successor`: the operation that replaces a deprecated one, by its method and path, which stay when an operationId changes. */
export function successorOf(
  operation: Operation,
  byCall: ReadonlyMap<string, ResolvedOperation>,
  problems: Problems,
): SuccessorModel | undefined {
  const extension = operation["x-successor"];
  if (extension === undefined) return undefined;
  const successor = typeof extension === "string" ? byCall.get(extension) : undefined;
  if (successor !== undefined) return { name: successor.name, method: methodOf(successor), path: successor.path };
  problems.at("x-successor").reportAlways("`x-successor` must be the method and path of the operation that replaces this one.");
  return undefined;
}

/** `x-former-ids`: the earlier operationIds, as parts of TypeScript names. */
export function formerNamesOf(operation: Operation, problems: Problems): readonly string[] {
  const extension = operation["x-former-ids"];
  if (extension === undefined) return [];
  const ids = stringsOf(extension);
  if (ids === undefined) problems.at("x-former-ids").reportAlways("`x-former-ids` must list earlier operationIds of the operation.");
  return (ids ?? []).map(pascalCase);
}

/** `x-exclusive`: groups of parameters that exclude each other. */
export function exclusiveOf(
  operation: Operation,
  parameters: readonly ParameterModel[],
  problems: Problems,
): readonly (readonly string[])[] {
  const extension = operation["x-exclusive"];
  if (extension === undefined) return [];
  const names = parameters.map(({ name }) => name);
  const groups = Array.isArray(extension) ? extension.map(stringsOf) : [undefined];
  return groups.flatMap((group) => {
    if (group !== undefined && group.length > 1 && group.every((name) => names.includes(name))) return [group];
    problems.at("x-exclusive").reportAlways("`x-exclusive` must list groups of two or more of the operation's parameters.");
    return [];
  });
}

/** `x-at-least-one` of a body's schema: fields of which a request must have at least one. */
export function atLeastOneOf(schema: Schema, problems: Problems): readonly string[] {
  const extension = schema["x-at-least-one"];
  if (extension === undefined) return [];
  const place = problems.at("x-at-least-one");
  const fields = stringsOf(extension) ?? [];
  if (fields.length === 0) place.reportAlways("`x-at-least-one` must list fields of the body.");
  const unknown = fields.find((field) => schema.properties?.[field] === undefined);
  if (unknown !== undefined) place.reportAlways(`\`x-at-least-one\` names ${JSON.stringify(unknown)}, which is not a field of the body.`);
  return fields;
}

function stringsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
