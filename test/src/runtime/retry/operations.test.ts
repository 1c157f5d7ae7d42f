import { describe, expect, it } from "vitest";
import { operationTable } from "../../../../generated/operations.js";
import { createClient } from "../../../../src/index.js";
import type { OperationRow } from "../../../../src/runtime/operation.js";
import { documentedOperations, requestExamples } from "../../../support/document.js";
import { looseClient } from "../../../support/loose-client.js";
import { fail, reject, stubFetch, type Step } from "../../../support/stub-fetch.js";

interface RequestCounts {
  readonly reset: number;
  readonly 429: number;
  readonly 503: number;
}

/** A retry of these could hit another pool, which has the name by then. */
function isByName(id: string): boolean {
  return ["RenameNamedPool", "DeleteNamedPool", "DeleteIpFromNamedPool"].includes(id);
}

/** How many requests each operation sends if all of them fail in the same way: one, or one and two retries. */
const EXPECTED = new Map<string, RequestCounts>(
  documentedOperations.map(({ id, method }) => {
    if (id === "AddIp") return [id, { reset: 1, 429: 1, 503: 1 }];
    if (method === "POST" || method === "PATCH" || isByName(id)) return [id, { reset: 1, 429: 3, 503: 1 }];
    return [id, { reset: 3, 429: 3, 503: 3 }];
  }),
);

describe.each(documentedOperations)("$id", (operation) => {
  const failures: [string, keyof RequestCounts, Step][] = [
    ["a connection reset after it was sent", "reset", reject(new TypeError("fetch failed"))],
    ["a 429", 429, fail(429)],
    ["a 503", 503, fail(503)],
  ];

  it.each(failures)("is retried as often as its retry class allows after %s", async (_, kind, step) => {
    const { fetch, requests } = stubFetch(step);
    const client = looseClient(createClient({ apiKey: "SG.x", fetch, retry: { maxDelay: 0 } }));
    const [, body] = requestExamples(operation)[0] ?? [];
    const init = {
      params: { path: { ip: "127.0.0.1", ip_address: "127.0.0.1", poolid: "1", pool_name: "a" } },
      ...(body !== undefined && { body }),
    };
    await client[operation.method as OperationRow["method"]](operation.path, init).catch(() => undefined);
    expect(requests).toHaveLength(EXPECTED.get(operation.id)?.[kind] ?? 0);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    // Every retry is the same request, body included.
    expect(new Set(requests.map(({ method, url }, index) => `${method} ${url} ${bodies[index] ?? ""}`)).size).toBe(1);
    if (body !== undefined) expect(JSON.parse(bodies[0] ?? "")).toEqual(body);
  });
});

it("a purchase is never retried, and a PUT or DELETE that identifies its target by name only after a 429", () => {
  expect(operationTable.AddIp.retry).toBe("never");
  for (const id of ["RenameNamedPool", "DeleteNamedPool", "DeleteIpFromNamedPool"] as const)
    expect(operationTable[id].retry).toBe("rejected-only");
});
