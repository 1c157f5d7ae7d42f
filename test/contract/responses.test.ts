import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as api from "../../src/index.js";
import type { OperationRow } from "../../src/runtime/operation.js";
import { document, documentedOperations, requestExamples, responseExamples } from "../support/document.js";
import { looseClient, type LooseClient } from "../support/loose-client.js";
import { sendJson, startServer, type Server } from "../support/server.js";

interface Case {
  readonly operationId: string;
  readonly method: OperationRow["method"];
  readonly path: string;
  readonly status: string;
  readonly example: string;
  readonly value: unknown;
  readonly request: unknown;
}

const cases: readonly Case[] = documentedOperations.flatMap((operation) =>
  Object.keys(operation.operation.responses ?? {}).flatMap((status) => {
    const examples = responseExamples(operation, status);
    // A response without content has no example, but is a case all the same.
    const all = examples.length === 0 ? [["no content", undefined] as const] : examples;
    return all.map(([example, value]) => ({
      operationId: operation.id,
      method: operation.method as OperationRow["method"],
      path: operation.path,
      status,
      example,
      value,
      request: requestExamples(operation)[0]?.[1],
    }));
  }),
);
const casesOf = (pattern: RegExp): readonly Case[] => cases.filter(({ status }) => pattern.test(status));

let server: Server;
/** The case that the server responds for. */
let current: Case;
let client: LooseClient;

beforeAll(async () => {
  server = await startServer((_, response) => {
    sendJson(response, Number(current.status), current.value);
  });
  client = looseClient(api.createClient({ apiKey: "SG.contract", baseUrl: server.url, retry: false }));
});
afterAll(() => server.close());

function callFor(example: Case): ReturnType<LooseClient["GET"]> {
  current = example;
  const { method, path, request } = example;
  const params = { path: { ip: "127.0.0.1", poolid: "12345", pool_name: "marketing", ip_address: "127.0.0.1" } };
  return client[method](path, { params, ...(request !== undefined && { body: request }) });
}

/** What the client makes of the older API's `{ error }`, and of a response without a body: `errors` as well. */
function asErrors(value: unknown): unknown {
  if (value === undefined) return { errors: [{ field: null }] };
  return typeof value === "object" && value !== null && "error" in value ? { errors: [{ field: null, message: value.error }] } : value;
}

type Narrow = (failure: unknown) => { code: string; details?: unknown; all: readonly unknown[] } | undefined;

function narrowerOf(operationId: string): Narrow {
  return (api as unknown as Record<string, Narrow>)[`narrow${operationId}Error`] ?? (() => undefined);
}

describe("the document's examples", () => {
  it("are all tested below: successes and errors", () => {
    expect(cases).toHaveLength(casesOf(/^2/).length + casesOf(/^[45]/).length);
  });

  it("fit their schemas", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema({ ...document, $id: "openapi" });
    const token = (text: string): string => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
    for (const { path, method, status, value } of casesOf(/^[24]00$|^201$/).filter((example) => example.value !== undefined)) {
      const responses = `/paths/${token(path)}/${method.toLowerCase()}/responses`;
      const response = documentedOperations.find((other) => other.path === path && other.method === method)?.operation.responses?.[status];
      const place = response !== undefined && "$ref" in response ? response.$ref : `#${responses}/${status}`;
      const pointer = `${place}/content/${token("application/json")}/schema`;
      const validate = ajv.getSchema(`openapi${pointer}`);
      expect(validate?.(value), `${method} ${path} ${status} ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
  });

  it.each(casesOf(/^2/))("of $operationId $status is returned unchanged", async (example) => {
    const result = await callFor(example);
    expect(result).toMatchObject({ ok: true, status: Number(example.status) });
    expect(result.data).toEqual(example.value);
    expect(result.error).toBeUndefined();
  });

  it.each(casesOf(/^[45]/))("of $operationId $status ($example) narrows to its code", async (example) => {
    const result = await callFor(example);
    expect(result).toMatchObject({ ok: false, status: Number(example.status), error: asErrors(example.value) });
    const problem = narrowerOf(example.operationId)(result);
    expect(problem?.code).not.toBe("unknown");
    expect(problem?.all).toHaveLength(1);
    expect({ code: problem?.code, details: problem?.details }).toMatchSnapshot();
  });
});
