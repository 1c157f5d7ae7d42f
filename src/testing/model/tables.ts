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

export interface Limits {
  readonly query: Readonly<Record<string, Bounds>>;
  readonly body: Readonly<Record<string, Bounds>>;
  /** Fields that the body must have. */
  readonly required: readonly string[];
  /** Fields of which it must have one. */
  readonly atLeastOne: readonly string[];
  /** Query parameters that exclude each other. */
  readonly exclusive: readonly (readonly string[])[];
}

export type OperationLimits = Readonly<Record<string, Limits>>;

export interface ErrorText {
  readonly status: number;
  readonly field: string;
  /** With `{name}` for each value. */
  readonly text: string;
  /** The values of the document's example. */
  readonly values: Readonly<Record<string, string>>;
}

export type ErrorTexts = Readonly<Record<string, Readonly<Record<string, ErrorText>>>>;
