import { expect, it } from "vitest";
import { callInterfaces, hasPartial } from "../../../../scripts/emit/parts/call-interfaces.js";
import type { ApiModel } from "../../../../scripts/model/api-model.js";
import { emptyModel, operation } from "../../../support/api-model.js";

/** `EuCalls.GET`: the rows of a method in an interface. */
function rowsOf(model: ApiModel): Record<string, unknown> {
  const interfaces = callInterfaces(model);
  return Object.fromEntries(
    interfaces.flatMap(({ name, properties = [] }) => properties.map((method) => [`${name}.${method.name}`, method.type])),
  );
}

it("if every operation exists in every region, there is one interface of calls", () => {
  const model = emptyModel({ operations: [operation("ListThing"), operation("AddThing", { method: "POST", path: "/more" })] });
  expect(hasPartial(model)).toBe(false);
  expect(rowsOf(model)).toEqual({
    "Calls.GET": '{ readonly "/things": { init: [init?: ListThingInit | undefined]; result: ListThingResult } }',
    "Calls.POST": '{ readonly "/more": { init: [init?: AddThingInit | undefined]; result: AddThingResult } }',
    "Calls.PUT": "object",
    "Calls.PATCH": "object",
    "Calls.DELETE": "object",
  });
});

it("a call that exists in another region only says so", () => {
  const model = emptyModel({ operations: [operation("ListThing"), operation("GetBill", { path: "/bill", regions: ["global"] })] });
  const everywhere = 'readonly "/things": { init: [init?: ListThingInit | undefined]; result: ListThingResult }';
  expect(hasPartial(model)).toBe(true);
  expect(rowsOf(model)).toMatchObject({
    "Calls.GET": `{ ${everywhere} }`,
    "GlobalCalls.GET": `{ ${everywhere};\nreadonly "/bill": { init: [init?: GetBillInit | undefined]; result: GetBillResult } }`,
    "EuCalls.GET": `{ ${everywhere};\nreadonly "/bill": { init: ExistsOnlyInRegion<"global">; result: GetBillResult } }`,
  });
});

it("what is required cannot be left out, and what is deprecated is marked with its successor", () => {
  const successor = { name: "ListThing", method: "GET", path: "/things" } as const;
  const body = { required: true, mediaType: "application/json", fields: [], atLeastOne: [] };
  const model = emptyModel({ operations: [operation("AddThing", { method: "POST", body, deprecated: true, successor })] });
  expect(rowsOf(model)["Calls.POST"]).toBe(
    '{ /** @deprecated Use ListThing (`GET /things`). */\nreadonly "/things": { init: [init: AddThingInit]; result: AddThingResult } }',
  );
});
