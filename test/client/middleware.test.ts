import fc from "fast-check";
import { expect, it } from "vitest";
import { looseClient } from "../support/loose-client.js";
import { createClient, type ClientOptions } from "../../src/index.js";
import { operationTable } from "../../generated/operations.js";
import type { OperationRow } from "../../src/runtime/operation-row.js";

const KEY = "SG.very-secret";
const HEADER_NAMES = ["accept", "Content-Type", "User-Agent", "on-behalf-of", "X-Trace"];

/** What a call sends, or the error instead of it. */
async function sent(
  method: OperationRow["method"],
  path: string,
  init: object,
  options: Partial<ClientOptions>,
  use: boolean,
): Promise<unknown> {
  let request: unknown = "nothing";
  const fetch = async (built: Request): Promise<Response> => {
    const { url, redirect, credentials, mode } = built;
    request = { method: built.method, url, redirect, credentials, mode, headers: [...built.headers], body: await built.text() };
    return new Response(null, { status: 204 });
  };
  const client = createClient({ apiKey: KEY, fetch, ...options });
  if (use) client.use({ onRequest: () => undefined });
  const error: unknown = await looseClient(client)
    [method](path, init)
    .then(
      () => undefined,
      (thrown: unknown) => String(thrown),
    );
  return { request, error };
}

it("a call sends the same request, or fails in the same way, with middleware and without", async () => {
  const scalar = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constantFrom(undefined, null));
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.string(), scalar, { maxKeys: 2 }));
  const headers = fc.dictionary(fc.constantFrom(...HEADER_NAMES), fc.constantFrom("a", "b; c=d", "application/json", "", undefined, null));
  const init = fc.record(
    {
      params: fc.option(
        fc.record(
          {
            path: fc.option(fc.dictionary(fc.constantFrom("ip", "poolid", "pool_name", "subuser"), scalar)),
            query: fc.option(fc.dictionary(fc.constantFrom("limit", "after_key", "a b", "é"), value)),
            header: headers,
          },
          { requiredKeys: [] },
        ),
        { nil: undefined },
      ),
      body: fc.oneof(fc.jsonValue(), fc.constant(undefined)),
      headers,
    },
    { requiredKeys: [] },
  );
  const options = fc.record({ headers, userAgent: fc.constantFrom("mine/1", ""), onBehalfOf: fc.constant("sub") }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(operationTable)), init, options, async ({ method, path }, given, client) => {
      const usable = { ...client, headers: Object.fromEntries(Object.entries(client.headers ?? {}).filter(([, text]) => text != null)) };
      expect(await sent(method, path, given, usable as Partial<ClientOptions>, true)).toEqual(
        await sent(method, path, given, usable as Partial<ClientOptions>, false),
      );
    }),
    { numRuns: 500 },
  );
});
