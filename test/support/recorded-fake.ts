import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { createFakeSendGrid, type FakeOptions, type FakeSendGrid, type FakeState } from "../../src/testing/index.js";
import { document } from "./document.js";
import { findOperation } from "./find-operation.js";

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ ...document, $id: "openapi" });

/** What the recorded fakes of a test file have answered: `ListIp 400`, and the bodies. */
export interface Recording {
  readonly answers: Set<string>;
  readonly bodies: Map<string, Set<string>>;
}

export const recording: Recording = { answers: new Set(), bodies: new Map() };

/** A fake whose every answer must fit the corrected document; answers that the document does not have are let through. */
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
  if (operation?.operation.responses?.[String(status)] === undefined) return;
  const { id, path, method } = operation;
  recording.answers.add(`${id} ${status}`);
  if (status === 204) return expect(text).toBe("");
  const token = (part: string): string => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
  const response = operation.operation.responses[String(status)];
  const own = `#/paths/${token(path)}/${method.toLowerCase()}/responses/${status}`;
  const pointer = response !== undefined && "$ref" in response ? response.$ref : own;
  const validate = ajv.getSchema(`openapi${pointer}/content/${token("application/json")}/schema`) ?? errorSchema();
  const body: unknown = JSON.parse(text);
  expect(validate(body), `${id} ${status} ${text} ${JSON.stringify(validate.errors)}`).toBe(true);
  const key = `${id} ${status}`;
  recording.bodies.set(key, (recording.bodies.get(key) ?? new Set()).add(JSON.stringify(body)));
}

/** The 401 of the older pools API has no documented body. */
function errorSchema(): NonNullable<ReturnType<typeof ajv.getSchema>> {
  const schema = ajv.getSchema("openapi#/components/schemas/IpAddressManagementErrorResponse");
  if (schema === undefined) throw new Error("the document has no error schema");
  return schema;
}
