import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { handlers } from "../../../../src/testing/handlers/handlers.js";
import { createFakeSendGrid, type FakeSendGrid, type FakeServer } from "../../../../src/testing/index.js";
import { smallAccount } from "../small-account.js";

const ORIGIN = "https://api.sendgrid.com";
const KEY = { authorization: "Bearer SG.test", accept: "application/json" };
const HEAD = "Host: fake\r\nAuthorization: Bearer SG.test\r\nAccept: application/json\r\nConnection: close\r\n";
const JSON_HEAD = `${HEAD}Content-Type: application/json\r\n`;

let fake: FakeSendGrid;
let server: FakeServer;
beforeEach(async () => {
  fake = createFakeSendGrid(smallAccount);
  server = await fake.listen();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** Sends bytes over a socket, and returns the status of the response; 0 if the server hangs up without one. */
function sendRaw(bytes: string, { hangUp = false } = {}): Promise<number> {
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
      socket.write(bytes, "latin1", () => {
        if (hangUp) socket.destroy();
      });
    });
    socket.on("data", (chunk) => (received += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0));
    });
  });
}

function post(path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\n${JSON_HEAD}Content-Length: ${body.length}\r\n\r\n${body}`;
}

/** The second element is the status of the response. */
const REQUESTS: readonly (readonly [string, number, string])[] = [
  ["a path of two slashes", 404, `GET // HTTP/1.1\r\n${HEAD}\r\n`],
  ["a path of three slashes", 404, `GET /// HTTP/1.1\r\n${HEAD}\r\n`],
  ["a path like a host", 404, `GET //host:99999/v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["a path like a bad host", 404, `GET //[::/ HTTP/1.1\r\n${HEAD}\r\n`],
  ["a path of backslashes", 404, `GET /\\\\ HTTP/1.1\r\n${HEAD}\r\n`],
  ["an asterisk", 400, `OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`],
  ["an absolute URL", 200, `GET http://fake/v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["an absolute URL without a host", 400, `GET http:// HTTP/1.1\r\n${HEAD}\r\n`],
  ["an absolute URL with a bad port", 400, `GET http://fake:99999/ HTTP/1.1\r\n${HEAD}\r\n`],
  ["another scheme", 400, `GET ftp://fake/ HTTP/1.1\r\n${HEAD}\r\n`],
  ["a host alone", 0, `CONNECT fake:443 HTTP/1.1\r\n${HEAD}\r\n`],
  ["no path", 400, `GET  HTTP/1.1\r\n${HEAD}\r\n`],
  ["a relative path", 400, `GET v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["a percent sign", 400, `GET /v3/send_ips/ips/% HTTP/1.1\r\n${HEAD}\r\n`],
  ["a cut percent-encoding", 400, `GET /v3/send_ips/pools/%E0%A4%A HTTP/1.1\r\n${HEAD}\r\n`],
  ["a percent-encoding that is not UTF-8", 404, `GET /v3/ips/pools/%ff%fe HTTP/1.1\r\n${HEAD}\r\n`],
  ["an encoded NUL", 400, `GET /v3/send_ips/ips/%00 HTTP/1.1\r\n${HEAD}\r\n`],
  ["a broken query", 200, `GET /v3/send_ips/pools?%&&=%E0%A4&__proto__=1 HTTP/1.1\r\n${HEAD}\r\n`],
  ["a cursor beyond all numbers", 200, `GET /v3/send_ips/pools?after_key=${"9".repeat(400)} HTTP/1.1\r\n${HEAD}\r\n`],
  ["a method that HTTP does not know", 400, `BREW /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["a method that the document does not know", 405, `TRACE /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["HEAD", 405, `HEAD /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
  ["no HTTP", 400, "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"],
  ["a version that HTTP does not have", 400, `GET /v3/send_ips/pools HTTP/9.9\r\n${HEAD}\r\n`],
  ["no Accept", 406, "GET /v3/send_ips/pools HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n"],
  ["no host", 400, "GET /v3/send_ips/pools HTTP/1.1\r\n\r\n"],
  ["a header without a name", 400, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}: x\r\n\r\n`],
  ["a header with a space in its name", 400, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}a b: c\r\n\r\n`],
  ["a header with NUL", 400, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}x: \0\r\n\r\n`],
  ["a header that is not ASCII", 200, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}x: \xff\r\n\r\n`],
  ["a key that is sent twice", 401, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}Authorization: Bearer x\r\n\r\n`],
  ["huge headers", 431, `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}x: ${"x".repeat(200_000)}\r\n\r\n`],
  ["a body with two lengths", 400, `POST /v3/send_ips/pools HTTP/1.1\r\n${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ["a chunk without a length", 400, `POST /v3/send_ips/pools HTTP/1.1\r\n${JSON_HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
  ["a body that is not JSON", 400, post("/v3/send_ips/pools", "{")],
  ["a body that is null", 400, post("/v3/send_ips/pools", "null")],
  ["a body that is nested deeply", 400, post("/v3/send_ips/pools", "[".repeat(100_000))],
  ["a body with a prototype", 400, post("/v3/send_ips/pools", '{"__proto__":{"name":"x"}}')],
  ["a body that is not UTF-8", 400, post("/v3/send_ips/pools", "\xff\xfe\0")],
];

describe("no request ends the fake's process:", () => {
  it.each(REQUESTS)("%s is responded to with %i", async (_, status, bytes) => {
    expect(await sendRaw(bytes)).toBe(status);
    expect(await sendRaw(`GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`)).toBe(200);
  });

  it.each([
    ["a cut request line", "GET /v3/send"],
    ["cut headers", `GET /v3/send_ips/pools HTTP/1.1\r\nHost`],
    ["a cut body", post("/v3/send_ips/pools", '{"name":"new"}').slice(0, -3)],
    ["a client that hangs up", `GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`],
    ["a client that hangs up with more requests to come", `GET /v3/send_ips/pools HTTP/1.1\r\nHost: fake\r\n\r\n`.repeat(100)],
  ])("%s", async (_, bytes) => {
    await sendRaw(bytes, { hangUp: true });
    expect(await sendRaw(`GET /v3/send_ips/pools HTTP/1.1\r\n${HEAD}\r\n`)).toBe(200);
    expect(fake.state.pools).toHaveLength(2);
  });

  it("an error in a handler is a 500 that says so, in process and over HTTP", async () => {
    // The table is read-only for the fake's own code alone.
    vi.spyOn(handlers as Record<string, () => never>, "GET /v3/send_ips/pools").mockImplementation(() => {
      throw new RangeError("no such index");
    });
    for (const response of [
      await fake.fetch(`${ORIGIN}/v3/send_ips/pools`, { headers: KEY }),
      await fetch(`${server.url}/v3/send_ips/pools`, { headers: KEY }),
    ]) {
      expect(response.status).toBe(500);
      expect(await response.text()).toBe("Unless the fake's `now` threw this, it is a bug in the fake: RangeError: no such index\n");
    }
  });
});

describe("in process and over HTTP the response is the same:", () => {
  const headers = KEY;
  it.each([
    ["//", { headers }, 404],
    ["//host:99999/v3/send_ips/pools", { headers }, 404],
    ["/v3/send_ips/ips/%", { headers }, 400],
    ["/v3/ips/pools/%ff%fe", { headers }, 404],
    ["/v3/send_ips/pools?%&&=%E0%A4", { headers }, 200],
    ["/v3/send_ips/pools", { headers, method: "HEAD" }, 405],
    ["/v3/send_ips/pools", { headers, method: "PATCH", body: "x" }, 405],
    ["/v3/send_ips/pools", { headers: { authorization: KEY.authorization } }, 200],
    ["/v3/send_ips/pools", { headers, method: "POST", body: '{"name":"new"}' }, 415],
    ["/v3/send_ips/pools", { headers: { ...headers, "content-type": "application/json" }, method: "POST", body: "{" }, 400],
    ["/v3/send_ips/pools", { headers: [...Object.entries(KEY), ["authorization", "Bearer x"]] as [string, string][] }, 401],
  ])("%s with %o", async (path, init, status) => {
    const other = createFakeSendGrid(smallAccount);
    const [inProcess, overHttp] = [await other.fetch(ORIGIN + path, init), await fetch(server.url + path, init)];
    expect(inProcess.status).toBe(status);
    expect(overHttp.status).toBe(status);
    expect(await inProcess.text()).toBe(await overHttp.text());
    expect(other.requests).toEqual(fake.requests);
    const ownHeaders = (response: Response): unknown =>
      [...response.headers].filter(([name]) => !["connection", "keep-alive", "transfer-encoding", "content-length"].includes(name));
    expect(ownHeaders(inProcess)).toEqual(ownHeaders(overHttp));
  });
});
