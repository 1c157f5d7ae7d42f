import { isDeepStrictEqual } from "node:util";
import type { Operation, Parameter, Reference, Schema } from "../../openapi/document.js";
import type { OperationModel } from "../../model/api-model.js";
import { resolver, type Resolve } from "../../model/references.js";
import { jsonContent } from "../../model/schemas.js";
import type { Revision } from "../../steps/pipeline.js";
import { difference, list, type Change, type Tell } from "./change.js";
import { compareDecisions } from "./decisions.js";
import { compareSchemas } from "./schemas.js";
import { pairsOf, place, type OperationPair } from "./operation-pair.js";
import { textsOf } from "./prose.js";

/** Tells what became of each operation. */
export function compareOperations(before: Revision, after: Revision): readonly Change[] {
  const changes: Change[] = [];
  const tellOf =
    (subject: string): Tell =>
    (rating, kind, text) =>
      void changes.push({ rating, kind, subject, text });
  const pairs = pairsOf(before, after);
  for (const operation of before.model.operations)
    if (!pairs.some((pair) => pair.before === operation))
      tellOf(operation.id)("major", "operation-removed", `\`${place(operation)}\` is gone`);
  for (const operation of after.model.operations)
    if (!pairs.some((pair) => pair.after === operation)) tellOf(operation.id)("minor", "operation-added", `\`${place(operation)}\` is new`);
  for (const pair of pairs) {
    const tell = tellOf(pair.after.id);
    compareNames(pair, tell);
    compareDecisions(pair, { before: before.model, after: after.model }, tell);
    compareSecurity(before, after, pair, tell);
    compareShapes({ pair, before: sideOf(before, pair.before), after: sideOf(after, pair.after), tell });
  }
  return changes;
}

function compareNames({ before, after }: OperationPair, tell: Tell): void {
  const keepsNames = after.formerNames.includes(before.name);
  if (before.id !== after.id)
    tell(
      keepsNames ? "minor" : "major",
      "operation-renamed",
      `\`${place(after)}\` was called \`${before.id}\`; ` +
        (keepsNames
          ? "its helpers and types keep the old names as deprecated aliases, but for its key in `operations`"
          : "its helpers, types and key in `operations` have new names"),
    );
  if (place(before) !== place(after)) tell("major", "operation-moved", `\`${place(after)}\` now, it was \`${place(before)}\``);
}

/** The operation's node of one revision. */
interface Side {
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  readonly resolve: Resolve;
}

function sideOf({ source }: Revision, { method, path }: OperationModel): Side {
  const resolve = resolver(source);
  const item = source.document.paths?.[path];
  const operation = item?.[method.toLowerCase() as Lowercase<typeof method>] ?? {};
  const own = (operation.parameters ?? []).map((node) => resolve(node));
  const shared = (item?.parameters ?? []).map((node) => resolve(node)).filter((each) => !own.some((other) => isSame(each, other)));
  return { operation, parameters: [...own, ...shared], resolve };
}

/** An operation's own `security` overrides the document's, which is compared for itself. */
function compareSecurity(before: Revision, after: Revision, pair: OperationPair, tell: Tell): void {
  const [was, is] = [sideOf(before, pair.before).operation.security, sideOf(after, pair.after).operation.security];
  if (!isDeepStrictEqual(was, is))
    tell("major", "security-changed", "its own `security` changed; the facade sends a bearer token to every operation");
}

interface Comparison {
  readonly pair: OperationPair;
  readonly before: Side;
  readonly after: Side;
  readonly tell: Tell;
}

function compareShapes(comparison: Comparison): void {
  compareParameters(comparison);
  compareBodies(comparison);
  compareResponses(comparison);
  const { before, after, tell } = comparison;
  if (textsOf(before.operation, before.resolve) !== textsOf(after.operation, after.resolve))
    tell("patch", "documentation", "described, or shown in examples, in other words");
}

function isSame(a: Parameter, b: Parameter): boolean {
  return a.name === b.name && a.in === b.in;
}

