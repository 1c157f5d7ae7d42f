import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operations.js";
import * as api from "../../../../src/index.js";
import {
  ApiError,
  isNotFound,
  narrowAddIpsToIpPoolError,
  narrowAddSubUsersToIpError,
  narrowCreateIpPoolError,
  narrowGetIpError,
  narrowGetIpPoolError,
  narrowListIpError,
  unwrap,
  type Failure,
} from "../../../../src/index.js";
import { thrownBy } from "../../../support/caught.js";

/** A failure with this status and error body; the types do not allow most of what is tried here. */
const failure = (status: number, error: unknown): Failure =>
  ({ ok: false, status, error, response: new Response(null, { status }) }) as Failure;

/** A failure with one entry. */
const entry = (status: number, message: string, field: unknown = ""): Failure => failure(status, { errors: [{ field, message }] });

it("there is a narrower for each operation", () => {
  const narrowers = Object.keys(api).filter((name) => name.startsWith("narrow"));
  expect(narrowers.sort()).toEqual(
    Object.keys(operationTable)
      .map((id) => `narrow${id}Error`)
      .sort(),
  );
});

describe("a narrower", () => {
  it("reads a result, an ApiError and a result of raw alike", () => {
    const failed = entry(400, "already exists", "name");
    const error = thrownBy(() => unwrap(failed));
    expect(error).toBeInstanceOf(ApiError);
    for (const source of [failed, error, { error: failed.error, response: failed.response }])
      expect(narrowCreateIpPoolError(source)).toMatchObject({ code: "name_exists", status: 400, field: "name", message: "already exists" });
  });

  it("reads the JSON of an ApiError, and an error whose cause is one", () => {
    const error = thrownBy(() => unwrap(entry(400, "already exists", "name")));
    const json: unknown = JSON.parse(JSON.stringify(error));
    const wrapped = new Error("the job failed", { cause: new Error("the step failed", { cause: error }) });
    for (const source of [json, wrapped, { cause: json }])
      expect(narrowCreateIpPoolError(source)).toMatchObject({ code: "name_exists", status: 400 });
    expect(isNotFound(new Error("gone", { cause: { status: 404, errors: [] } }))).toBe(true);
  });

  it("returns undefined for an ApiError of a 2xx, whether an error, JSON or a cause", () => {
    const error = new ApiError({ errors: [{ field: null, message: "not JSON" }] }, new Response(null, { status: 200 }));
    for (const source of [error, JSON.parse(JSON.stringify(error)), new Error("x", { cause: error })])
      expect(narrowCreateIpPoolError(source)).toBeUndefined();
  });

  it("stops at causes that go round in a circle", () => {
    const error = new Error("x");
    error.cause = error;
    expect(narrowCreateIpPoolError(error)).toBeUndefined();
  });

  it.each([undefined, null, 7, "x", {}, [], new Error("x"), { ok: true, status: 200, data: {} }, { ok: false }, Symbol("x"), () => 1])(
    "returns undefined for %s, which is not an API failure",
    (value) => {
      expect(narrowCreateIpPoolError(value)).toBeUndefined();
    },
  );
});

describe("a message is recognised although its wording has drifted:", () => {
  it.each([
    [
      "other quotation marks",
      () => narrowListIpError(entry(400, "cannot be used with 'before_key'", "after_key")),
      { code: "after_key_before_key" },
    ],
    [
      "<= for ≤",
      () => narrowListIpError(entry(400, "should be > 0 and <= 10,000", "limit")),
      { code: "limit_length", details: { max: 10_000 } },
    ],
    ["≤ for <=", () => narrowGetIpPoolError(entry(400, "not found.", "poolid")), { code: "pool_id_missing" }],
    [
      "other numbers",
      () => narrowCreateIpPoolError(entry(400, "250 pools limit has been reached")),
      { code: "pool_limit", details: { limit: 250 } },
    ],
    ["capitals and white space", () => narrowCreateIpPoolError(entry(400, "Already  exists ", "name")), { code: "name_exists" }],
    [
      "another list",
      () => narrowAddSubUsersToIpError(entry(400, "unverified subusers: 7", "subusers")),
      { code: "subusers_unverified", details: { subusers: ["7"] } },
    ],
    [
      "quotation marks around the items of a list",
      () => narrowAddIpsToIpPoolError(entry(400, "unable to verify IPs assignability: ‘::1’ , '1.2.3.4'", "ips")),
      { code: "ips_assignment", details: { ips: ["::1", "1.2.3.4"] } },
    ],
    [
      "a pool name that contains a quotation mark",
      () =>
        narrowAddIpsToIpPoolError(
          entry(400, "the total number of IPs per pool cannot exceed 100. current IP count in 'it's mine' is '98'", "ips"),
        ),
      { code: "ips_limit", details: { limit: 100, pool: "it's mine", count: 98 } },
    ],
    ["field null", () => narrowCreateIpPoolError(entry(400, "100 pools limit has been reached", null)), { code: "pool_limit" }],
    [
      "no field, where only one rule knows the message",
      () => narrowCreateIpPoolError(failure(400, { errors: [{ message: "already exists" }] })),
      { code: "name_exists" },
    ],
    ["no field, where several rules know the message", () => narrowListIpError(entry(400, "must be numeric", null)), { code: "unknown" }],
    ["another field", () => narrowCreateIpPoolError(entry(400, "already exists", "id")), { code: "unknown" }],
  ])("%s", (_, narrowed, want) => {
    expect(narrowed()).toMatchObject(want);
  });
});

