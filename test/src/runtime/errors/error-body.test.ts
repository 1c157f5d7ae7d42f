import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClient, type Result } from "../../../../src/index.js";
import { stubFetch } from "../../../support/stub-fetch.js";

/** The result of a call whose response has this status and body. */
function resultOf(status: number, body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Result> {
  const { fetch } = stubFetch(() => new Response(body, { status, headers }));
  return createClient({ apiKey: "SG.x", fetch, retry: false }).GET("/v3/send_ips/pools");
}

describe("the error of a failure has the documented shape when the body is", () => {
  const bodies: [string, string | Uint8Array<ArrayBuffer>, unknown][] = [
    ["the documented one", '{"errors":[{"field":"name","message":"already exists"}]}', [{ field: "name", message: "already exists" }]],
    [
      "the documented one with more fields",
      '{"errors":[{"message":"no","field":null,"help":null}],"id":"x"}',
      [{ field: null, message: "no", help: null }],
    ],
    [
      "the documented one without a field",
      '{"errors":[{"message":"authorization required"}]}',
      [{ field: null, message: "authorization required" }],
    ],
    ["{ error: text }", '{"error":"not found"}', [{ field: null, message: "not found", error: "not found" }]],
    ["{ message: text }", '{"message":"no"}', [{ field: null, message: "no" }]],
    [
      "a bare array",
      '[{"field":"a","message":"b"},"c"]',
      [
        { field: "a", message: "b" },
        { field: null, message: "c" },
      ],
    ],
    ["errors as an object", '{"errors":{"message":"one"}}', [{ field: null, message: "one" }]],
    ["a list without an entry", '{"errors":[]}', [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["another object", '{"code":7}', [{ field: null, message: '{"code":7}', code: 7 }]],
    ["a number", "7", [{ field: null, message: "7" }]],
    ["null", "null", [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["empty", "", [{ field: null, message: "HTTP 418 without an error entry" }]],
    ["white space", "\n", [{ field: null, message: "HTTP 418 with an empty body" }]],
    ["plain text", "404 page not found\n", [{ field: null, message: "404 page not found" }]],
    ["plain text that names a tag", "field <title> may not be blank", [{ field: null, message: "field <title> may not be blank" }]],
    ["HTML", "<html><head><title>502 Bad Gateway</title></head><body>…</body></html>", [{ field: null, message: "502 Bad Gateway" }]],
    ["HTML without a title", "<!DOCTYPE html><p>no", [{ field: null, message: "HTTP 418 with an HTML page" }]],
    ["HTML with an empty title", "<html><title></title>", [{ field: null, message: "HTTP 418 with an HTML page" }]],
    ["truncated JSON", '{"errors":[{"mess', [{ field: null, message: '{"errors":[{"mess' }]],
    ["not UTF-8", new Uint8Array([0xff, 0xfe, 0x00]), [{ field: null, message: "\ufffd\ufffd\u0000" }]],
  ];

  it.each(bodies)("%s", async (_, body, errors) => {
    const result = await resultOf(418, body);
    expect(result).toMatchObject({ ok: false, status: 418, error: { errors } });
    expect(result.data).toBeUndefined();
  });

  it("nested more deeply than JSON.stringify can go", async () => {
    const result = await resultOf(400, "[".repeat(5000) + "]".repeat(5000));
    expect(result).toMatchObject({ ok: false, status: 400, error: { errors: [{ field: null }] } });
  });

  it("any bytes", async () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    const contentType = fc.constantFrom("", "application/json", "text/html");
    await fc.assert(
      fc.asyncProperty(body, contentType, async (bytes, type) => {
        const result = await resultOf(400, new Uint8Array(bytes), type === "" ? {} : { "content-type": type });
        expect(result.ok).toBe(false);
        expect(result.error?.errors.length).toBeGreaterThan(0);
        for (const { field, message } of result.error?.errors ?? []) {
          expect(field === null || typeof field === "string").toBe(true);
          expect(typeof message).toBe("string");
        }
      }),
      { numRuns: 300 },
    );
  });
});
