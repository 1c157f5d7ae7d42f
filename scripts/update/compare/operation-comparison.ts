import type { OperationModel } from "../../model/api-model.js";
import { resolver, type Resolve } from "../../model/references.js";
import type { Operation, Parameter } from "../../openapi/document.js";
import type { Revision } from "../../steps/pipeline.js";
import type { BeforeAfter, RecordChange } from "../changes/change.js";
import type { OperationPair } from "./operation-pair.js";
import type { SchemaPlace } from "./schemas/value-place.js";

/** An operation as one revision of the document writes it. */
export interface DocumentedOperation {
  readonly operation: Operation;
  /** Those of the path item included. */
  readonly parameters: readonly Parameter[];
  readonly resolve: Resolve;
}

/** Everything that the comparison of one operation reads, and where it records what it finds. */
export interface OperationComparison extends BeforeAfter<DocumentedOperation> {
  /** The generator's decisions about the operation. */
  readonly models: OperationPair;
  readonly record: RecordChange;
}

/** The operation as the revision's document writes it. */
export function documentedOperation({ source }: Revision, { method, path }: OperationModel): DocumentedOperation {
  const resolve = resolver(source);
  const pathItem = source.document.paths?.[path];
  const operation = pathItem?.[method.toLowerCase() as Lowercase<typeof method>] ?? {}; // a mapped type that TypeScript does not infer
  const parameters = (operation.parameters ?? []).map((node) => resolve(node));
  const shared = (pathItem?.parameters ?? []).map((node) => resolve(node));
  const inherited = shared.filter((parameter) => !parameters.some((override) => isSameParameter(parameter, override)));
  return { operation, parameters: [...parameters, ...inherited], resolve };
}

/** A parameter is identified by name and location. */
export function isSameParameter(first: Parameter, second: Parameter): boolean {
  return first.name === second.name && first.in === second.in;
}

/** The place of a schema that an operation refers to directly. */
export function schemaPlace(
  { before, after, record }: OperationComparison,
  { direction, owner }: Pick<SchemaPlace, "direction" | "owner">,
): SchemaPlace {
  return { direction, owner, path: [], record, resolve: { before: before.resolve, after: after.resolve }, ancestors: [] };
}
