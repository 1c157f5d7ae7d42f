import type { ApiModel, OperationModel, PaginationModel } from "../../model/api-model.js";
import { typesFrom, type ImportedName, type TypeText } from "./imports.js";

/** Names of types.ts. */
export function fromTypes(...names: readonly string[]): readonly ImportedName[] {
  return typesFrom("./types.js", names);
}

/** Names of schema.ts. */
export function fromSchema(...names: readonly string[]): readonly ImportedName[] {
  return typesFrom("./schema.js", names);
}

/** The names that types.ts has for an operation's data and body. */
export function typesOf({ name, body, successes }: OperationModel): readonly string[] {
  return [...successes.flatMap(({ dataName }) => dataName ?? []), ...(body === undefined ? [] : [`${name}Body`])];
}

/** A client of the regions in which the operation exists. */
export function clientType(model: ApiModel, { regions }: OperationModel): TypeText {
  if (regions.length === model.regions.length) {
    return { text: "Client<HostRegion>", imports: typesFrom("./client.js", ["Client", "HostRegion"]) };
  }
  const clients = regions.map((region) => `Client<${JSON.stringify(region)}>`);
  return { text: clients.join(" | "), imports: typesFrom("./client.js", ["Client"]) };
}

/** What the successes hold: `ListIpPoolData`, `WarmThingData | undefined`. */
export function dataType(successes: OperationModel["successes"]): TypeText {
  return {
    text: successes.map(({ dataName }) => dataName ?? "undefined").join(" | "),
    imports: fromTypes(...successes.flatMap(({ dataName }) => dataName ?? [])),
  };
}

/** The type of a page's items: `IpPool`, or `ListIpPoolData["result"][number]` if the document names none. */
export function itemType(model: ApiModel, pagination: PaginationModel, successes: OperationModel["successes"]): TypeText {
  const { itemType: text, itemComponent = "" } = pagination;
  const name = model.aliases.find(({ type }) => type === text)?.name ?? model.componentNames.get(itemComponent);
  return name === undefined ? { text, imports: dataType(successes).imports } : { text: name, imports: fromTypes(name) };
}
