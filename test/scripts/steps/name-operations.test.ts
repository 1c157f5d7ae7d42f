import { expect, it } from "vitest";
import { derivedId } from "../../../scripts/model/names.js";
import { buildCorrected, buildUncorrected } from "../../support/build-document.js";

it.each([
  ["get", "/v3/send_ips/pools", "GetV3SendIpsPools"],
  ["post", "/v3/send_ips/pools/{poolid}/ips:batchAdd", "PostV3SendIpsPoolsByPoolidIpsBatchAdd"],
  ["delete", "/v3/ips/{ip-address}", "DeleteV3IpsByIpAddress"],
  ["get", "/a/{b}.{c}/", "GetAByBByC"],
  ["get", "/a/{b}x", "GetAByBX"],
  ["get", "/", "GetRoot"],
  ["patch", "/größe/%20x", "PatchGröße20x"],
])("derives a name from %s %s", (method, path, id) => {
  expect(derivedId(method, path)).toBe(id);
});

it("names an operation without an operationId everywhere, with a note, also in a corrected document", async () => {
  const { model, files, warnings } = await buildCorrected((document) => {
    delete document.paths["/things"].get.operationId;
    document.paths["/things/{id}/warmup"].post.operationId = "";
  });
  expect(model.operations.map(({ id, name }) => [id, name])).toEqual([
    ["GetThings", "GetThings"],
    ["PostThingsByIdWarmup", "PostThingsByIdWarmup"],
  ]);
  expect(warnings.map((warning) => warning.replace(/^.*spec\.yaml/, ""))).toEqual([
    "#/paths/~1things/get: The operation has no operationId; it is named GetThings, after its method and path.",
    "#/paths/~1things~1{id}~1warmup/post: The operation has no operationId; it is named PostThingsByIdWarmup, after its method and path.",
  ]);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(texts.get("schema.ts")).toContain('get: operations["GetThings"]');
  expect(texts.get("errors.ts")).toContain("narrowGetThingsError");
  expect(texts.get("functions.ts")).toContain("export function postThingsByIdWarmup(");
  expect(texts.get("openapi.yaml")).toContain("operationId: GetThings");
});

it("numbers equal names in the document's order, and leaves the names of others alone", async () => {
  const { model, warnings } = await buildUncorrected((document) => {
    const { get } = document.paths["/things"];
    const { operationId: _, ...unnamed } = get;
    document.paths = { "/a/b": { get: unnamed }, "/a-b": { get: unnamed }, "/a/b/": { get: unnamed }, "/other": { get } };
    document.paths["/other"].get = { ...get, operationId: "get_a_b" };
  });
  expect(model.operations.map(({ path, id }) => [path, id])).toEqual([
    ["/a/b", "GetAB2"],
    ["/a-b", "GetAB3"],
    ["/a/b/", "GetAB4"],
    ["/other", "get_a_b"],
  ]);
  expect(warnings.filter((warning) => warning.includes("numbered because another operation is GetAB"))).toHaveLength(3);
});
