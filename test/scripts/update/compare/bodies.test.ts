import { describe } from "vitest";
import { addIp, createPool, requestBody, testCases } from "../../../support/revisions.js";

// The changed documents are untyped.
/* eslint-disable @typescript-eslint/no-unsafe-call */

describe("changes of a request body", () => {
  testCases([
    {
      name: "the request body becomes optional",
      change: (copy) => (createPool(copy).requestBody.required = false),
      expected: ["minor", "body-optional", /^the request body is now optional$/],
      undone: ["major", "body-required", /^the request body is now required$/],
    },
    {
      name: "a required request body is removed",
      change: (copy) => delete addIp(copy).requestBody,
      expected: ["major", "body-removed", /^the request body was removed$/],
      undone: ["major", "body-added", /^the request body was added and is required$/],
    },
    {
      name: "the request body gets another media type",
      change: (copy) =>
        (createPool(copy).requestBody.content = {
          "application/merge-patch+json": createPool(copy).requestBody.content["application/json"],
        }),
      expected: [
        "major",
        "body-media-type",
        /^the request body is now sent as `application\/merge-patch\+json` \(was `application\/json`\)$/,
      ],
      undone: ["major", "body-media-type", /^the request body is now sent as `application\/json`/],
    },
    {
      name: "one of two fields becomes required",
      change: (copy) => (requestBody(createPool(copy))["x-at-least-one"] = ["ips", "name"]),
      expected: ["major", "at-least-one-changed", /^the request body now needs at least one of `ips`, `name`$/],
      undone: ["minor", "at-least-one-changed", /^the request body no longer needs one of `ips`, `name`$/],
    },
    {
      name: "a field is removed",
      change: (copy) => delete requestBody(createPool(copy)).properties.ips,
      expected: ["major", "field-removed", /^`ips` in the request body was removed$/],
      undone: ["minor", "field-added", /^`ips` in the request body was added$/],
    },
    {
      name: "a field becomes required",
      change: (copy) => requestBody(createPool(copy)).required.push("ips"),
      expected: ["major", "field-required", /^`ips` in the request body is now required$/],
      undone: ["minor", "field-optional", /^`ips` in the request body is now optional$/],
    },
    {
      name: "a required field is added",
      change: (copy) => {
        requestBody(createPool(copy)).properties.team = { type: "string" };
        requestBody(createPool(copy)).required.push("team");
      },
      expected: ["major", "field-added", /^`team` in the request body was added and is required$/],
      undone: ["major", "field-removed", /^`team` in the request body was removed$/],
    },
    {
      name: "a field becomes required without a schema",
      change: (copy) => requestBody(createPool(copy)).required.push("zone"),
      expected: ["major", "field-required", /^`zone` in the request body is now required, without a schema$/],
      undone: ["minor", "field-optional", /^`zone` in the request body is now optional, without a schema$/],
    },
    {
      name: "a field becomes nullable",
      change: (copy) => (requestBody(createPool(copy)).properties.name.type = ["string", "null"]),
      expected: ["minor", "null-gained", /^`name` in the request body can now be `null`$/],
      undone: ["major", "null-lost", /^`name` in the request body can no longer be `null`$/],
    },
    {
      name: "other fields are rejected",
      change: (copy) => (requestBody(createPool(copy)).additionalProperties = false),
      expected: ["major", "other-fields-changed", /^other fields of the request body are now rejected \(were undescribed\)$/],
      undone: ["minor", "other-fields-changed", /^other fields of the request body are now undescribed \(were rejected\)$/],
    },
    {
      name: "a field becomes read-only",
      change: (copy) => (requestBody(createPool(copy)).properties.ips.readOnly = true),
      expected: ["major", "readOnly-changed", /^`readOnly` of `ips` in the request body is now `true` \(was unset\)$/],
      undone: ["patch", "readOnly-changed", /is now unset \(was `true`\)$/],
    },
  ]);
});
