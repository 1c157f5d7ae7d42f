import { describe, expect, expectTypeOf, it } from "vitest";
import { createClient, type ClientOptions } from "../../../src/index.js";
import { createFakeSendGrid, type FakeSendGrid } from "../../../src/testing/index.js";
import { smallAccount } from "./small-account.js";

const POOLS = "https://api.sendgrid.com/v3/send_ips/pools";
const headers = { authorization: "Bearer SG.test" };

describe("the fake's fetch", () => {
  it("can be the client's, or the global one", () => {
    expectTypeOf<FakeSendGrid["fetch"]>().toExtend<NonNullable<ClientOptions["fetch"]>>();
    expectTypeOf<FakeSendGrid["fetch"]>().toExtend<typeof globalThis.fetch>();
  });

  it.each([
    ["a string", POOLS],
    ["a URL", new URL(POOLS)],
    ["a Request", new Request(POOLS)],
  ])("takes %s", async (_, input) => {
    expect((await createFakeSendGrid(smallAccount).fetch(input, { headers })).status).toBe(200);
  });

  it("rejects as fetch does: for what is not a URL, and for a body of a GET", async () => {
    const fake = createFakeSendGrid();
    await expect(fake.fetch("/v3/send_ips/pools")).rejects.toBeInstanceOf(TypeError);
    await expect(fake.fetch(POOLS, { body: "{}" })).rejects.toBeInstanceOf(TypeError);
    expect(fake.requests).toEqual([]);
  });

  it("rejects with the signal's reason, before and during a request", async () => {
    const fake = createFakeSendGrid();
    const reason = new Error("enough");
    await expect(fake.fetch(POOLS, { headers, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.requests).toEqual([]);
    fake.failNext("hang");
    const controller = new AbortController();
    const call = fake.fetch(new Request(POOLS, { headers, signal: controller.signal }));
    while (fake.requests.length === 0) await Promise.resolve();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });
});

describe("the fake's respond, for handlers of a mock server", () => {
  it("responds, and has a network error as the result where fetch would reject with it", async () => {
    const fake = createFakeSendGrid(smallAccount);
    expect((await fake.respond(new Request(POOLS, { headers }))).status).toBe(200);
    for (const fault of ["reset", "reset-after"] as const) {
      fake.failNext(fault);
      expect(await fake.respond(new Request(POOLS, { headers }))).toMatchObject({ type: "error", status: 0 });
    }
  });

  it("rejects with the reason of a request that is aborted", async () => {
    const signal = AbortSignal.abort("enough");
    await expect(createFakeSendGrid().respond(new Request(POOLS, { headers, signal }))).rejects.toBe("enough");
  });

  it("lets a client see a broken connection", async () => {
    const fake = createFakeSendGrid(smallAccount);
    // What a mock server does with `Response.error()`.
    const fetch = async (url: string, init: object): Promise<Response> => {
      const response = await fake.respond(new Request(url, init));
      if (response.type === "error") throw new TypeError("Failed to fetch", { cause: response });
      return response;
    };
    fake.failNext("reset-after");
    const call = createClient({ apiKey: "SG.test", fetch }).POST("/v3/send_ips/pools", { body: { name: "new" } });
    await expect(call).rejects.toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    expect(fake.state.pools).toHaveLength(3);
  });
});
