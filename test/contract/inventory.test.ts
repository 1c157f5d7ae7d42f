import { expect, it } from "vitest";
import { operationTable } from "../../generated/operations.js";
import * as api from "../../src/index.js";
import type { OperationRow } from "../../src/runtime/operation.js";
import { handlers } from "../../src/testing/handlers/handlers.js";
import { documentedOperations, requestExamples, responseExamples } from "../support/document.js";

const rows: Readonly<Record<string, OperationRow>> = operationTable;

/** The document and what is generated from it, so that nothing changes or drops out unnoticed; `npx vitest run -u` updates the file. */
it("each operation is in the document, in the table, among the exports and in the fake, as pinned in inventory.txt", async () => {
  const lines = documentedOperations.map((documented) => {
    const { id, method, path, operation } = documented;
    const row = rows[id];
    const helpers = [`paginate${id}`, `narrow${id}Error`].filter((name) => name in api);
    const statuses = Object.keys(operation.responses ?? {});
    const responses = statuses.map((status) => `${status} × ${responseExamples(documented, status).length}`);
    return [
      `${id}: ${method} ${path}`,
      `  ${row?.retry ?? "not in the table"}; ${row?.regions.join(", ") ?? ""}`,
      `  ${helpers.join(", ")}; ${`${method} ${path}` in handlers ? "in the fake" : "not in the fake"}`,
      `  examples: body × ${requestExamples(documented).length}, ${responses.join(", ")}`,
    ];
  });
  expect(Object.keys(rows).sort()).toEqual(documentedOperations.map(({ id }) => id).sort());
  await expect(`${lines.flat().join("\n")}\n`).toMatchFileSnapshot("inventory.txt");
});
