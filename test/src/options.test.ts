import { describe, expect, it } from "vitest";
import { createClient, type Client, type ClientOptions } from "../../src/index.js";

function create(options: Partial<ClientOptions>): Client {
  return createClient({ apiKey: "SG.secret", ...options });
}

describe("apiKey", () => {
  it.each([
    ["empty", ""],
    ["preceded by white space", " SG.secret"],
    ["followed by a line break", "SG.secret\n"],
    ["a text with a control character", "SG.\u0000secret"],
    ["a text with a non-ASCII character", "SG.sécret"],
    ["missing", undefined],
    ["a number", 7],
  ])("is refused when it is %s, and the message does not contain it", (_, apiKey) => {
    const action = (): unknown => create({ apiKey: apiKey as string }); // what JavaScript may pass
    expect(action).toThrow(TypeError);
    expect(action).not.toThrow(/secret/);
  });
});

describe("headers", () => {
  it("must not contain Authorization", () => {
    expect(() => create({ headers: { authorization: "Bearer other" } })).toThrow(/apiKey/);
  });
});

describe("onBehalfOf", () => {
  it("must not be empty: an unset environment variable would act for the parent account", () => {
    expect(() => create({ onBehalfOf: "" })).toThrow(/on-behalf-of/);
  });
});

describe("region", () => {
  it("is refused when the document has no server for it", () => {
    expect(() => create({ region: "mars" as "global" })).toThrow('Unknown region "mars"; expected "global" or "eu".');
  });
});

describe("baseUrl", () => {
  it.each([
    "http://api.sendgrid.com",
    "http://127.0.0.1.example.com",
    "ftp://localhost",
    "api.sendgrid.com",
    "https://user:pass@host",
    "https://host?x=1",
  ])("%s is refused", (baseUrl) => {
    expect(() => create({ baseUrl })).toThrow(TypeError);
  });

  it.each(["http://localhost:1", "http://127.0.0.1:1/prefix/", "http://[::1]:1", "https://proxy.example.com"])(
    "%s is accepted",
    (baseUrl) => {
      expect(() => create({ baseUrl })).not.toThrow();
    },
  );

  it("of another machine may be http if allowInsecureBaseUrl is true, and nothing else than http", () => {
    const gateway = "http://fake.internal:8080/prefix";
    expect(() => create({ baseUrl: gateway })).toThrow("or with `allowInsecureBaseUrl`");
    expect(() => create({ baseUrl: gateway, allowInsecureBaseUrl: "false" as unknown as boolean })).toThrow(TypeError);
    expect(() => create({ baseUrl: gateway, allowInsecureBaseUrl: true })).not.toThrow();
    for (const baseUrl of ["ftp://fake.internal", "http://user:pass@fake.internal", "http://fake.internal?x=1", "fake.internal"])
      expect(() => create({ baseUrl, allowInsecureBaseUrl: true })).toThrow(TypeError);
  });
});

describe("timeout", () => {
  it.each([0, -1, NaN, "30" as unknown as number])("of %s is refused", (timeout) => {
    expect(() => create({ timeout })).toThrow(TypeError);
  });
});

describe("retry", () => {
  it.each([{ retries: -1 }, { retries: NaN }, { maxDelay: -1 }, { maxDelay: NaN }])("of %o is refused", (retry) => {
    expect(() => create({ retry })).toThrow(TypeError);
  });
});
