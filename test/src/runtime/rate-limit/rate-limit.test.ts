import { describe, expect, it } from "vitest";
import { createClient, getRateLimit, unwrap } from "../../../../src/index.js";
import { thrownBy } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

describe("getRateLimit", () => {
  useFakeTime();

  const sentAt = Date.UTC(2026, 0, 1);
  const headers = (reset: string): Record<string, string> => ({
    date: new Date(sentAt).toUTCString(),
    "x-ratelimit-limit": "600",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": reset,
  });

  it.each([
    ["Unix time", String(sentAt / 1000 + 30), 30_000],
    ["Unix time with a fraction", String(sentAt / 1000 + 1.5), 1500],
    ["Unix time in milliseconds", String(sentAt + 30_000), 30_000],
    ["seconds from now", "45", 45_000],
  ])("reads a reset in %s, by this machine's clock", (_, reset, offset) => {
    const limit = getRateLimit(new Response(null, { headers: headers(reset) }));
    expect(limit).toEqual({ limit: 600, remaining: 0, reset: new Date(START + offset) });
  });

  it("reads a result and an error", async () => {
    const { fetch } = stubFetch(json({ errors: [] }, 429, headers("45")));
    const result = await createClient({ apiKey: "SG.x", fetch, retry: false }).GET("/v3/send_ips/pools");
    expect(getRateLimit(result)?.remaining).toBe(0);
    expect(getRateLimit(thrownBy(() => unwrap(result)))?.remaining).toBe(0);
  });

  it("returns undefined for what has no rate limit", () => {
    expect(getRateLimit(new Response())).toBeUndefined();
    expect(getRateLimit(undefined)).toBeUndefined();
    expect(getRateLimit(new Response(null, { headers: { "x-ratelimit-reset": "soon" } }))).toBeUndefined();
  });
});
