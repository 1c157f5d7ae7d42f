import { describe, expect, it } from "vitest";
import { createClient, type AttemptEvent } from "../../../../src/index.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, reject, stubFetch } from "../../../support/stub-fetch.js";

describe("onAttempt", () => {
  useFakeTime();

  it("is called once per attempt, with its outcome and nothing of the request's content", async () => {
    const headers = { "retry-after": "3", "x-ratelimit-limit": "600", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "1" };
    const slow = (): Promise<Response> => new Promise((resolve) => setTimeout(() => resolve(Response.json(EMPTY_PAGE)), 70));
    const { fetch } = stubFetch(reject(new TypeError("fetch failed")), fail(503, headers), slow);
    const events: AttemptEvent[] = [];
    const client = createClient({
      apiKey: "SG.secret",
      fetch,
      onBehalfOf: "hidden",
      onAttempt: (event) => events.push(event),
    });
    await client.GET("/v3/send_ips/pools/{poolid}/ips", {
      params: { path: { poolid: "77777" }, query: { after_key: "hidden" } },
      context: "request 1",
    });
    const call = {
      callId: events[0]?.callId,
      operationId: "ListIpAssignedToIpPool",
      method: "GET",
      path: "/v3/send_ips/pools/{poolid}/ips",
      params: { poolid: "77777" },
      context: "request 1",
    };
    const rateLimit = { limit: 600, remaining: 3, reset: expect.any(Date) as unknown };
    expect(events).toStrictEqual([
      {
        ...call,
        attempt: 1,
        status: undefined,
        error: expect.objectContaining({ name: "ConnectionError" }) as unknown,
        duration: 0,
        wait: expect.any(Number) as unknown,
        rateLimit: undefined,
      },
      { ...call, attempt: 2, status: 503, error: undefined, duration: 0, wait: expect.closeTo(3150, -3) as unknown, rateLimit },
      { ...call, attempt: 3, status: 200, error: undefined, duration: 70, wait: undefined, rateLimit: undefined },
    ]);
    expect(events[1]?.rateLimit?.reset?.getTime()).toBeGreaterThan(START);
    expect(JSON.stringify(events)).not.toMatch(/hidden|secret/);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("log");
      },
    ],
    ["rejects", () => Promise.reject(new Error("log"))],
  ])("changes nothing when it %s", async (_, onAttempt) => {
    const { fetch, requests } = stubFetch(fail(503), json(EMPTY_PAGE));
    expect(await createClient({ apiKey: "SG.x", fetch, onAttempt }).GET("/v3/send_ips/pools")).toMatchObject({
      ok: true,
    });
    expect(requests).toHaveLength(2);
  });
});
