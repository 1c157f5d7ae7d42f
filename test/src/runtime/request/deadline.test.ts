import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { createClient } from "../../../../src/index.js";
import { useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, stubFetch } from "../../../support/stub-fetch.js";

describe("a call", () => {
  useFakeTime();

  it("removes its listeners from the caller's signal, also after a retry and with middleware", async () => {
    const { signal } = new AbortController();
    const { fetch, requests } = stubFetch(fail(503), json(EMPTY_PAGE));
    const client = createClient({ apiKey: () => Promise.resolve("SG.x"), fetch });
    client.use({ onResponse: () => undefined });
    await client.GET("/v3/send_ips/pools", { signal });
    expect(requests).toHaveLength(2);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