describe("an error that the document does not have", () => {
  it.each([
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not_found"],
    [406, "not_acceptable"],
    [415, "unsupported_media_type"],
    [429, "rate_limited"],
    [451, "unavailable_for_legal_reasons"],
    [500, "internal_server_error"],
    [502, "bad_gateway"],
    [503, "service_unavailable"],
    [504, "gateway_timeout"],
    [520, "server_error"],
    [400, "unknown"],
    [418, "unknown"],
  ])("of status %s narrows to %s", (status, code) => {
    expect(narrowGetIpError(entry(status, "something else", null))).toMatchObject({ code, status, message: "something else" });
  });

  it("is unknown, with everything that its entry carried", () => {
    const sent = { field: "name", message: "is reserved", help: "https://x", error_id: "e-1", nested: { a: [1] } };
    expect(narrowCreateIpPoolError(failure(400, { errors: [sent] }))).toMatchObject({
      code: "unknown",
      field: "name",
      message: "is reserved",
      entry: sent,
    });
  });
});

describe("isNotFound", () => {
  it.each([
    [true, "a 404", entry(404, "no such thing")],
    [true, "a 404 of the older API", failure(404, { error: "pool not found" })],
    [true, "the documented 400 of poolid", entry(400, "not found", "poolid")],
    [true, "the documented 400 of ip", entry(400, "not found", "ip")],
    [true, "the documented 400 of pool", entry(400, "not found", "pool")],
    [false, "a missing body field", entry(400, "not found in the request body", "name")],
    [false, "an address that is not in the pool", entry(400, "not found in pool ‘a’: 1.2.3.4", "ips")],
    [false, "another 400", entry(400, "already exists", "name")],
    [false, "a success", { ok: true, status: 200, data: {} }],
    [false, "nothing", undefined],
  ])("is %s for %s", (want, _, source) => {
    expect(isNotFound(source)).toBe(want);
  });
});

describe("a narrower never throws and loses no entry, whatever the error body is:", () => {
  it("any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 300, max: 599 }), (json, status) => {
        const problem = narrowCreateIpPoolError(failure(status, json));
        expect(problem?.all.length).toBeGreaterThan(0);
        expect(typeof problem?.message).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });

  it("10,000 entries, whose order is kept", () => {
    const errors = Array.from({ length: 10_000 }, (_, index) => ({
      field: index % 2 ? "name" : "",
      message: index % 2 ? "already exists" : `m${index}`,
    }));
    const problem = narrowCreateIpPoolError(failure(400, { errors }));
    expect(problem?.all).toHaveLength(10_000);
    expect(problem?.all.map(({ message }) => message)).toEqual(errors.map(({ message }) => message));
    expect(problem?.all[9999]?.code).toBe("name_exists");
  });

  it("any list of entries", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (errors) => {
        expect(narrowGetIpPoolError(failure(400, { errors }))?.all).toHaveLength(errors.length);
      }),
    );
  });

  it("entries that JSON cannot represent", () => {
    const entries = [
      undefined,
      () => 1,
      Symbol("x"),
      { field: () => 1, message: "m" },
      { message: Symbol("x") },
      { toJSON: () => undefined },
      [1],
    ];
    for (const value of entries) {
      const failed = failure(400, { errors: [value] });
      expect(narrowCreateIpPoolError(failed)?.all).toHaveLength(1);
      expect(isNotFound(failed)).toBe(false);
    }
  });
});
