import type { OperationModel } from "../../model/api-model.js";
import type { Revision } from "../../steps/pipeline.js";

/** An operation of one revision and what it has become in the other. */
export interface OperationPair {
  readonly before: OperationModel;
  readonly after: OperationModel;
}

/** The same method and path; else the same operationId, which has moved. */
export function pairsOf(before: Revision, after: Revision): readonly OperationPair[] {
  const left = [...after.model.operations];
  const take = (matches: (operation: OperationModel) => boolean): OperationModel | undefined => {
    const index = left.findIndex(matches);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  const byPlace = before.model.operations.map(
    (operation) => [operation, take((other) => template(other) === template(operation))] as const,
  );
  return byPlace.flatMap(([operation, found]) => {
    const other = found ?? take(({ id }) => id === operation.id);
    return other === undefined ? [] : [{ before: operation, after: other }];
  });
}

/** The path without the names of its parameters. */
function template({ method, path }: OperationModel): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

export function place({ method, path }: OperationModel): string {
  return `${method} ${path}`;
}
