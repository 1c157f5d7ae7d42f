import type { Problems } from "../problems/problems.js";
import type { AliasModel, ApiModel, OperationModel } from "./api-model.js";
import { clientNames, namesOf } from "./names.js";

/** What gives a name, by the name. */
type Owners = Map<string, string>;

/**
 * Names that a generated export must not have: what generated files themselves refer to, and what src/index.ts exports besides them
 * (a test compares the two).
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  `
    Array Error Exclude Extract NonNullable Omit Parameters Pick Promise Readonly Record Response ReturnType unwrapCall
    Admission AnyRegionClient ApiError ApiKey AttemptEvent CallArguments CallContext CallError CallOptions Calls Client ClientBase ClientOptions
    components ConnectionError createClient Cursor DefaultRegion ErrorBody ErrorEntry ExistsOnlyInRegion Failure FailureOf Fetch
    ApiErrorOptions FetchAttempt FetchInit FetchMethod FetchResponse getRateLimit HeadersInput HeadersLike HostRegion isApiError isNotFound LimitedOperation Limiter limits Middleware Narrowed
    NoResponseError NotAPromise OpenApiFetchClient OperationId operations Page PaginateOptions PaginationError Paginator paths Problem
    ProblemBase Progress RateLimit RateLimitError RawClient Result RetryOptions RuntimeAttemptEvent Sendable SendOutcome StatusCode
    Success TimeoutError unwrap WithRequired
  `
    .trim()
    .split(/\s+/),
);

/**
 * The model without aliases whose name is taken, and with names for the component schemas whose name is free. Throws a `BuildError` with all
 * operations and regions that need a name that is taken, and all that is wrong with their ids.
 */
export function checkNames(model: Omit<ApiModel, "componentNames">, components: readonly string[], problems: Problems): ApiModel {
  const owners: Owners = new Map([...RESERVED_NAMES].map((name) => [name, "this package"]));
  for (const { name: region } of model.regions)
    claim(Object.values(clientNames(region)), `the region ${JSON.stringify(region)}`, owners, problems.at("servers"));
  for (const operation of withoutDuplicates(model.operations)) {
    const { id, path, method } = operation;
    claim(namesOf(operation), `the operationId ${JSON.stringify(id)}`, owners, problems.at("paths", path, method.toLowerCase()));
  }
  problems.stopIfPostponed();
  const aliases = model.aliases.filter((alias) => isFree(alias, owners, problems));
  return { ...model, aliases, componentNames: componentNames(components, owners) };
}

/** Equal ids have been reported, and would clash in every name. */
function withoutDuplicates(operations: readonly OperationModel[]): readonly OperationModel[] {
  return [...new Map(operations.map((operation) => [operation.id, operation])).values()];
}

/** Records who has the names. The first one that is taken is reported; the others would be taken for the same reason. */
function claim(names: readonly string[], owner: string, owners: Owners, problems: Problems): void {
  const taken = names.find((name) => owners.has(name));
  if (taken !== undefined)
    problems.postpone(
      `${owner.charAt(0).toUpperCase()}${owner.slice(1)} needs the name ${taken}, which ${owners.get(taken) ?? ""} already uses.`,
    );
  for (const name of names) if (!owners.has(name)) owners.set(name, owner);
}

/** The components whose names are free, and are names of types. */
function componentNames(components: readonly string[], owners: Owners): ReadonlyMap<string, string> {
  return new Map(components.filter((key) => /^[A-Z][A-Za-z0-9]*$/.test(key) && !owners.has(key)).map((key) => [key, key]));
}

function isFree({ name }: AliasModel, owners: Owners, problems: Problems): boolean {
  const owner = owners.get(name);
  if (owner === undefined) owners.set(name, "a title");
  else problems.report(`The title ${name} cannot name a type, because ${owner} already uses that name.`);
  return owner === undefined;
}
