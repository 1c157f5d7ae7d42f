import { describe, expect, it } from "vitest";
import { ConnectionError, createClient } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { refusingUrl, startServer } from "../../../support/server.js";
import { reject, stubFetch } from "../../../support/stub-fetch.js";

describe("a call rejects with a ConnectionError", () => {
  it("when the connection is refused, with its cause", async () => {
    const error = await rejectionOf(
      createClient({ apiKey: "SG.secret", baseUrl: await refusingUrl(), retry: false }).GET("/v3/send_ips/pools"),
    );
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      name: "ConnectionError",
      method: "GET",
      path: "/v3/send_ips/pools",
      operationId: "ListIpPool",
      message: expect.stringContaining("ECONNREFUSED") as unknown,
    });
    expect((error as Error).cause).toBeInstanceOf(TypeError);
  });

  it("when the connection breaks in the middle of the body", async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
    });
    const call = createClient({ apiKey: "SG.x", baseUrl: server.url, retry: false }).GET("/v3/send_ips/pools");
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
  });
});

it("the message hides the URL of the request, and so its query, but no other link and no punctuation", async () => {
  const url = "https://api.sendgrid.com/v3/send_ips/pools?ip=192.0.2.77";
  const cause = new Error(`error sending request for url (${url}): refused. See https://example.test/help.`);
  const { fetch } = stubFetch(reject(new TypeError("fetch failed", { cause })));
  const error = await rejectionOf(
    createClient({ apiKey: "SG.x", fetch, retry: false }).GET("/v3/send_ips/pools", { params: { query: { ip: "192.0.2.77" } } }),
  );
  expect((error as Error).message).toContain("error sending request for url (the URL): refused. See https://example.test/help.");
});
