import type { Problems } from "../command/problems.js";
import type { AliasModel, ApiModel, OperationModel } from "./api-model.js";

/**
 * Names that a generated export must not have: what generated files themselves refer to, and what src/index.ts exports besides them
 * (a test compares the two).
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  `
    Array Error NonNullable Parameters Promise Readonly Record Response ReturnType
    ApiError AttemptEvent CallOptions Client ClientOptions components ConnectionError createClient Cursor DefaultRegion ErrorBody
    ErrorEntry Failure Fetch FetchAttempt FetchInit FetchResponse getRateLimit HeadersInput HostRegion isApiError isNotFound OperationId operations Page PaginateOptions PaginationError
    Paginator paths Problem Progress RateLimit RateLimitError Result RetryOptions StatusCode Success TimeoutError unwrap
  `
    .trim()
    .split(/\s+/),
);

/** The model without aliases whose name is taken. Throws a `BuildError` if two operations need the same name. */
export function checkNames(model: ApiModel, problems: Problems): ApiModel {
  const owners = new Map([...RESERVED_NAMES].map((name) => [name, "this package"]));
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
  return { ...model, aliases: model.aliases.filter((alias) => isFree(alias, owners, problems)) };
}

function isFree({ name }: AliasModel, owners: ReadonlyMap<string, string>, problems: Problems): boolean {
  const owner = owners.get(name);
  if (owner !== undefined) problems.report(`The title ${name} cannot name a type, because ${owner} already uses that name.`);
  return owner === undefined;
}

/** The public names that come from an operation. */
export function namesOf({ name: currentName, formerNames, successes, body, pagination }: OperationModel): readonly string[] {
  return [currentName, ...formerNames].flatMap((name) => [
    `${name}Init`,
    `${name}Result`,
    `${name}Error`,
    `narrow${name}Error`,
    ...successes.flatMap(({ dataName }) => (dataName === undefined ? [] : [name + dataName.slice(currentName.length)])),
    ...(body === undefined ? [] : [`${name}Body`]),
    ...(pagination === undefined ? [] : [`paginate${name}`]),
  ]);
}
