import type { Client, HostRegion } from "../../generated/client.js";
import type { CallInit } from "../../src/runtime/request/call.js";
import type { OperationRow } from "../../src/runtime/operation.js";
import type { Result } from "../../src/runtime/result.js";

/** A client without its types: for tests that loop over the document, and for the mistakes that JavaScript allows. */
export type LooseClient = Readonly<Record<OperationRow["method"], (path: string, init?: CallInit) => Promise<Result>>>;

export function looseClient(client: Client<HostRegion>): LooseClient {
  return client as unknown as LooseClient;
}
