import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { createClient } from "../../../../src/index.js";
import { useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { fail, json, stubFetch } from "../../../support/stub-fetch.js";

describe("a call", () => {
  useFakeTime();

  it("leaves one listener on the caller's signal, however many calls share it: Node warns at eleven", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    const { signal } = new AbortController();
    const { fetch, requests } = stubFetch(fail(503), json(EMPTY_PAGE));
    const client = createClient({ apiKey: () => Promise.resolve("SG.x"), fetch });
    client.use({ onResponse: () => undefined });
    await Promise.all(Array.from({ length: 50 }, () => client.GET("/v3/send_ips/pools", { signal })));
    expect(requests.length).toBeGreaterThan(50);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await new Promise(setImmediate);
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
  });
});
