import { describe, expect, it } from "vitest";
import { createClient } from "../../../../src/index.js";
import { useFakeTime } from "../../../support/fake-time.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

describe("a function that returns the API key", () => {
  useFakeTime();

  const delayed = <T>(milliseconds: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, milliseconds, value));

  it("is called for every request", async () => {
    let count = 0;
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const client = createClient({ apiKey: () => Promise.resolve(`SG.${String(++count)}`), fetch });
    await client.GET("/v3/send_ips/pools");
    await client.GET("/v3/send_ips/pools");
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer SG.1", "Bearer SG.2"]);
  });

  it("must not return an unusable key: nothing is sent, and the message does not contain the key", async () => {
    const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
    const call = createClient({ apiKey: () => "SG.secret\n", fetch }).GET("/v3/send_ips/pools");
    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.not.toThrow(/secret/);
    expect(requests).toEqual([]);
  });

  it("has as much time as an attempt, separately from the attempt", async () => {
    const { fetch } = stubFetch(() => delayed(60, Response.json(EMPTY_PAGE)));
    const client = createClient({ apiKey: () => delayed(60, "SG.x"), fetch, timeout: 100, retry: false });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ ok: true });
  });

  it("that never settles ends the call with a TimeoutError", async () => {
    const client = createClient({ apiKey: () => new Promise(() => undefined), timeout: 20 });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toMatchObject({
      name: "TimeoutError",
      outcome: "not-sent",
      message: "GET /v3/send_ips/pools timed out after 20 ms waiting for `apiKey`.",
      attempts: 0,
    });
  });
});
