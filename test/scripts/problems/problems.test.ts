import { describe, expect, it } from "vitest";
import { BuildError, createProblems, problemText, UpdateRefusedError, UserError } from "../../../scripts/problems/problems.js";

describe("a problem reporter", () => {
  it("stops at the first reported problem if it is strict", () => {
    const problems = createProblems("spec.yaml", "strict");
    problems.warn("A warning.");
    expect(() => {
      problems.report("A problem.");
    }).toThrow(new BuildError("A problem.", { file: "spec.yaml", pointer: "#" }));
    expect(() => {
      problems.reportAlways("Another problem.");
    }).toThrow("spec.yaml#: Another problem.");
    expect(problems.all.map(problemText)).toEqual(["spec.yaml#: A warning."]);
  });

  it("stops only at what no document may contain if it is lenient", () => {
    const problems = createProblems("spec.yaml", "lenient");
    problems.report("A problem.");
    expect(() => {
      problems.reportAlways("Another problem.");
    }).toThrow("spec.yaml#: Another problem.");
    problems.warn("A warning.");
    expect(problems.all.map(problemText)).toEqual(["spec.yaml#: A problem.", "spec.yaml#: A warning."]);
  });

  it("stops at nothing if it is collecting, and keeps severity and place", () => {
    const problems = createProblems("spec.yaml", "collecting");
    problems.report("One.");
    problems.reportAlways("Two.");
    problems.warn("Three.", "#/info");
    expect(problems.all).toEqual([
      { severity: "error", sentence: "One.", file: "spec.yaml", pointer: "#" },
      { severity: "error", sentence: "Two.", file: "spec.yaml", pointer: "#" },
      { severity: "warning", sentence: "Three.", file: "spec.yaml", pointer: "#/info" },
    ]);
  });

  it("can be bound to a place, escapes its tokens, and shares its list", () => {
    const problems = createProblems("spec.yaml", "collecting");
    const operation = problems.at("paths", "/a~b").at("get");
    operation.report("Here.");
    operation.at("parameters", 0).warn("Below.");
    operation.report("Elsewhere.", "#/components");
    expect(problems.all.map(({ pointer }) => pointer)).toEqual(["#/paths/~1a~0b/get", "#/paths/~1a~0b/get/parameters/0", "#/components"]);
    expect(operation.all).toBe(problems.all);
  });

  it.each(["strict", "lenient", "collecting"] as const)("makes an error to throw, if it is %s", (handling) => {
    const problems = createProblems("spec.yaml", handling);
    expect(problems.at("info").fatal("No way on.")).toEqual(new BuildError("No way on.", { file: "spec.yaml", pointer: "#/info" }));
    expect(problems.all).toEqual([]);
  });
});

describe("an error that the user can fix", () => {
  it("has a name and one message", () => {
    const refused = new UpdateRefusedError("Nothing was changed:", ["one", "two"]);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({ name: "UpdateRefusedError", message: "Nothing was changed:\n  - one\n  - two" });
    expect(new BuildError("is missing.", { file: "a.yaml" })).toMatchObject({ name: "BuildError", message: "a.yaml: is missing." });
    expect(new UserError("x").name).toBe("UserError");
  });
});
