import { createServer, type AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, getRateLimit } from "../../../../src/index.js";
import { startServer } from "../../../support/server.js";
import { json, stubFetch } from "../../../support/stub-fetch.js";

const KEY = "SG.very-secret";
const POOLS = "/v3/send_ips/pools";
const add = { body: { is_auto_warmup: true, is_parent_assigned: true } };

/** Runs a server that sends these bytes, as no HTTP library would. */
async function withBytes<T>(bytes: Buffer, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => socket.end(bytes));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    const { port } = server.address() as AddressInfo; // a TCP server's address is one
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

describe("an unusual response becomes a result, with middleware, without, and through raw:", () => {
  it.each([
    ["a reason phrase that is not ASCII", "HTTP/1.1 200 Cr\xe9\xe9", 200],
    ["a status that HTTP does not define", "HTTP/1.1 999 No", 999],
  ])("%s", async (_, line, status) => {
    const headers = "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Length: 2\r\nConnection: close";
    await withBytes(Buffer.from(`${line}\r\n${headers}\r\n\r\n{}`, "latin1"), async (baseUrl) => {
      const plain = createClient({ apiKey: KEY, baseUrl });
      const withMiddleware = createClient({ apiKey: KEY, baseUrl });
      const cookies: string[][] = [];
      withMiddleware.use({
        onResponse: ({ response }) => {
          cookies.push(response.headers.getSetCookie());
        },
      });
      expect(await plain.POST("/v3/send_ips/ips", add)).toMatchObject({ ok: status === 200, status });
      expect(await withMiddleware.POST("/v3/send_ips/ips", add)).toMatchObject({ ok: status === 200, status });
      expect((await plain.raw.POST("/v3/send_ips/ips", add)).response.status).toBe(status);
      expect(cookies).toEqual([["a=1", "b=2"]]);
    });
  });
});

describe("a response of another fetch implementation", () => {
  it("may have a class of headers that is not the platform's", async () => {
    const headers = new Map([
      ["x-ratelimit-limit", "600"],
      ["x-ratelimit-reset", "120"],
    ]);
    const otherHeaders = {
      get: (name: string) => headers.get(name) ?? null,
      forEach: headers.forEach.bind(headers),
      [Symbol.iterator]: () => headers.entries(),
    };
    // Only what the client reads of a response.
    const response = {
      ok: false,
      status: 429,
      statusText: "",
      url: "",
      body: null,
      headers: otherHeaders,
      text: () => Promise.resolve(""),
    } as unknown as Response;
    const { fetch, requests } = stubFetch(() => response);
    const result = await createClient({ apiKey: KEY, fetch }).GET(POOLS);
    expect(getRateLimit(result)?.limit).toBe(600);
    // The reset is too far away for a retry.
    expect(requests).toHaveLength(1);
  });

  it("may have a reason phrase that the constructor of Response refuses", async () => {
    const inner = new Response("{}");
    const { body } = inner;
    const text = (): Promise<string> => inner.text();
    const response = { status: 404, statusText: "Not Found – x", ok: false, url: "", body, headers: new Headers(), text } as Response;
    const { fetch } = stubFetch(() => response);
    expect(await createClient({ apiKey: KEY, fetch }).GET(POOLS)).toMatchObject({ ok: false, status: 404 });
  });
});

describe("when the server echoes the API key", () => {
  it("it is removed from the reason phrase", async () => {
    for (const hasMiddleware of [false, true]) {
      const { fetch } = stubFetch(() => new Response("{}", { status: 401, statusText: `bad ${KEY}` }));
      const client = createClient({ apiKey: KEY, fetch });
      if (hasMiddleware) client.use({ onRequest: () => undefined });
      const result = await client.GET(POOLS);
      expect(result.response.statusText).toBe("bad [redacted]");
      expect(inspect(result)).not.toContain(KEY);
    }
  });

  it.each([KEY, "12345678"])("the data of a success stays as the server sent it (key %s)", async (apiKey) => {
    const data = { result: [{ name: KEY }], id: 12345678 };
    const { fetch } = stubFetch(json(data));
    expect((await createClient({ apiKey, fetch }).GET(POOLS)).data).toEqual(data);
  });
});

it("of an error body of 50 MB only the first megabytes are read, and the connection is closed", async () => {
  const chunk = Buffer.alloc(1024 * 1024, "x");
  let written = 0;
  let isCutOff = false;
  await using server = await startServer((_, response) => {
    response.writeHead(400, { "content-type": "text/plain" }).on("close", () => (isCutOff = !response.writableFinished));
    const writeRest = (): void => {
      while (written < 50 && !response.destroyed) {
        written += 1;
        if (!response.write(chunk)) return void response.once("drain", writeRest);
      }
      response.end();
    };
    writeRest();
  });
  const before = process.memoryUsage().arrayBuffers;
  const result = await createClient({ apiKey: "SG.x", baseUrl: server.url }).GET(POOLS);
  expect(result.error?.errors).toEqual([{ field: null, message: `${"x".repeat(1000)}…` }]);
  await expect.poll(() => isCutOff).toBe(true);
  expect(written).toBeLessThan(30);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
});
