import { describe, expect, it } from "vitest";
import { limitOf, refusalFor } from "../../../../src/testing/handlers/refusal.js";

describe("a documented error", () => {
  it("has the request's values in its message, and those of the example otherwise", () => {
    const { status, field, message } = refusalFor("AddIpsToIpPool", "ips_limit", { pool: "marketing", count: 7 });
    expect({ status, field, message }).toEqual({
      status: 400,
      field: "ips",
      message: "the total number of IPs per pool cannot exceed 100. current IP count in ‘marketing’ is ‘7’",
    });
  });

  it("states its limit as a number", () => {
    expect(limitOf("CreateIpPool", "pool_limit")).toBe(100);
  });

  it("is borrowed from another operation if the operation lacks it", () => {
    expect(limitOf("CreateNamedPool", "pool_limit")).toBe(100);
    expect(refusalFor("CreateNamedPool", "name_exists").message).toBe("already exists");
  });

  it("is a bug in the fake if no operation has it, or if its limit is missing", () => {
    expect(() => refusalFor("CreateIpPool", "no_such_code")).toThrow(
      'The document has no error with the code "no_such_code": this is a bug in the fake.',
    );
    expect(() => limitOf("CreateIpPool", "name_exists")).toThrow(
      'The document\'s error with the code "name_exists" has no limit: this is a bug in the fake.',
    );
  });
});
