import { describe, expect, it } from "vitest";
import { ApiError, createClient, isApiError, unwrap, type Client } from "../../../../src/index.js";
import { thrownBy } from "../../../support/caught.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch, type Step } from "../../../support/stub-fetch.js";

function clientOf(step: Step): Client {
  return createClient({ apiKey: "SG.secret", fetch: stubFetch(step).fetch });
}

describe("unwrap", () => {
  it("returns the data of a success", async () => {
    const result = await clientOf(json(EMPTY_PAGE)).GET("/v3/send_ips/pools");
    expect(unwrap(result)).toEqual(EMPTY_PAGE);
  });

  it("throws an ApiError that says what failed", async () => {
    const body = {
      errors: [
        { field: "limit", message: "should be > 0 and <= 100" },
        { field: "", message: "more" },
      ],
    };
    const result = await clientOf(json(body, 400, { "x-request-id": "r-1" })).GET("/v3/send_ips/pools");
    const error = thrownBy(() => unwrap(result));
    expect(error).toBeInstanceOf(ApiError);
    expect(isApiError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "ApiError",
      message: "GET /v3/send_ips/pools failed with 400: limit: should be > 0 and <= 100, and 1 more (request id r-1)",
      status: 400,
      method: "GET",
      path: "/v3/send_ips/pools",
      operationId: "ListIpPool",
      requestId: "r-1",
      error: body,
    });
  });

  it("refuses a promise, which must be awaited first", () => {
    const call = clientOf(json(EMPTY_PAGE)).GET("/v3/send_ips/pools");
    // @ts-expect-error: the compiler refuses a promise, too
    expect(() => unwrap(call)).toThrow("did you forget to await the call");
  });
});
