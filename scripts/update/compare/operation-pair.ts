import type { OperationModel } from "../../model/api-model.js";
import type { Revision } from "../../steps/pipeline.js";

/** An operation of one revision, and the same operation in the next. */
export interface OperationPair {
  readonly before: OperationModel;
  readonly after: OperationModel;
}

/** Pairs operations by method and path; those that moved to another path are paired by operationId. */
export function pairsOf(before: Revision, after: Revision): readonly OperationPair[] {
  const unpaired = [...after.model.operations];
  const takeFirst = (matches: (operation: OperationModel) => boolean): OperationModel | undefined => {
    const index = unpaired.findIndex(matches);
    return index === -1 ? undefined : unpaired.splice(index, 1)[0];
  };
  // Every pair by path comes first, so that no moved operation takes the place of one that stayed.
  const byPath = before.model.operations.map((operation) => ({
    operation,
    samePath: takeFirst((candidate) => pathTemplate(candidate) === pathTemplate(operation)),
  }));
  return byPath.flatMap(({ operation, samePath }) => {
    const counterpart = samePath ?? takeFirst(({ id }) => id === operation.id);
    return counterpart === undefined ? [] : [{ before: operation, after: counterpart }];
  });
}

/** The operations whose operationId changed. */
export function renamedPairs(before: Revision, after: Revision): readonly OperationPair[] {
  return pairsOf(before, after).filter((pair) => pair.before.id !== pair.after.id);
}

/** Method and path, without the names of the path parameters. */
function pathTemplate({ method, path }: OperationModel): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

/** `GET /v3/send_ips/pools` */
export function endpoint({ method, path }: OperationModel): string {
  return `${method} ${path}`;
}
