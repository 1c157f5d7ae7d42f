import { expect, it } from "vitest";
import { parseOverlay } from "../../../scripts/steps/read-overlay.js";

it.each([
  ["is another version", "overlay: 2.0.0\nactions: []", /^overlay\.yaml#: is not an OpenAPI Overlay 1\.0\.0 or 1\.1\.0 document/],
  ["has half a version", "overlay: '1.1'\nactions: []", /is not an OpenAPI Overlay/],
  ["is a list", "- overlay: 1.0.0", /the top level is not an object/],
  ["has no actions", "overlay: 1.0.0", /#\/actions: The overlay has no list of `actions`/],
  ["has an empty list of actions", "overlay: 1.1.0\nactions: []", /has no list of `actions`/],
  ["has a map of actions", "overlay: 1.1.0\nactions: {}", /has no list of `actions`/],
  ["has an unknown field", "overlay: 1.1.0\nactoins: []", /unknown field `actoins`; expected overlay, info, extends, actions/],
  ["extends something that is not a URI", "overlay: 1.1.0\nextends: {}", /#\/extends: is not a string/],
  ["has an info that is not an object", "overlay: 1.1.0\ninfo: x", /#\/info: is not an Info Object/],
  ["has an info without a version", "overlay: 1.1.0\ninfo: {title: T}", /#\/info: has no `version`/],
  ["has a description that is not text", "overlay: 1.1.0\ninfo: {title: T, version: '1', description: 1}", /info\/description: is not/],
  ["is not YAML", "a: b: c", /^overlay\.yaml#: is not YAML/],
])("refuses an overlay that %s", (_, text, message) => {
  expect(() => parseOverlay(text, "overlay.yaml")).toThrow(message);
});

it.each([
  ["is not an object", "- x", /#\/actions\/0: is not an Action Object\./],
  ["has a description that is not text", "- {target: $.info, description: 10, update: {a: 1}}", /description: is not a string/],
  ["removes perhaps", "- {target: $.info, description: d, update: {a: 1}, remove: maybe}", /remove: is neither `true` nor `false`/],
  ["copies, in Overlay 1.0.0", "- {target: $.info, description: d, copy: $.x}", /unknown field `copy`/],
  ["has a target that is not text", "- {target: 100, description: d, remove: true}", /no `target`/],
  ["has no target", "- {description: d, update: {a: 1}}", /no `target`/],
  ["does nothing", "- {target: $.info, description: d}", /has neither `update` nor `remove: true`/],
  ["has an unknown field", "- {target: $.info, description: d, updat: 1, remove: true}", /unknown field `updat`/],
])("refuses an action that %s", (_, action, message) => {
  expect(() => parseOverlay(`overlay: 1.0.0\nactions:\n${action}`, "overlay.yaml")).toThrow(message);
});

it.each([
  ["copies something else than a JSONPath", "- {target: $.info, copy: 100}", /copy: is not a string/],
  ["copies and updates", "- {target: $.info, copy: $.x, update: {}}", /has both `update` and `copy`/],
  ["does nothing", "- {target: $.info}", /has neither `update` nor `copy` nor `remove: true`/],
])("refuses an action of Overlay 1.1.0 that %s", (_, action, message) => {
  expect(() => parseOverlay(`overlay: 1.1.0\nactions:\n${action}`, "overlay.yaml")).toThrow(message);
});

it("reads an action without a description, as the specification allows", () => {
  const { version, actions } = parseOverlay("overlay: 1.1.3\nactions: [{target: $.info, update: null}]", "overlay.yaml");
  expect(version).toBe("1.1");
  expect(actions).toEqual([{ target: "$.info", description: "No evidence is stated.", update: null }]);
});
