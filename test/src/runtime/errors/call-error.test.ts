import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ApiError, narrowCreateIpPoolError } from "../../../../src/index.js";

const body = { errors: [{ field: "name", message: "already exists" }] };
const response = new Response(null, { status: 400 });

describe("instanceof", () => {
  it("recognises an error of another copy of this package, and so does a narrower", async () => {
    const path = `${resolve("src/runtime/errors/api-error.ts")}?copy`;
    const copy = (await import(path)) as typeof import("../../../../src/runtime/errors/api-error.js"); // the same file
    expect(copy.ApiError).not.toBe(ApiError);
    const error = new copy.ApiError(body, response);
    expect(error instanceof ApiError).toBe(true);
    expect(narrowCreateIpPoolError(error)?.code).toBe("name_exists");
  });

  it("distinguishes a user's subclass from its base class", () => {
    class Derived extends ApiError {}
    expect(new ApiError(body, response) instanceof Derived).toBe(false);
    expect(new Derived(body, response) instanceof Derived).toBe(true);
    expect(new Derived(body, response) instanceof ApiError).toBe(true);
  });
});
