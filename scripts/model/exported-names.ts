import { BuildError, type Report } from "../command/problems.js";
import type { AliasModel, ApiModel, OperationModel } from "./api-model.js";
import { RESERVED_NAMES } from "./names.js";

/** Stops at two exports of the same name; an alias that would take another's name is left out. */
export function checkNames(model: ApiModel, file: string, report: Report): ApiModel {
  const owners = new Map<string, string>();
  for (const operation of model.operations) {
    for (const name of namesOf(operation)) {
      const owner = owners.get(name) ?? (RESERVED_NAMES.has(name) ? "this package" : undefined);
      if (owner !== undefined) {
        throw new BuildError(`The operationId ${JSON.stringify(operation.id)} gives the name ${name}, which ${owner} gives too.`, {
          file,
          pointer: "#/paths",
        });
      }
      owners.set(name, `the operationId ${JSON.stringify(operation.id)}`);
    }
  }
  return { ...model, aliases: model.aliases.filter((alias) => isFree(alias, owners, report)) };
}

function isFree({ name }: AliasModel, owners: ReadonlyMap<string, string>, report: Report): boolean {
  const owner = owners.get(name) ?? (RESERVED_NAMES.has(name) ? "this package" : undefined);
  if (owner !== undefined) report(`The title ${name} is a name that ${owner} gives already.`, "#");
  return owner === undefined;
}

/** The public names that an operation gives. */
export function namesOf({ name: current, formerNames, successes, body, pagination }: OperationModel): readonly string[] {
  return [current, ...formerNames].flatMap((name) => [
    `${name}Init`,
    `${name}Result`,
    `${name}Error`,
    `narrow${name}Error`,
    ...successes.flatMap(({ dataName }) => (dataName === undefined ? [] : [name + dataName.slice(current.length)])),
    ...(body === undefined ? [] : [`${name}Body`]),
    ...(pagination === undefined ? [] : [`paginate${name}`]),
  ]);
}
