import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import type { OperationRow } from "../../src/runtime/operation.js";
import {
  document,
  documentedOperations,
  requestExamples,
  resolve,
  responseExamples,
  type DocumentedOperation,
} from "../support/document.js";
import { sendJson, startServer, type Server } from "../support/server.js";
import { looseClient } from "../support/loose-client.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ ...document, $id: "openapi" });

/** A value for every documented parameter; where it may be, one that percent-encoding changes. */
const PATH_VALUES: Record<string, string> = {
  ip: "2001:db8::1",
  poolid: "12345",
  pool_name: "sales & more/100%",
  ip_address: "2001:db8::4",
};
const QUERY_VALUES: Record<string, unknown> = {
  ip: "2001:db8::2",
  limit: 50,
  after_key: "a+b/c=?&%",
  before_key: "2001:db8::3",
  is_leased: true,
  is_enabled: false,
  is_parent_assigned: true,
  pool: "678",
  start_added_at: 1664390835,
  end_added_at: 1664390836,
  region: "eu",
  include_region: true,
  username: "billing & team",
  offset: 20,
};

let server: Server;
/** The operation that the server responds for. */
let current: DocumentedOperation;

beforeAll(async () => {
  server = await startServer((_, response) => {
    const status = successStatus(current);
    sendJson(response, Number(status), responseExamples(current, status)[0]?.[1]);
  });
});
afterAll(() => server.close());

function successStatus({ operation }: DocumentedOperation): string {
  return Object.keys(operation.responses ?? {}).find((status) => status.startsWith("2")) ?? "";
}

function parametersOf({ operation, pathItem }: DocumentedOperation): { name: string; in: string; schemaPointer: object }[] {
  return [...(operation.parameters ?? []), ...(pathItem.parameters ?? [])].map((node) => {
    const parameter = resolve(node);
    return { name: parameter.name, in: parameter.in, schemaPointer: parameter.schema ?? {} };
  });
}

/** Queries that together contain every query parameter; none contains two that exclude each other. */
function queriesOf(operation: DocumentedOperation): Record<string, unknown>[] {
  const names = parametersOf(operation)
    .filter((parameter) => parameter.in === "query")
    .map(({ name }) => name);
  const groups = (operation.operation["x-exclusive"] ?? []) as string[][]; // checked by the model
  const queryWith = (index: number): Record<string, unknown> => {
    const allowed = names.filter((name) => groups.every((group) => !group.includes(name) || group[index] === name));
    return Object.fromEntries(allowed.map((name) => [name, QUERY_VALUES[name]]));
  };
  return groups.length === 0 ? [queryWith(0)] : [queryWith(0), queryWith(1)];
}

describe("the request of", () => {
  describe.each(documentedOperations)("$id", (operation) => {
    const path = parametersOf(operation).filter((parameter) => parameter.in === "path");
    const bodies = requestExamples(operation);
    const inputs = queriesOf(operation).flatMap((query) =>
      bodies.length === 0 ? [{ query, body: undefined }] : bodies.map(([, body]) => ({ query, body })),
    );

    it.each(inputs)("is as documented (%#)", async ({ query, body }) => {
      current = operation;
      const client = createClient({ apiKey: "SG.contract", baseUrl: server.url, onBehalfOf: "subuser", userAgent: "test/1" });
      const pathValues = Object.fromEntries(path.map(({ name }) => [name, PATH_VALUES[name]]));
      const result = await looseClient(client)[operation.method as OperationRow["method"]](operation.path, {
        params: { path: pathValues, query },
        ...(body !== undefined && { body }),
      });
      expect(result.ok).toBe(true);

      const sent = server.requests.at(-1);
      expect(sent?.method).toBe(operation.method);
      expect(sent?.path).toBe(operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(PATH_VALUES[name] ?? "")));
      expect(Object.fromEntries(sent?.query ?? [])).toEqual(
        Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
      );
      expect(sent?.headers).toMatchObject({
        authorization: "Bearer SG.contract",
        accept: "application/json",
        "on-behalf-of": "subuser",
        "user-agent": expect.stringMatching(/^test\/1 sendgrid-ips\/\d+\.\d+\.\d+$/) as unknown,
      });

      if (body === undefined) {
        expect(sent?.body).toBe("");
      } else {
        expect(sent?.headers["content-type"]).toBe("application/json");
        expect(JSON.parse(sent?.body ?? "")).toEqual(body);
        expectValid(requestSchemaPointer(operation), JSON.parse(sent?.body ?? ""));
      }
      for (const parameter of parametersOf(operation)) {
        const value = parameter.in === "path" ? pathValues[parameter.name] : query[parameter.name];
        if (value !== undefined) expectValidAgainst(parameter.schemaPointer, value);
      }
    });
  });

  it("a body that does not fit its schema is refused by the validator used here", () => {
    const operation = documentedOperations.find(({ id }) => id === "AddIpsToIpPool");
    if (operation === undefined) throw new Error("no such operation");
    expect(validate(requestSchemaPointer(operation), { ips: [] })).not.toEqual([]);
  });
});

function requestSchemaPointer({ path, method, operation }: DocumentedOperation): string {
  const token = (text: string): string => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
  const body = operation.requestBody;
  const pointer = body !== undefined && "$ref" in body ? body.$ref : `#/paths/${token(path)}/${method.toLowerCase()}/requestBody`;
  return `openapi${pointer}/content/${token("application/json")}/schema`;
}

function validate($ref: string, value: unknown): unknown[] {
  const check = ajv.compile({ $ref });
  return check(value) ? [] : (check.errors ?? []);
}

function expectValid($ref: string, value: unknown): void {
  expect(validate($ref, value)).toEqual([]);
}

/** A parameter's schema is validated separately; its references point into the document. */
function expectValidAgainst(schema: object, value: unknown): void {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
  expect(ajv.validate(rooted, value), JSON.stringify(ajv.errors)).toBe(true);
}
