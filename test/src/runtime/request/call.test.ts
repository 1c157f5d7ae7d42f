import { describe, expect, it } from "vitest";
import { ApiError, createClient } from "../../../../src/index.js";
import { rejectionOf } from "../../../support/caught.js";
import { EMPTY_PAGE } from "../../../support/pages.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

describe("a 2xx response", () => {
  it.each([
    ["HTML", "<html>hello</html>", /200: the body is not a JSON object: <html>hello/],
    ["empty", "", /200.*empty/],
    ["truncated JSON", '{"result":[', /200: the body is not a JSON object/],
  ])("whose body is %s throws an ApiError with the status and the beginning of the body", async (_, body, message) => {
    const { fetch } = stubFetch(() => new Response(body, { headers: { "content-type": "application/json" } }));
    const error = await rejectionOf(createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 200, message: expect.stringMatching(message) as unknown });
  });

  it("that is documented without a body has no data, whatever arrives", async () => {
    const { fetch } = stubFetch(() => new Response("ignored"));
    const client = createClient({ apiKey: "SG.x", fetch });
    const result = await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } });
    expect(result).toMatchObject({ ok: true, status: 200, data: undefined });
  });
});

it("a call with a timeout that is not a number is refused before any request", async () => {
  const { fetch, requests } = stubFetch(json(EMPTY_PAGE));
  await expect(createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools", { timeout: NaN })).rejects.toThrow(TypeError);
  expect(requests).toEqual([]);
});
