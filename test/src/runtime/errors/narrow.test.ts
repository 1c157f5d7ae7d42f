import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  ApiError,
  createClient,
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
import { retryDelay } from "../../../../src/runtime/retry/policy.js";
import { startServer } from "../../../support/server.js";

const failure = (status: number, error: unknown): Failure =>
  ({ ok: false, status, error, response: new Response(null, { status: status < 200 ? 500 : status }) }) as Failure;
const entry = (status: number, message: string, field: unknown = ""): Failure => failure(status, { errors: [{ field, message }] });

describe("a narrower takes", () => {
  const failed = entry(400, "already exists", "name");

  it("a result, an ApiError, what was caught, and a result of raw", () => {
    let error: unknown;
    try {
      unwrap(failed as never);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ApiError);
    for (const source of [failed, error, { error: failed.error, response: failed.response }]) {
      expect(narrowCreateIpPoolError(source)).toMatchObject({ code: "name_exists", status: 400, field: "name", message: "already exists" });
    }
  });

  it("an ApiError of another copy of this package", async () => {
    const { default: path } = await import("node:path");
    const copy = (await import(
      `${path.resolve("src/runtime/errors/api-error.ts")}?copy`
    )) as typeof import("../../../../src/runtime/errors/api-error.js");
    expect(copy.ApiError).not.toBe(ApiError);
    const error = new copy.ApiError(failed.error, failed.response);
    expect(error instanceof ApiError).toBe(true);
    expect(narrowCreateIpPoolError(error)?.code).toBe("name_exists");
  });

  it("a subclass of a user keeps its own instanceof", () => {
    class Mine extends ApiError {}
    const error = new ApiError(failed.error, failed.response);
    expect(error instanceof Mine).toBe(false);
    expect(new Mine(failed.error, failed.response) instanceof Mine).toBe(true);
    expect(new Mine(failed.error, failed.response) instanceof ApiError).toBe(true);
  });

  it.each([undefined, null, 7, "x", {}, [], new Error("x"), { ok: true, status: 200, data: {} }, { ok: false }, Symbol("x"), () => 1])(
    "%s, and knows that it is no API failure",
    (value) => {
      expect(narrowCreateIpPoolError(value)).toBeUndefined();
    },
  );
});

describe("wording that drifted is recognised:", () => {
  it.each([
    [
      "other quotes",
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
      "other lists",
      () => narrowAddSubUsersToIpError(entry(400, "unverified subusers: 7", "subusers")),
      { code: "subusers_unverified", details: { subusers: ["7"] } },
    ],
    [
      "quotes around a list's items",
      () => narrowAddIpsToIpPoolError(entry(400, "unable to verify IPs assignability: ‘::1’ , '1.2.3.4'", "ips")),
      { code: "ips_assignment", details: { ips: ["::1", "1.2.3.4"] } },
    ],
    [
      "a pool's name with quotes in it",
      () =>
        narrowAddIpsToIpPoolError(
          entry(400, "the total number of IPs per pool cannot exceed 100. current IP count in 'it's mine' is '98'", "ips"),
        ),
      { code: "ips_limit", details: { limit: 100, pool: "it's mine", count: 98 } },
    ],
    ["field null", () => narrowCreateIpPoolError(entry(400, "100 pools limit has been reached", null)), { code: "pool_limit" }],
    [
      "no field, where one rule alone knows the message",
      () => narrowCreateIpPoolError(failure(400, { errors: [{ message: "already exists" }] })),
      { code: "name_exists" },
    ],
    ["no field, where several do", () => narrowListIpError(entry(400, "must be numeric", null)), { code: "unknown" }],
    ["another field", () => narrowCreateIpPoolError(entry(400, "already exists", "id")), { code: "unknown" }],
  ])("%s", (_, narrowed, want) => {
    expect(narrowed()).toMatchObject(want);
  });
});

