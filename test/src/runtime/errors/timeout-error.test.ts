import { describe, expect, it } from "vitest";
import { TimeoutError, createClient } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { START, useFakeTime } from "../../../support/fake-time.js";
import { startServer, type Handler } from "../../../support/server.js";
import { hang, stubFetch } from "../../../support/stub-fetch.js";

describe("a call rejects with a TimeoutError", () => {
  // Nothing has to happen within this time, so it may be short.
  const timeout = 50;
  const hangingServers: [string, Handler][] = [
    ["headers do not arrive", () => undefined],
    ["body does not end", (_, response) => void response.writeHead(200).write("{")],
  ];

  it.each(hangingServers)("when the %s in time", async (_, handler) => {
    await using server = await startServer(handler);
    const client = createClient({ apiKey: "SG.x", baseUrl: server.url, timeout, retry: false });
    const error = await rejectionOf(client.GET("/v3/send_ips/pools"));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      name: "TimeoutError",
      timeout,
      message: expect.stringContaining("GET /v3/send_ips/pools") as unknown,
    });
  });

  describe("in fake time", () => {
    useFakeTime();

    it("when fetch ignores its signal", async () => {
      const client = createClient({ apiKey: "SG.x", timeout, retry: false, fetch: stubFetch(hang).fetch });
      await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(TimeoutError);
      expect(Date.now()).toBe(START + timeout);
    });

    it("after the timeout of the call, which overrides the client's", async () => {
      const client = createClient({ apiKey: "SG.x", timeout, retry: false, fetch: stubFetch(hang).fetch });
      await expect(client.GET("/v3/send_ips/pools", { timeout: 10 })).rejects.toMatchObject({ timeout: 10 });
      expect(Date.now()).toBe(START + 10);
    });
  });
});
