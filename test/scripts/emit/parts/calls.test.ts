import { expect, it } from "vitest";
import { allCalls, callsRows, currentCalls, hasDeprecated } from "../../../../scripts/emit/parts/calls.js";
import type { OperationModel } from "../../../../scripts/model/api-model.js";
import { emptyModel, operation } from "../../../support/api-model.js";

const GLOBAL = { method: "GET", region: "global" } as const;
const EU = { method: "GET", region: "eu" } as const;

/** `GlobalGetCalls extends GetCalls: ListThing`; without the methods that have no operation. */
function rowsOf(...operations: OperationModel[]): string[] {
  return callsRows(emptyModel({ operations }))
    .filter((row) => row.operations.length > 0 || row.extends !== undefined)
    .map(
      (row) => `${row.name}${row.extends === undefined ? "" : ` extends ${row.extends}`}: ${row.operations.map(({ id }) => id).join(", ")}`,
    );
}

it("one interface for each method holds the calls that exist in every region", () => {
  const model = emptyModel({ operations: [operation("ListThing"), operation("GetThing"), operation("AddThing", { method: "POST" })] });
  expect(callsRows(model).map(({ name }) => name)).toEqual(["GetCalls", "PostCalls", "PutCalls", "PatchCalls", "DeleteCalls"]);
  expect(rowsOf(...model.operations)).toEqual(["GetCalls: ListThing, GetThing", "PostCalls: AddThing"]);
  expect([currentCalls(model, GLOBAL), currentCalls(model, EU), allCalls(model, GLOBAL), allCalls(model, EU)]).toEqual(
    Array(4).fill("GetCalls"),
  );
  expect(hasDeprecated(model)).toBe(false);
});

it("a region with more calls has an interface that extends the common one", () => {
  const operations = [operation("ListThing"), operation("GetBill", { regions: ["global"] }), operation("GetLaw", { regions: ["eu"] })];
  expect(rowsOf(...operations)).toEqual([
    "GetCalls: ListThing",
    "GlobalGetCalls extends GetCalls: GetBill",
    "EuGetCalls extends GetCalls: GetLaw",
  ]);
  const model = emptyModel({ operations });
  expect([currentCalls(model, GLOBAL), currentCalls(model, EU)]).toEqual(["GlobalGetCalls", "EuGetCalls"]);
  expect([allCalls(model, GLOBAL), allCalls(model, EU)]).toEqual(["GlobalGetCalls", "EuGetCalls"]);
});

it("deprecated calls are in a separate interface, on top of the current ones", () => {
  const operations = [
    operation("ListThing"),
    operation("GetBill", { regions: ["global"] }),
    operation("ListOld", { regions: ["global"], deprecated: true }),
    operation("GetOld", { deprecated: true }),
  ];
  expect(rowsOf(...operations)).toEqual([
    "GetCalls: ListThing",
    "GlobalGetCalls extends GetCalls: GetBill",
    "AllGlobalGetCalls extends GlobalGetCalls: ListOld, GetOld",
    "AllEuGetCalls extends GetCalls: GetOld",
  ]);
  const model = emptyModel({ operations });
  expect([currentCalls(model, GLOBAL), allCalls(model, GLOBAL)]).toEqual(["GlobalGetCalls", "AllGlobalGetCalls"]);
  expect([currentCalls(model, EU), allCalls(model, EU)]).toEqual(["GetCalls", "AllEuGetCalls"]);
  expect([hasDeprecated(model), hasDeprecated(model, "GET"), hasDeprecated(model, "POST")]).toEqual([true, true, false]);
});
