import { describe } from "vitest";
import { createPool, errorExamples, testCases } from "../../../support/revisions.js";

describe("changes of documented errors", () => {
  testCases([
    {
      name: "an error is no longer documented",
      change: (copy) => delete errorExamples(createPool(copy))["name already exists"],
      expected: ["major", "error-removed", /^the error `name_exists` is no longer documented \(400 `name`: “already exists”\)$/],
      undone: ["minor", "error-added", /^the error `name_exists` is now documented \(400 `name`: “already exists”\)$/],
    },
    {
      name: "an error is reworded",
      change: (copy) => (copy.components.examples.IpAddressManagement400NameExistsError.value.errors[0].message = "is taken"),
      expected: ["patch", "error-reworded", /^the error `name_exists` is now 400 `name`: “is taken” \(was 400 `name`: “already exists”\)$/],
      undone: ["patch", "error-reworded", /“already exists” \(was 400 `name`: “is taken”\)$/],
    },
    {
      name: "an error loses a detail",
      change: (copy) => delete copy.components.examples.IpAddressManagement400PoolLimitError["x-error-template"],
      expected: ["major", "error-details-lost", /^the error `pool_limit` no longer has the details `limit: number`$/],
      undone: ["minor", "error-details-gained", /^the error `pool_limit` now has the details `limit: number`$/],
    },
    {
      name: "an error gets another status",
      change: (copy) => {
        const { "name already exists": moved, ...others } = errorExamples(createPool(copy));
        createPool(copy).responses[400].content["application/json"].examples = others;
        createPool(copy).responses[409] = structuredClone(createPool(copy).responses[400]);
        createPool(copy).responses[409].content["application/json"].examples = { "name already exists": moved };
      },
      expected: ["major", "error-moved", /^the error `name_exists` now has the status 409 \(was 400\)$/],
      undone: ["major", "error-moved", /^the error `name_exists` now has the status 400 \(was 409\)$/],
    },
    {
      name: "an error that had the code of its status gets its own",
      change: (copy) => {
        createPool(copy).responses[403] = structuredClone(createPool(copy).responses[400]);
        createPool(copy).responses[403].content["application/json"].examples = {
          plan: { value: { errors: [{ field: "", message: "no pools" }] } },
        };
      },
      expected: ["major", "error-added", /^the error `plan` is now documented \(403: “no pools”\); until now its code was `forbidden`$/],
      undone: ["major", "error-removed", /^the error `plan` is no longer documented/],
    },
  ]);
});
