import type { Problems } from "../problems/problems.js";
import type { AliasModel, ApiModel } from "./api-model.js";
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
    AnyRegionClient ApiError ApiKey AttemptEvent CallArguments CallContext CallError CallOptions Calls Client ClientBase ClientOptions
    components ConnectionError createClient Cursor DefaultRegion ErrorBody ErrorEntry ExistsOnlyInRegion Failure FailureOf Fetch
    ApiErrorOptions FetchAttempt FetchInit FetchMethod FetchResponse getRateLimit HeadersInput HeadersLike HostRegion isApiError isNotFound limits Middleware Narrowed
    NoResponseError NotAPromise OpenApiFetchClient OperationId operations Page PaginateOptions PaginationError Paginator paths Problem
    ProblemBase Progress RateLimit RateLimitError RawClient Result RetryOptions RuntimeAttemptEvent Sendable SendOutcome StatusCode
    Success TimeoutError unwrap WithRequired
  `
    .trim()
    .split(/\s+/),
);

/**
 * The model without aliases whose name is taken, and with names for the component schemas whose name is free. Throws a `BuildError` if two
 * operations need the same name.
 */
export function checkNames(model: Omit<ApiModel, "componentNames">, components: readonly string[], problems: Problems): ApiModel {
  const owners: Owners = new Map([...RESERVED_NAMES].map((name) => [name, "this package"]));
  for (const { name: region } of model.regions) {
    for (const name of Object.values(clientNames(region))) {
      const owner = owners.get(name);
      if (owner !== undefined)
        throw problems.at("servers").fatal(`The region ${JSON.stringify(region)} needs the name ${name}, which ${owner} already uses.`);
      owners.set(name, `the region ${JSON.stringify(region)}`);
    }
  }
  for (const operation of model.operations) {
    const id = `the operationId ${JSON.stringify(operation.id)}`;
    for (const name of namesOf(operation)) {
      const owner = owners.get(name);
      if (owner !== undefined)
        throw problems
          .at("paths")
          .fatal(`The operationId ${JSON.stringify(operation.id)} needs the name ${name}, which ${owner} already uses.`);
      owners.set(name, id);
    }
  }
  const aliases = model.aliases.filter((alias) => isFree(alias, owners, problems));
  return { ...model, aliases, componentNames: componentNames(components, owners) };
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
