import type { ApiModel, OperationModel } from "../../scripts/model/api-model.js";

/** A model that emits nothing; a test changes what it is about. */
export function emptyModel(change: Partial<ApiModel> = {}): ApiModel {
  return {
    title: "Things",
    sources: ["spec/things.yaml"],
    src: "../src",
    checkedExamples: true,
    regions: [
      { name: "global", url: "https://api.things.test" },
      { name: "eu", url: "https://api.eu.things.test" },
    ],
    operations: [],
    aliases: [],
    untypedLists: [],
    componentNames: new Map(),
    ...change,
  };
}

/** `GET /things`, which exists everywhere and requires nothing. */
export function operation(name: string, change: Partial<OperationModel> = {}): OperationModel {
  return {
    id: name,
    name,
    formerNames: [],
    method: "GET",
    path: "/things",
    deprecated: false,
    regions: ["global", "eu"],
    parameters: [],
    exclusive: [],
    successes: [],
    retry: "safe",
    errors: [],
    examples: [],
    ...change,
  };
}
