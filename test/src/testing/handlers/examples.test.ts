import { beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../../../src/index.js";
import { handlers } from "../../../../src/testing/handlers/handlers.js";
import type { FakeOptions } from "../../../../src/testing/index.js";
import type { Result } from "../../../../src/runtime/result.js";
import { documentedOperations, responseExamples, type DocumentedOperation } from "../../../support/document.js";
import { looseClient, type LooseClient } from "../../../support/loose-client.js";
import { recordedFake, recording } from "../../../support/recorded-fake.js";
import { clientOf } from "../small-account.js";
import { errorScenarios, successScenarios, USUAL_STATE, type Scenario } from "./scenarios.js";

/** All operations of the document, except those of a new revision that the fake has no handler for (test/contract/inventory.txt). */
const operations = documentedOperations.filter(({ method, path }) => `${method} ${path}` in handlers);

const examples = operations.flatMap((operation) =>
  responseExamples(operation, "400").map(([example, value]) => ({ id: operation.id, operation, example, value })),
);
const cases = examples.flatMap((example) => {
  const scenario = errorScenarios[example.id]?.[example.example];
  return scenario === undefined ? [] : [{ ...example, scenario }];
});

function send(client: LooseClient, { method, path }: DocumentedOperation, { init = {} }: Scenario): Promise<Result> {
  return client[method as keyof LooseClient](path, init); // the document has no other methods
}

/** The error that an operation fails with. A failure must not change the account. */
async function errorOf(operation: DocumentedOperation, scenario: Scenario, options?: FakeOptions): Promise<unknown> {
  const { text, state = USUAL_STATE } = scenario;
  const fake = recordedFake(state, options);
  const before = fake.state;
  const client = clientOf(fake, scenario.client);
  if (text !== undefined) client.use({ onRequest: ({ request }) => new Request(request, { body: text }) });
  const result = await send(looseClient(client), operation, scenario);
  expect(result.ok).toBe(false);
  expect(fake.state).toEqual(before);
  return result.error;
}

// Test files share their modules, and other files record responses as well.
beforeAll(() => {
  recording.responses.clear();
  recording.bodies.clear();
});

describe("the error examples of the document", () => {
  it("each have a scenario, except those in the snapshot; each scenario has its example", () => {
    const scenarios = Object.entries(errorScenarios).flatMap(([id, byExample]) =>
      Object.keys(byExample).map((example) => `${id}: ${example}`),
    );
    const documented = examples.map(({ id, example }) => `${id}: ${example}`);
    const unprovoked = documented.filter((name) => !scenarios.includes(name));
    expect({ unprovoked, gone: scenarios.filter((name) => !documented.includes(name)) }).toMatchSnapshot();
  });

  it.each(cases)("$id: $example", async ({ operation, value, scenario }) => {
    expect(await errorOf(operation, scenario)).toEqual(value);
  });
});

describe("every operation", () => {
  const init = { params: { path: { ip: "10.9.9.9", poolid: "1", pool_name: "marketing_pool", ip_address: "10.9.9.9" } } };

  it.each(operations)("$id fails with 401 without its scope, and with 500 on demand", async (operation) => {
    expect(await errorOf(operation, { init }, { keys: { "SG.test": ["nothing"] } })).toMatchObject({
      errors: [{ field: "", message: expect.stringMatching(/^missing required scope: (?:ips|subusers)\./) as unknown }],
    });
    const fake = recordedFake(USUAL_STATE);
    fake.failNext({ status: 500 });
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
    expect(await send(looseClient(client), operation, { init })).toMatchObject({
      status: 500,
      // The document has no example of it for the older pools API.
      error: responseExamples(operation, "500")[0]?.[1] ?? { errors: [{ field: "", message: "internal server error" }] },
    });
  });

  const withNotFound = operations.filter(({ operation }) => operation.responses?.["404"] !== undefined);
  it.each(withNotFound)("$id fails with 404 if the pool or the warmup does not exist", async (operation) => {
    const params = { path: { pool_name: "none", ip: "10.9.9.9", ip_address: "10.9.9.9" } };
    const body = /^P/.test(operation.method) ? { body: { name: "new", ip: "10.0.0.1" } } : {};
    expect(await errorOf(operation, { init: { params, ...body } })).toMatchObject({
      errors: [{ field: null, message: "resource not found" }],
    });
  });

  it.each(operations)("$id succeeds, with the data and the state in the snapshot", async (operation) => {
    const scenario = successScenarios[operation.id] ?? {};
    const fake = recordedFake(scenario.state ?? USUAL_STATE);
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch });
    const result = await send(looseClient(client), operation, scenario);
    expect(result, JSON.stringify(result.error)).toMatchObject({ ok: true });
    expect(fake.requests).toMatchObject([{ operationId: operation.id, method: operation.method }]);
    expect({ data: result.data, state: fake.state }).toMatchSnapshot();
  });
});

it("the tests above have seen each documented status of each operation, and each error example", () => {
  const documented = operations.flatMap(({ id, operation }) => Object.keys(operation.responses ?? {}).map((status) => `${id} ${status}`));
  expect([...recording.responses].sort()).toEqual(documented.sort());
  for (const { id, value } of cases) expect(recording.bodies.get(`${id} 400`)).toContain(JSON.stringify(value));
});
