import { errorTexts } from "../../../generated/testing.js";
import type { ErrorText, ErrorTexts } from "../model/tables.js";

/** An answer that is no success. Thrown, so that nothing is done after it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly field: string | null,
    message: string,
  ) {
    super(message);
  }
}

const texts: ErrorTexts = errorTexts;

/**
 * The document's error of this code, with the request's own values in its text. Where the operation does not document it, another operation's text
 * is taken: the document's sets of errors are incomplete.
 */
export function refuse(operationId: string, code: string, values: Readonly<Record<string, string | number>> = {}): Refusal {
  const text = texts[operationId]?.[code] ?? Object.values(texts).find((codes) => code in codes)?.[code];
  if (text === undefined) throw new Error(`The document has no error of code ${code}: the fake is to be mended.`);
  return new Refusal(text.status, text.field, fill(text, values));
}

/** The operation's own error of one of these codes, if it documents one. */
export function documented(operationId: string, codes: readonly string[]): string | undefined {
  return codes.find((code) => texts[operationId]?.[code] !== undefined);
}

/** The codes of the operation's errors about a field. */
export function codesOfField(operationId: string, field: string): readonly string[] {
  return Object.entries(texts[operationId] ?? {}).flatMap(([code, text]) => (text.field === field ? [code] : []));
}

function fill({ text, values: example }: ErrorText, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? example[name] ?? placeholder));
}
