import type { BodyModel } from "../../model/api-model.js";
import { jsonContent } from "../../model/schemas.js";
import type { Reference, Schema } from "../../openapi/document.js";
import { difference } from "../changes/difference.js";
import type { BeforeAfter, RecordChange } from "../changes/change.js";
import { codeList } from "../changes/code-list.js";
import { schemaPlace, type DocumentedOperation, type OperationComparison } from "./operation-comparison.js";
import { compareSchemas } from "./schemas/schemas.js";

/** Compares the request bodies of an operation. */
export function compareBodies(comparison: OperationComparison): void {
  const { before, after } = comparison.models;
  if (before.body === undefined || after.body === undefined) {
    compareExistence({ before: before.body, after: after.body }, comparison.record);
    return;
  }
  compareRequirements({ before: before.body, after: after.body }, comparison.record);
  const place = schemaPlace(comparison, { direction: "request", owner: "the request body" });
  compareSchemas(schemaOf(comparison.before), schemaOf(comparison.after), place);
}

function compareExistence({ before, after }: BeforeAfter<BodyModel | undefined>, record: RecordChange): void {
  if (before !== undefined) record("major", "body-removed", "the request body was removed");
  if (after === undefined) return;
  record(after.required ? "major" : "minor", "body-added", `the request body was added${after.required ? " and is required" : ""}`);
}

function compareRequirements({ before, after }: BeforeAfter<BodyModel>, record: RecordChange): void {
  if (!before.required && after.required) record("major", "body-required", "the request body is now required");
  if (before.required && !after.required) record("minor", "body-optional", "the request body is now optional");
  if (before.mediaType !== after.mediaType)
    record("major", "body-media-type", `the request body is now sent as \`${after.mediaType}\` (was \`${before.mediaType}\`)`);
  const { removed, added } = difference(before.atLeastOne, after.atLeastOne);
  if (removed.length + added.length === 0) return;
  const isLooser = before.atLeastOne.length > 0 && (after.atLeastOne.length === 0 || removed.length === 0);
  record(isLooser ? "minor" : "major", "at-least-one-changed", atLeastOneText(before.atLeastOne, after.atLeastOne));
}

function atLeastOneText(before: readonly string[], after: readonly string[]): string {
  if (after.length === 0) return `the request body no longer needs one of ${codeList(before)}`;
  const text = `the request body now needs at least one of ${codeList(after)}`;
  return before.length === 0 ? text : `${text} (was ${codeList(before)})`;
}

function schemaOf({ operation, resolve }: DocumentedOperation): Schema | Reference {
  return (operation.requestBody && jsonContent(resolve(operation.requestBody).content)?.media.schema) ?? {};
}
