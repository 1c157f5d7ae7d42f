import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { createFakeSendGrid, type FakeOptions, type FakeSendGrid, type FakeState } from "../../src/testing/index.js";
import { document } from "./document.js";
import { findOperation } from "./find-operation.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ ...document, $id: "openapi" });

/** The documented responses that recorded fakes have sent. */
export interface Recording {
  /** `ListIp 400` */
  readonly responses: Set<string>;
  /** The bodies as JSON, by the same keys. */
  readonly bodies: Map<string, Set<string>>;
}

export const recording: Recording = { responses: new Set(), bodies: new Map() };

/** A fake whose responses must satisfy the corrected document, except those with a status that is not documented. */
export function recordedFake(state?: FakeState, options?: FakeOptions): FakeSendGrid {
  const fake = createFakeSendGrid(state, options);
  const fetch: FakeSendGrid["fetch"] = async (input, init) => {
    const request = new Request(input, init);
    const response = await fake.fetch(request.clone());
    const text = await response.clone().text();
    check(request, response.status, text);
    return response;
  };
  return new Proxy(fake, { get: (target, name): unknown => (name === "fetch" ? fetch : Reflect.get(target, name)) });
}

function check(request: Request, status: number, text: string): void {
  const operation = findOperation({ method: request.method, path: new URL(request.url).pathname });
  const response = operation?.operation.responses?.[String(status)];
  if (operation === undefined || response === undefined) return;
  const { id, path, method } = operation;
  const key = `${id} ${status}`;
  recording.responses.add(key);
  if (status === 204) return expect(text).toBe("");
  const inlinePointer = `#/paths/${pointerToken(path)}/${method.toLowerCase()}/responses/${status}`;
  const pointer = "$ref" in response ? response.$ref : inlinePointer;
  const validate = ajv.getSchema(`openapi${pointer}/content/${pointerToken("application/json")}/schema`) ?? errorSchema();
  const body: unknown = JSON.parse(text);
  expect(validate(body), `${key} ${text} ${JSON.stringify(validate.errors)}`).toBe(true);
  recording.bodies.set(key, (recording.bodies.get(key) ?? new Set()).add(JSON.stringify(body)));
}

function pointerToken(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** For the 401 of the older pools API, whose body is not documented. */
function errorSchema(): NonNullable<ReturnType<typeof ajv.getSchema>> {
  const schema = ajv.getSchema("openapi#/components/schemas/IpAddressManagementErrorResponse");
  if (schema === undefined) throw new Error("The document has no error schema.");
  return schema;
}
