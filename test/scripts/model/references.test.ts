import { expect, it } from "vitest";
import { resolver } from "../../../scripts/model/references.js";
import type { OpenApiDocument } from "../../../scripts/openapi/document.js";
import { buildCorrected, buildUncorrected } from "../../support/build-document.js";
import { failure, ok } from "../../support/small-document.js";

it("follows references to parameters, headers, examples, responses and request bodies, through several components", async () => {
  const { model, warnings, files } = await buildCorrected((document) => {
    const body = { required: true, content: { "application/json": { schema: { type: "object", properties: { n: { type: "string" } } } } } };
    const response = ok({ type: "object", required: ["kind"], properties: { kind: { type: "string" } } });
    const withExample = failure("name exists", { $ref: "#/components/examples/Alias" });
    document.components = {
      ...document.components,
      parameters: { Limit: { name: "limit", in: "query", schema: { type: "integer", maximum: 9 } }, Alias: ref("parameters/Limit") },
      headers: { Left: { schema: { type: "integer" } }, Alias: ref("headers/Left") },
      examples: { Taken: { value: { errors: [{ field: "n", message: "taken" }] } }, Alias: ref("examples/Taken") },
      requestBodies: { Named: body, Alias: ref("requestBodies/Named") },
      responses: { Kind: { ...response, headers: { Left: ref("headers/Alias") } }, Alias: ref("responses/Kind"), Bad: withExample },
    };
    Object.assign(document.components.responses.Bad.content["application/json"].examples, { "name exists": ref("examples/Alias") });
    Object.assign(document.paths["/things/{id}/warmup"].post, {
      parameters: [{ $ref: "#/components/parameters/Alias" }, ...document.paths["/things/{id}/warmup"].post.parameters],
      requestBody: ref("requestBodies/Alias"),
      responses: { 200: ref("responses/Alias"), 400: ref("responses/Bad") },
    });
  });
  expect(warnings).toEqual([]);
  const warm = model.operations.find(({ id }) => id === "WarmThing");
  expect(warm?.parameters.map(({ name, limits }) => [name, limits])).toEqual([
    ["id", []],
    ["limit", ["at most 9"]],
  ]);
  expect(warm?.body?.fields.map(({ name }) => name)).toEqual(["n"]);
  expect(warm?.successes.map(({ fields }) => fields.map(({ name }) => name))).toEqual([["kind"]]);
  expect(warm?.errors.map(({ code, message }) => [code, message])).toEqual([["alias", "taken"]]);
  expect(files.find(({ path }) => path === "schema.ts")?.text).toContain('components["headers"]["Alias"]');
});

it("prefers the summary and description of the reference, as OpenAPI 3.1 does", async () => {
  const { model } = await buildUncorrected((document) => {
    document.components.parameters = { Limit: { name: "limit", in: "query", description: "Any limit.", schema: { type: "integer" } } };
    document.paths["/things"].get.parameters = [{ $ref: "#/components/parameters/Limit", description: "Things on a page." }];
    const { post } = document.paths["/things/{id}/warmup"];
    post.parameters = [...post.parameters, { $ref: "#/components/parameters/Limit" }];
  });
  expect(model.operations.map(({ parameters }) => parameters.at(-1)?.description)).toEqual(["Things on a page.", "Any limit."]);
});

it("resolves through lists and escaped names, but not to inherited members", () => {
  const document = {
    openapi: "3.1.0",
    components: { schemas: { "a/b %": { oneOf: [{ title: "First" }, { title: "Second" }] } } },
  } as unknown as OpenApiDocument; // a part of one
  const resolve = resolver({ file: "spec.yaml", document });
  expect(resolve({ $ref: "#/components/schemas/a~1b%20%25/oneOf/1" })).toEqual({ title: "Second" });
  expect(resolve({ $ref: "#/components/schemas/a~1b %/oneOf/0" })).toEqual({ title: "First" });
  expect(() => resolve({ $ref: "#/components/constructor" })).toThrow(/spec\.yaml#\/components\/constructor: .*does not exist/);
});

function ref(place: string): { readonly $ref: string } {
  return { $ref: `#/components/${place}` };
}
