import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createClient, type ClientOptions } from "../../src/index.js";
import { looseClient } from "../support/loose-client.js";
import { sendJson, startServer, type Server } from "../support/server.js";

let server: Server;
const empty = { result: [], _metadata: { next_params: { after_key: null } } };

beforeAll(async () => {
  server = await startServer((_, response) => {
    sendJson(response, 200, empty);
  });
});
afterAll(() => server.close());

function options(more: Partial<ClientOptions> = {}): ClientOptions {
  return { apiKey: "SG.secret", baseUrl: server.url, ...more };
}

describe("the API key", () => {
  it.each([
    ["empty", ""],
    ["white space", " SG.secret"],
    ["a line break at its end", "SG.secret\n"],
    ["a control character", "SG.\u0000secret"],
    ["a non-ASCII character", "SG.sécret"],
    ["missing", undefined],
    ["a number", 7],
  ])("is refused when it is %s, without being shown", (_, apiKey) => {
    const create = (): unknown => createClient(options({ apiKey: apiKey as string }));
    expect(create).toThrow(TypeError);
    expect(create).not.toThrow(/secret/);
  });

  it("may come from a function, which is asked for each request", async () => {
    let count = 0;
    const client = createClient(options({ apiKey: () => Promise.resolve(`SG.${String(++count)}`) }));
    await client.GET("/v3/send_ips/pools");
    await client.GET("/v3/send_ips/pools");
    expect(server.requests.slice(-2).map(({ headers }) => headers.authorization)).toEqual(["Bearer SG.1", "Bearer SG.2"]);
  });

  it("from a function is checked before the request, without being shown", async () => {
    const before = server.requests.length;
    const failure = createClient(options({ apiKey: () => "SG.secret\n" })).GET("/v3/send_ips/pools");
    await expect(failure).rejects.toThrow(TypeError);
    await expect(failure).rejects.not.toThrow(/secret/);
    expect(server.requests).toHaveLength(before);
  });

  it("goes to no other host, whatever middleware makes of the request", async () => {
    await using other = await startServer((_, response) => {
      sendJson(response, 200, empty);
    });
    const client = createClient(options());
    client.use({ onRequest: ({ request }) => new Request(request.url.replace(server.url, other.url), request) });
    await expect(client.GET("/v3/send_ips/pools")).rejects.toThrow(/nothing was sent/);
    expect(other.requests).toHaveLength(0);
  });

  it("cannot be given as a header", () => {
    expect(() => createClient(options({ headers: { authorization: "Bearer other" } }))).toThrow(/apiKey/);
  });
});

describe("the base URL", () => {
  it.each([
    ["global", "https://api.sendgrid.com/v3/send_ips/pools"],
    ["eu", "https://api.eu.sendgrid.com/v3/send_ips/pools"],
    [undefined, "https://api.sendgrid.com/v3/send_ips/pools"],
  ] as const)("for region %s is the document's", async (region, url) => {
    const urls: string[] = [];
    const fetch = (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Promise.resolve(Response.json(empty));
    };
    const client = createClient({ apiKey: "SG.x", region, fetch });
    await client.GET("/v3/send_ips/pools");
    expect(urls).toEqual([url]);
    expect(client.region).toBe(region ?? "global");
  });

  it.each([
    "http://api.sendgrid.com",
    "http://127.0.0.1.example.com",
    "ftp://localhost",
    "api.sendgrid.com",
    "https://user:pass@host",
    "https://host?x=1",
  ])("%s is refused", (baseUrl) => {
    expect(() => createClient(options({ baseUrl }))).toThrow(TypeError);
  });

  it.each(["http://localhost:1", "http://127.0.0.1:1/prefix/", "http://[::1]:1", "https://proxy.example.com"])(
    "%s is accepted",
    (baseUrl) => {
      expect(() => createClient(options({ baseUrl }))).not.toThrow();
    },
  );

  it("may hold a path, which is put before the operation's", async () => {
    await createClient(options({ baseUrl: `${server.url}/proxy/` })).GET("/v3/send_ips/pools");
    expect(server.requests.at(-1)?.path).toBe("/proxy/v3/send_ips/pools");
  });

  it("of an unknown region is refused", () => {
    expect(() => createClient(options({ region: "mars" as "global" }))).toThrow(/expected "global" or "eu"/);
  });
});

