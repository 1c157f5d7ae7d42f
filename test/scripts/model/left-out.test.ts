import { expect, it } from "vitest";
import { buildCorrected, buildUncorrected, expectStop } from "../../support/build-document.js";
import type { SmallDocument } from "../../support/small-document.js";

const HEAD = { operationId: "HeadThing", summary: "s", responses: { 200: { description: "OK" }, 400: { description: "Bad" } } };

it("reports an operation whose method the client does not have, and leaves it out", async () => {
  const change = (document: SmallDocument): void => void (document.paths["/things"].head = HEAD);
  await expectStop(change, /spec\.yaml#\/paths\/~1things\/head: The client cannot call HEAD operations, so this one is left out\./);
  const { model, warnings } = await buildUncorrected(change);
  expect(model.operations.map(({ id }) => id)).toEqual(["ListThing", "WarmThing"]);
  expect(warnings).toEqual([expect.stringContaining("#/paths/~1things/head: The client cannot call HEAD")]);
});

it("warns of webhooks, callbacks and links once each, with the first place, and stops no build", async () => {
  const { warnings } = await buildCorrected((document) => {
    const get = document.paths["/things"].get;
    Object.assign(document, { webhooks: { happened: { post: { ...HEAD, operationId: "Happened" } } } });
    get.callbacks = { done: { "{$request.query.url}": { post: { ...HEAD, operationId: "Done" } } } };
    get.responses[200].links = { self: { operationId: "ListThing" } };
    get.responses[400].links = { self: { operationId: "ListThing" } };
  });
  expect(warnings.map((warning) => warning.replace(/^.*spec\.yaml/, ""))).toEqual([
    "#/webhooks: The client receives no webhooks, so they are in schema.ts only.",
    "#/paths/~1things/get/callbacks: The client receives no callbacks, so they are in schema.ts only.",
    "#/paths/~1things/get/responses/200/links: The client follows no links (1 more: #/paths/~1things/get/responses/400/links).",
  ]);
});

it("stops at a document without an operation that the client can call", async () => {
  const message = /spec\.yaml#\/paths: The document has no operation that the client can call\./;
  await expectStop((document) => (document.paths = {}), message);
  await expect(buildUncorrected((document) => (document.paths = { "/things": { head: HEAD } }))).rejects.toThrow(message);
  await expect(buildUncorrected((document) => (document.paths = { "x-note": { get: HEAD } }))).rejects.toThrow(message);
});