function compareParameters({ before, after, tell }: Comparison): void {
  for (const old of before.parameters) {
    const name = parameterName(old);
    const now = after.parameters.find((each) => isSame(each, old));
    if (now === undefined) {
      tell("major", "parameter-removed", `${name} is gone`);
      continue;
    }
    if (old.required !== true && now.required === true) tell("major", "parameter-required", `${name} is required now`);
    if (old.required === true && now.required !== true) tell("minor", "parameter-optional", `${name} is optional now`);
    if (old.deprecated !== true && now.deprecated === true) tell("minor", "parameter-deprecated", `${name} is deprecated now`);
    if (serialisation(old) !== serialisation(now))
      tell(
        "major",
        "parameter-serialised",
        `${name}: it is to be written another way (\`style\`, \`explode\` or \`allowReserved\` changed)`,
      );
    compareSchemas(old.schema ?? {}, now.schema ?? {}, { direction: "request", name, before: before.resolve, after: after.resolve, tell });
  }
  for (const now of after.parameters) {
    if (before.parameters.some((each) => isSame(each, now))) continue;
    const isRequired = now.required === true;
    tell(isRequired ? "major" : "minor", "parameter-added", `${parameterName(now)} is new${isRequired ? ", and required" : ""}`);
  }
}

/** How a parameter is written, with OpenAPI's defaults. */
function serialisation(parameter: Parameter): string {
  const { style = parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple", allowReserved = false } = parameter;
  return JSON.stringify([style, parameter.explode ?? style === "form", allowReserved]);
}

function parameterName(parameter: Parameter): string {
  return `the ${parameter.in} parameter \`${parameter.name}\``;
}

function compareBodies({ pair, before, after, tell }: Comparison): void {
  const [a, b] = [pair.before.body, pair.after.body];
  if (a === undefined && b === undefined) return;
  if (a === undefined) {
    tell(b?.required === true ? "major" : "minor", "body-added", `the request body is new${b?.required === true ? ", and required" : ""}`);
    return;
  }
  if (b === undefined) {
    tell("major", "body-removed", "the request body is gone");
    return;
  }
  if (!a.required && b.required) tell("major", "body-required", "the request body is required now");
  if (a.required && !b.required) tell("minor", "body-optional", "the request body is optional now");
  if (a.mediaType !== b.mediaType)
    tell("major", "body-media-type", `the request body is sent as ${list([b.mediaType])} now, it was ${list([a.mediaType])}`);
  const { lost, gained } = difference(a.atLeastOne, b.atLeastOne);
  if (lost.length + gained.length > 0)
    tell(
      a.atLeastOne.length > 0 && (b.atLeastOne.length === 0 || lost.length === 0) ? "minor" : "major",
      "at-least-one-changed",
      `at least one of ${list(b.atLeastOne) || "no fields"} is needed now, it was of ${list(a.atLeastOne) || "none"}`,
    );
  const schema = (side: Side): Schema | Reference =>
    (side.operation.requestBody && jsonContent(side.resolve(side.operation.requestBody).content)?.media.schema) ?? {};
  compareSchemas(schema(before), schema(after), {
    direction: "request",
    name: "the request body",
    before: before.resolve,
    after: after.resolve,
    tell,
  });
}

function compareResponses({ before, after, tell }: Comparison): void {
  const [a, b] = [before.operation.responses ?? {}, after.operation.responses ?? {}];
  for (const status of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [a[status], b[status]];
    const isSuccess = status.startsWith("2");
    if (left === undefined) tell(isSuccess ? "major" : "minor", "status-added", `the status ${status} is new`);
    else if (right === undefined) tell(isSuccess ? "major" : "minor", "status-removed", `the status ${status} is gone`);
    else {
      const [was, is] = [jsonContent(before.resolve(left).content), jsonContent(after.resolve(right).content)];
      if ((was === undefined) !== (is === undefined)) {
        const text = `the ${status} answer has ${is === undefined ? "no body any more" : "a body now"}`;
        tell(isSuccess ? "major" : "minor", is === undefined ? "answer-emptied" : "answer-filled", text);
      }
      if (was === undefined || is === undefined) continue;
      const name = `the ${status} answer`;
      // Errors come as `errors` whatever their schema is; only `paths`, for the raw client, has it.
      const soften: Tell = (rating, kind, text) => {
        tell(isSuccess || rating === "patch" ? rating : "minor", kind, text);
      };
      compareSchemas(was.media.schema ?? {}, is.media.schema ?? {}, {
        direction: "response",
        name,
        before: before.resolve,
        after: after.resolve,
        tell: soften,
      });
    }
  }
}