describe("headers", () => {
  it("of the options go with every request, and a call's own win", async () => {
    const client = createClient(options({ headers: { "x-team": "mail", "x-call": "no" } }));
    await client.GET("/v3/send_ips/pools", { headers: { "x-call": "yes" } });
    expect(server.requests.at(-1)?.headers).toMatchObject({ "x-team": "mail", "x-call": "yes", accept: "application/json" });
    expect(server.requests.at(-1)?.headers).not.toHaveProperty("on-behalf-of");
  });

  it("a call cannot replace the key", async () => {
    await createClient(options()).GET("/v3/send_ips/pools", { headers: { Authorization: "Bearer other" } });
    expect(server.requests.at(-1)?.headers.authorization).toBe("Bearer SG.secret");
  });
});

describe("fetch", () => {
  it("is looked up for each call, so that a mock installed later works", async () => {
    const client = createClient({ apiKey: "SG.x" });
    const mock = vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(Response.json(empty)));
    const result = await client.GET("/v3/send_ips/pools");
    mock.mockRestore();
    expect(result.ok).toBe(true);
  });

  it("is given a whole Request", async () => {
    const seen: Request[] = [];
    const fetch = (request: Request): Promise<Response> => {
      seen.push(request);
      return Promise.resolve(Response.json({ name: "a", id: "1" }, { status: 201 }));
    };
    await createClient({ apiKey: "SG.x", fetch }).POST("/v3/send_ips/pools", { body: { name: "ab" } });
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer SG.x");
    expect(seen[0]?.redirect).toBe("manual");
    expect(await seen[0]?.json()).toEqual({ name: "ab" });
  });
});

describe("path parameters", () => {
  it.each([
    ["a/b?c#d%e:f", "a%2Fb%3Fc%23d%25e%3Af"],
    ["müll ⚡", "m%C3%BCll%20%E2%9A%A1"],
    ["%2e%2e", "%252e%252e"],
    ["...", "..."],
  ])("%s is percent-encoded", async (poolid, encoded) => {
    await createClient(options()).GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid } } });
    expect(server.requests.at(-1)?.path).toBe(`/v3/send_ips/pools/${encoded}/ips`);
  });

  it.each([
    ["empty", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["missing", undefined],
    ["null", null],
    ["an object", {}],
    ["half a surrogate pair", "\ud800"],
  ])("that are %s are refused before any request", async (_, poolid) => {
    const before = server.requests.length;
    const call = looseClient(createClient(options())).DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid } } });
    await expect(call).rejects.toThrow(/path parameter poolid of \/v3\/send_ips\/pools\/\{poolid\}/);
    expect(server.requests).toHaveLength(before);
  });

  it("that are left out altogether are refused, also through raw", async () => {
    const before = server.requests.length;
    const client = createClient(options());
    await expect(looseClient(client).DELETE("/v3/send_ips/pools/{poolid}")).rejects.toThrow(TypeError);
    await expect(client.raw.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "" } } })).rejects.toThrow(TypeError);
    expect(server.requests).toHaveLength(before);
  });
});

it("an operation that the document does not have is refused before any request", async () => {
  await expect(looseClient(createClient(options())).GET("/v3/send_ips/nothing")).rejects.toThrow(/client\.raw/);
});

it("raw is the openapi-fetch client underneath, with the same key and middleware", async () => {
  const client = createClient(options());
  const paths: string[] = [];
  const middleware = {
    onRequest: ({ schemaPath }: { schemaPath: string }): undefined => {
      paths.push(schemaPath);
    },
  };
  client.use(middleware);
  const { data } = await client.raw.GET("/v3/send_ips/pools");
  await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid: "1" } } });
  client.eject(middleware);
  await client.GET("/v3/send_ips/pools");
  expect(data).toEqual(empty);
  expect(server.requests.at(-3)?.headers.authorization).toBe("Bearer SG.secret");
  expect(paths).toEqual(["/v3/send_ips/pools", "/v3/send_ips/pools/{poolid}/ips"]);
});
