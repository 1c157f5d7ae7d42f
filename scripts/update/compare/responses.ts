import { jsonContent } from "../../model/schemas.js";
import type { Reference, Response } from "../../openapi/document.js";
import type { BeforeAfter, RecordChange } from "../changes/change.js";
import { schemaPlace, type OperationComparison } from "./operation-comparison.js";
import { compareSchemas } from "./schemas/schemas.js";

/** Compares the responses of an operation, status by status. */
export function compareResponses(comparison: OperationComparison): void {
  const [before, after] = [comparison.before.operation.responses ?? {}, comparison.after.operation.responses ?? {}];
  for (const status of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const responses = { before: before[status], after: after[status] };
    const record = status.startsWith("2") ? comparison.record : withoutMajor(comparison.record);
    compareResponse(responses, status, { ...comparison, record });
  }
}

/** Failures reach users as `errors`, whatever their schema says; only `paths`, for the raw client, has that schema. */
function withoutMajor(record: RecordChange): RecordChange {
  return (rating, kind, text) => {
    record(rating === "major" ? "minor" : rating, kind, text);
  };
}

function compareResponse(
  { before, after }: BeforeAfter<Response | Reference | undefined>,
  status: string,
  comparison: OperationComparison,
): void {
  const { record } = comparison;
  const owner = `the ${status} response`;
  if (before === undefined) record("major", "status-added", `${owner} was added`);
  if (after === undefined) record("major", "status-removed", `${owner} was removed`);
  if (before === undefined || after === undefined) return;
  const media = {
    before: jsonContent(comparison.before.resolve(before).content)?.media,
    after: jsonContent(comparison.after.resolve(after).content)?.media,
  };
  if (media.before === undefined && media.after !== undefined) record("major", "response-body-added", `${owner} now has a body`);
  if (media.before !== undefined && media.after === undefined) record("major", "response-body-removed", `${owner} no longer has a body`);
  if (media.before === undefined || media.after === undefined) return;
  const place = schemaPlace(comparison, { direction: "response", owner });
  compareSchemas(media.before.schema ?? {}, media.after.schema ?? {}, place);
}
