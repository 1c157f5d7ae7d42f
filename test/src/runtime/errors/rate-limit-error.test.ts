import { describe, expect, it, vi } from "vitest";
import { RateLimitError, createClient, unwrap } from "../../../../src/index.js";
import { thrownBy } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { fail, stubFetch } from "../../../support/stub-fetch.js";

describe("unwrap", () => {
  useFakeTime();

  it("throws a RateLimitError for a 429 whose reset is too far away to wait for", async () => {
    const reset = START + 3_600_000;
    const { fetch } = stubFetch(fail(429, { "x-ratelimit-reset": String(reset / 1000), "x-ratelimit-limit": "600" }));
    const result = await createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools");
    const error = thrownBy(() => unwrap(result));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ name: "RateLimitError", status: 429, retryAt: new Date(reset), rateLimit: { limit: 600 } });
  });
});

describe("retryAt", () => {
  const errorOf = (headers: Record<string, string>): RateLimitError =>
    new RateLimitError({ errors: [] }, new Response(null, { status: 429, headers }));

  it("is exactly the reset, even if time passes while it is read", () => {
    let now = START;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now++);
    const { retryAt } = errorOf({ "x-ratelimit-reset": "1900000000" });
    clock.mockRestore();
    expect(now).toBeGreaterThan(START);
    expect(retryAt).toEqual(new Date(1_900_000_000_000));
  });

  it("is the latest Date for a Retry-After beyond it, which means not now", () => {
    expect(errorOf({ "retry-after": "9999999999999" }).retryAt).toEqual(new Date(8.64e15));
  });

  it("is undefined for an unreadable Retry-After", () => {
    expect(errorOf({ "retry-after": "2099 GMT" }).retryAt).toBeUndefined();
  });
});
