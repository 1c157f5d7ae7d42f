import { expect, it } from "vitest";
import { ApiError, createClient } from "../../../../src/index.js";
import { fail, stubFetch } from "../../../support/stub-fetch.js";

it("an ApiError keeps its message in JSON and names its call, also when it is made from a response of raw", async () => {
  const { fetch } = stubFetch(fail(503, { "x-message-id": "m-1" }));
  const { response } = await createClient({ apiKey: "SG.x", fetch, retry: { maxDelay: 1 } }).raw.GET("/v3/send_ips/pools");
  const errors = [{ field: null, message: "m".repeat(400) }];
  const error = new ApiError({ errors }, response);
  const message = `GET /v3/send_ips/pools (3 attempts) failed with 503: ${"m".repeat(300)} (request id m-1)`;
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    name: "ApiError",
    message,
    status: 503,
    attempts: 3,
    requestId: "m-1",
    errors,
  });
  expect(JSON.parse(JSON.stringify(error))).not.toHaveProperty("aggregateErrors");
  // pino logs `errors` under the other name, and the enumerable properties; winston the enumerable properties alone.
  expect([error.errors, Object.keys(error).includes("errors"), Object.entries(error)]).toEqual([
    ...[errors, false],
    expect.arrayContaining([["aggregateErrors", errors]]),
  ]);
});

it("an ApiError of a response that the client did not return still has a message", () => {
  expect(new ApiError({ errors: [] }, new Response(null, { status: 500 })).message).toBe("A call failed with 500: no error entry");
});
