import { errorTexts } from "../../../generated/testing.js";
import type { ErrorText } from "../model/tables.js";

/** An error response. It is thrown, so that nothing else happens to the request. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** The documented error with this code; `values` replace those of the document's example. */
export function refusalFor(operationId: string, code: string, values: Readonly<Record<string, string | number>> = {}): Refusal {
  const { status, field, text, values: exampleValues } = documentedError(operationId, code);
  const message = text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? exampleValues[name] ?? placeholder));
  return new Refusal(status, field, message);
}

/** The `limit` of the documented error with this code, for limits that the document states in an error alone. */
export function limitOf(operationId: string, code: string): number {
  const { limit } = documentedError(operationId, code).values;
  if (typeof limit !== "number") throw new Error(`The document's error with the code "${code}" has no limit: this is a bug in the fake.`);
  return limit;
}

/** The first of these codes that the operation documents. */
export function firstDocumented(operationId: string, codes: readonly string[]): string | undefined {
  return codes.find((code) => errorTexts[operationId]?.[code] !== undefined);
}

/** The codes of the operation's errors about a field. */
export function codesOfField(operationId: string, field: string): readonly string[] {
  return Object.entries(errorTexts[operationId] ?? {}).flatMap(([code, error]) => (error.field === field ? [code] : []));
}

/** If the operation lacks the error, another operation's is used: the document lists the errors of its operations incompletely. */
function documentedError(operationId: string, code: string): ErrorText {
  const error = errorTexts[operationId]?.[code] ?? Object.values(errorTexts).find((errors) => code in errors)?.[code];
  if (error === undefined) throw new Error(`The document has no error with the code "${code}": this is a bug in the fake.`);
  return error;
}
