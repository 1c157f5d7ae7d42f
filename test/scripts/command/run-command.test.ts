import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import { parseOptions } from "../../../scripts/command/options.js";
import { UserError } from "../../../scripts/problems/problems.js";
import { runCommand } from "../../../scripts/command/run-command.js";

describe("a command", () => {
  const { exitCode } = process;
  let printed: MockInstance<typeof console.error>;

  beforeEach(() => {
    printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    printed.mockRestore();
    process.exitCode = exitCode;
  });

  it("exits with the code that it returns", async () => {
    await runCommand("Usage", () => Promise.resolve(2));
    expect(process.exitCode).toBe(2);
    expect(printed).not.toHaveBeenCalled();
  });

  it("exits with 1 and prints one line for an error that the user can fix", async () => {
    await runCommand("Usage", () => Promise.reject(new UserError("spec.yaml: is missing.")));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toEqual([["spec.yaml: is missing."]]);
  });

  it("exits with 1 and prints the usage for an unknown option", async () => {
    await runCommand("Usage", () => Promise.resolve(parseOptions(["--chek"]) === undefined ? 0 : 2));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toEqual([[expect.stringMatching(/^Unknown option '--chek'[^]*\n\nUsage$/)]]);
  });

  it("exits with 1 and prints the stack of any other error", async () => {
    const error = new Error("a bug");
    await runCommand("Usage", () => Promise.reject(error));
    expect(process.exitCode).toBe(1);
    expect(printed.mock.calls).toEqual([[error]]);
  });
});
