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
    // An answer without content has no example, but is an answer.
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
const of = (status: RegExp): readonly Case[] => cases.filter((each) => status.test(each.status));

let server: Server;
let current: Case;
let client: LooseClient;

beforeAll(async () => {
  server = await startServer((_, response) => {
    sendJson(response, Number(current.status), current.value);
  });
  client = looseClient(api.createClient({ apiKey: "SG.contract", baseUrl: server.url }));
});
afterAll(() => server.close());

function callFor(each: Case): ReturnType<LooseClient["GET"]> {
  current = each;
  const params = { path: { ip: "127.0.0.1", poolid: "12345", pool_name: "marketing" } };
  return client[each.method](each.path, { params, ...(each.request !== undefined && { body: each.request }) });
}

/** The older API's `{ error }`, and an answer without a body, come as `errors` too. */
function asErrors(value: unknown): unknown {
  if (value === undefined) return { errors: [{ field: null }] };
  return typeof value === "object" && value !== null && "error" in value ? { errors: [{ field: null, message: value.error }] } : value;
}

type Narrow = (failure: unknown) => { code: string; details?: unknown; all: readonly unknown[] } | undefined;

function narrowerOf(operationId: string): Narrow {
  return (api as unknown as Record<string, Narrow>)[`narrow${operationId}Error`] ?? (() => undefined);
}

describe("the document's examples", () => {
  it("are all tried below: successes and errors", () => {
    expect(cases).toHaveLength(of(/^2/).length + of(/^[45]/).length);
  });

  it("fit their schemas", () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema({ ...document, $id: "openapi" });
    const token = (text: string): string => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
    for (const { path, method, status, value } of cases.filter((each) => each.value !== undefined && /^[24]00$|^201$/.test(each.status))) {
      const $ref = `openapi#/paths/${token(path)}/${method.toLowerCase()}/responses/${status}/content/${token("application/json")}/schema`;
      const check = ajv.compile({ $ref });
      expect(check(value), `${method} ${path} ${status} ${JSON.stringify(check.errors)}`).toBe(true);
    }
  });

  it.each(of(/^2/))("of $operationId $status comes back unchanged", async (each) => {
    const result = await callFor(each);
    expect(result).toMatchObject({ ok: true, status: Number(each.status) });
    expect(result.data).toEqual(each.value);
    expect(result.error).toBeUndefined();
  });

  it.each(of(/^[45]/))("of $operationId $status ($example) narrows to its code", async (each) => {
    const result = await callFor(each);
    expect(result).toMatchObject({ ok: false, status: Number(each.status), error: asErrors(each.value) });
    const problem = narrowerOf(each.operationId)(result);
    expect(problem?.code).not.toBe("unknown");
    expect(problem?.all).toHaveLength(1);
    expect({ code: problem?.code, details: problem?.details }).toMatchSnapshot();
  });
});
