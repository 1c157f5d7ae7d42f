/** What a value must satisfy, in JSON Schema's words. */
export interface Bounds {
  readonly type: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

/** What the query and the body of an operation must satisfy. */
export interface Limits {
  readonly query: Readonly<Record<string, Bounds>>;
  readonly body: Readonly<Record<string, Bounds>>;
  /** The required fields of the body. */
  readonly required: readonly string[];
  /** Fields of which the body must have at least one. */
  readonly atLeastOne: readonly string[];
  /** Query parameters that exclude each other. */
  readonly exclusive: readonly (readonly string[])[];
}

/** The limits by operationId. */
export type OperationLimits = Readonly<Record<string, Limits>>;

/** An error that the document describes. */
export interface ErrorText {
  readonly status: number;
  readonly field: string;
  /** The message, with `{name}` in place of each value. */
  readonly text: string;
  /** The values in the document's example; those that count something are numbers. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The errors by operationId and code. */
export type ErrorTexts = Readonly<Record<string, Readonly<Record<string, ErrorText>>>>;
