import { expect, it } from "vitest";
import { inProse, retryAdvice, retrySentence, titleOf } from "../../../../scripts/emit/parts/shared-texts.js";
import { operation } from "../../../support/api-model.js";

it.each([
  [{ withoutResponse: true, statuses: [408, 429, 503] }, "Retried after a failed connection, a timeout or a 408, 429 or 503 response."],
  [{ withoutResponse: true, statuses: [] }, "Retried after a failed connection or a timeout."],
  [{ withoutResponse: false, statuses: [429] }, "Retried only after a 429 response."],
  [{ withoutResponse: false, statuses: [] }, "Never retried."],
])("the rule %o reads %o", (rule, sentence) => {
  expect(retrySentence(rule)).toBe(sentence);
});

it("the advice on a write says what to do if no response arrives", () => {
  expect(retryAdvice(operation("AddThing", { retry: "never", ifUnknown: "List the things." }))).toBe(
    "Never retried. If no response arrives: List the things.",
  );
  expect(retryAdvice(operation("AddThing", { retry: "never" }))).toBe("Never retried.");
});

it("a title ends with one full stop, whether the summary does or not", () => {
  expect(titleOf(operation("ListThing", { summary: "List things." }))).toBe("ListThing: List things.");
  expect(titleOf(operation("ListThing", { summary: "List things" }))).toBe("ListThing: List things.");
  expect(titleOf(operation("ListThing"))).toBe("ListThing: /things.");
});

it("a list in prose has commas and a conjunction", () => {
  expect([inProse([], "or"), inProse(["a"], "or"), inProse(["a", "b"], "or"), inProse(["a", "b", "c"], "and")]).toEqual([
    "",
    "a",
    "a or b",
    "a, b and c",
  ]);
});
