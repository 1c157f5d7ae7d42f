import { BuildError, type Report } from "../command/problems.js";
import type { AliasModel, ApiModel, OperationModel } from "./api-model.js";
import { clientNames, functionName, RESERVED_NAMES } from "./names.js";

interface Context {
  readonly file: string;
  readonly report: Report;
}

/** What gives a name, by the name. */
type Owners = Map<string, string>;

/**
 * Stops at two exports of the same name; an alias that would take another's name is left out, and a component schema then has no name of its own.
 */
export function checkNames(model: Omit<ApiModel, "componentNames">, components: readonly string[], { file, report }: Context): ApiModel {
  const owners: Owners = new Map([...RESERVED_NAMES].map((name) => [name, "this package"]));
  for (const { name: region } of model.regions) {
    for (const name of Object.values(clientNames(region))) {
      if (owners.has(name))
        throw new BuildError(`The region ${region} gives the name ${name}, which is taken.`, { file, pointer: "#/servers" });
      owners.set(name, `the region ${region}`);
    }
  }
  for (const operation of model.operations) {
    for (const name of namesOf(operation)) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        throw new BuildError(`The operationId ${JSON.stringify(operation.id)} gives the name ${name}, which ${owner} gives too.`, {
          file,
          pointer: "#/paths",
        });
      }
      owners.set(name, `the operationId ${JSON.stringify(operation.id)}`);
    }
  }
  const aliases = model.aliases.filter((alias) => isFree(alias, owners, report));
  return { ...model, aliases, componentNames: componentNames(components, owners) };
}

function isFree({ name }: AliasModel, owners: Owners, report: Report): boolean {
  const owner = owners.get(name);
  if (owner !== undefined) report(`The title ${name} is a name that ${owner} gives already.`, "#");
  else owners.set(name, "a title");
  return owner === undefined;
}

/** The components whose names are free, and are names of types. */
function componentNames(components: readonly string[], owners: Owners): ReadonlyMap<string, string> {
  return new Map(components.filter((key) => /^[A-Z][A-Za-z0-9]*$/.test(key) && !owners.has(key)).map((key) => [key, key]));
}

/** The public names that an operation gives. */
export function namesOf({ name: current, formerNames, parameters, successes, body, pagination }: OperationModel): readonly string[] {
  return [current, ...formerNames].flatMap((name) => [
    functionName(name),
    `${name}Init`,
    `${name}Result`,
    `${name}Error`,
    `narrow${name}Error`,
    ...successes.flatMap(({ dataName }) => (dataName === undefined ? [] : [name + dataName.slice(current.length)])),
    ...(body === undefined ? [] : [`${name}Body`, `${name}BodyFields`]),
    ...(parameters.some((parameter) => parameter.in === "query") ? [`${name}Query`, `${name}QueryFields`] : []),
    ...(pagination === undefined ? [] : [`paginate${name}`]),
  ]);
}
