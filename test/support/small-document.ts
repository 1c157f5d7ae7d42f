import { stringifyYaml } from "@redocly/openapi-core";

/** A small document that satisfies every rule; a test changes the part that it is about. */
export function smallDocument(change: (document: SmallDocument) => void = () => undefined): string {
  const document: SmallDocument = {
    openapi: "3.1.0",
    info: { title: "Small", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } },
    servers: [
      { url: "https://api.things.test", description: "everyone" },
      { url: "https://api.eu.things.test", description: "Europe" },
    ],
    security: [{ key: [] }],
    paths: {
      "/things": {
        get: {
          operationId: "ListThing",
          summary: "List things",
          parameters: [],
          responses: {
            200: ok({ type: "object", required: ["result"], properties: { result: { type: "array", items: { type: "string" } } } }),
            400: failure("bad thing", { errors: [{ field: "thing", message: "must be less than 5" }] }),
          },
        },
      },
      "/things/{id}/warmup": {
        post: {
          operationId: "WarmThing",
          summary: "Warm a thing",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            200: ok({ type: "object", properties: { id: { type: "string" } } }),
            400: failure("cold", { errors: [{ field: "", message: "cold" }] }),
          },
        },
      },
    },
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
  };
  change(document);
  return stringifyYaml(document, {});
}

// Tests make documents invalid on purpose, so nothing about their content is certain.
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface SmallDocument {
  openapi: any;
  info: any;
  servers?: any;
  security: any;
  paths: any;
  components: any;
}
/* eslint-enable */

export function ok(schema: object): object {
  return { description: "OK", content: { "application/json": { schema } } };
}

export function failure(name: string, value: unknown, extensions: object = {}): object {
  const schema = { type: "object", properties: { errors: { type: "array", items: { type: "object" } } } };
  return { description: "Bad", content: { "application/json": { schema, examples: { [name]: { value, ...extensions } } } } };
}

/** An overlay that changes nothing important; with an overlay, the build is strict. */
export const HARMLESS_OVERLAY = stringifyYaml(
  {
    overlay: "1.0.0",
    info: { title: "Harmless", version: "1.0.0" },
    actions: [{ target: "$.info", description: "Makes the build strict.", update: { "x-corrected": true } }],
  },
  {},
);