describe("answers that the document has no error for", () => {
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
  ])("%s is %s", (status, code) => {
    expect(narrowGetIpError(entry(status, "something else", null))).toMatchObject({ code, status, message: "something else" });
  });

  it("an undocumented message is unknown with everything it carried", () => {
    const sent = { field: "name", message: "is reserved", help: "https://x", error_id: "e-1", nested: { a: [1] } };
    expect(narrowCreateIpPoolError(failure(400, { errors: [sent] }))).toMatchObject({
      code: "unknown",
      field: "name",
      message: "is reserved",
      entry: sent,
    });
  });

  it("all entries are kept, in order", () => {
    const errors = Array.from({ length: 10_000 }, (_, index) => ({
      field: index % 2 ? "name" : "",
      message: index % 2 ? "already exists" : `m${index}`,
    }));
    const problem = narrowCreateIpPoolError(failure(400, { errors }));
    expect(problem?.all).toHaveLength(10_000);
    expect(problem?.all.map(({ message }) => message)).toEqual(errors.map(({ message }) => message));
    expect(problem?.all[9999]?.code).toBe("name_exists");
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

describe("whatever comes", () => {
  it("any JSON narrows without a throw, and no entry is lost", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 300, max: 599 }), (json, status) => {
        const problem = narrowCreateIpPoolError(failure(status, json));
        expect(problem?.all.length).toBeGreaterThan(0);
        expect(typeof problem?.message).toBe("string");
      }),
      { numRuns: 1000 },
    );
  });

  it("any list of entries keeps each of them", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (errors) => {
        expect(narrowGetIpPoolError(failure(400, { errors }))?.all).toHaveLength(errors.length);
      }),
    );
  });

  it("any bytes as an error body give the documented shape", async () => {
    let body = new Uint8Array();
    let contentType = "";
    await using server = await startServer(
      (_, response) => void response.writeHead(400, contentType === "" ? {} : { "content-type": contentType }).end(body),
    );
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json().map((json) => new TextEncoder().encode(json)),
        ),
        fc.constantFrom("", "application/json", "text/html"),
        async (bytes, type) => {
          [body, contentType] = [new Uint8Array(bytes), type];
          const result = await client.GET("/v3/send_ips/pools");
          expect(result.ok).toBe(false);
          expect(result.error?.errors.length).toBeGreaterThan(0);
          for (const { field, message } of result.error?.errors ?? []) {
            expect(field === null || typeof field === "string").toBe(true);
            expect(typeof message).toBe("string");
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("any header text gives a wait between 0 and maxDelay, or none", () => {
    const text = fc.oneof(
      fc.string().map((each) => each.replace(/[^\x20-\x7e]/g, "")),
      fc.double().map(String),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    );
    const header = fc.option(text, { nil: undefined });
    fc.assert(
      fc.property(
        header,
        header,
        header,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 60_000 }),
        (after, reset, date, attempt, maxDelay) => {
          const headers = Object.entries({ "retry-after": after, "x-ratelimit-reset": reset, date }).filter(
            (pair): pair is [string, string] => pair[1] !== undefined,
          );
          const wait = retryDelay({ retry: "safe", attempts: attempt, response: new Response(null, { status: 429, headers }) }, maxDelay);
          if (wait === undefined) return;
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(maxDelay);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("a 50 MB error body is read to its first few MB only, and the rest is cancelled", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    let written = 0;
    let isClosed = false;
    await using server = await startServer((_, response) => {
      response.writeHead(400, { "content-type": "text/plain" }).on("close", () => (isClosed = !response.writableFinished));
      const more = (): void => {
        while (written < 50 && !response.destroyed) {
          written += 1;
          if (!response.write(chunk)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    });
    const before = process.memoryUsage().arrayBuffers;
    const result = await createClient({ apiKey: "SG.x", baseUrl: server.url }).GET("/v3/send_ips/pools");
    expect(result.error?.errors).toEqual([{ field: null, message: `${"x".repeat(1000)}…` }]);
    await vi.waitFor(() => expect(isClosed).toBe(true));
    expect(written).toBeLessThan(30);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });
});
