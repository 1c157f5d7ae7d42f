import { expect, it } from "vitest";
import { parseOverlay } from "../../../scripts/steps/read-overlay.js";

it.each([
  ["is another version", "overlay: 2.0.0\nactions: []", /^overlay\.yaml#: is not an OpenAPI Overlay 1\.0\.0 document/],
  ["has no actions", "overlay: 1.0.0", /Overlay 1\.0\.0/],
  ["is not YAML", "a: b: c", /^overlay\.yaml#: is not YAML/],
])("refuses an overlay that %s", (_, text, message) => {
  expect(() => parseOverlay(text, "overlay.yaml")).toThrow(message);
});

it.each([
  ["is not an object", "- x", /#\/actions\/0: is not an Action Object\./],
  ["has no description", "- {target: $.info, update: {a: 1}}", /every action states its evidence/],
  ["has no target", "- {description: d, update: {a: 1}}", /no `target`/],
  ["does nothing", "- {target: $.info, description: d}", /has neither `update` nor `remove: true`/],
  ["has an unknown field", "- {target: $.info, description: d, updat: 1, remove: true}", /unknown field `updat`/],
])("refuses an action that %s", (_, action, message) => {
  expect(() => parseOverlay(`overlay: 1.0.0\nactions:\n${action}`, "overlay.yaml")).toThrow(message);
});
