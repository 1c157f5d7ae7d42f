/** What the emitters read: decisions, in the order in which they are emitted. Shapes stay in schema.ts and are referred to as types. */
export interface ApiModel {
  readonly title: string;
  /** The files that the document was made from, as headers and messages name them. */
  readonly sources: readonly string[];
  /** The import path from the output folder to the hand-written `src/`. */
  readonly src: string;
  /** Whether examples must satisfy their types: so for a corrected document, not for one taken as it is. */
  readonly checkedExamples: boolean;
  /** The document's servers; the first is the default. */
  readonly regions: readonly RegionModel[];
  readonly operations: readonly OperationModel[];
  /** Names for the document's titled inline schemas. */
  readonly aliases: readonly AliasModel[];
  /** Where lists stand whose items TypeScript cannot write: the tokens of a JSON pointer. */
  readonly untypedLists: readonly (readonly string[])[];
  /** The component schemas that have a name of their own in types.ts, by their names in the document. */
  readonly componentNames: ReadonlyMap<string, string>;
}

export interface RegionModel {
  readonly name: string;
  readonly url: string;
  readonly description?: string | undefined;
}

export interface AliasModel {
  readonly name: string;
  /** A TypeScript type in terms of the names in types.ts. */
  readonly type: string;
  /** The type that it is a part of: the data or body of an operation, or a component. */
  readonly root: string;
  /** Where schemas with this title stand: `ListIpPoolData/properties/result/items`. The first is the one that `type` refers to. */
  readonly places: readonly [string, ...string[]];
  readonly description?: string | undefined;
}

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
export const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** What may be repeated after a failure; the runtime's retry policy says what each class means. */
export type RetryClass = "safe" | "rejected-only" | "never";

export interface OperationModel {
  readonly id: string;
  /** The id as a part of TypeScript names. */
  readonly name: string;
  /** The same of the ids that it had before, whose helpers stay as deprecated aliases. */
  readonly formerNames: readonly string[];
  readonly method: Method;
  readonly path: string;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  readonly deprecated: boolean;
  /** The operation that replaces a deprecated one. */
  readonly successor?: SuccessorModel | undefined;
  /** What a call costs, in a sentence. */
  readonly billing?: string | undefined;
  /** The names of the regions that it exists in. */
  readonly regions: readonly string[];
  readonly parameters: readonly ParameterModel[];
  /** Query parameters that exclude each other. */
  readonly exclusive: readonly (readonly string[])[];
  readonly body?: BodyModel | undefined;
  readonly successes: readonly SuccessModel[];
  readonly retry: RetryClass;
  /** For a write: how to find out whether a request without an answer was carried out. */
  readonly ifUnknown?: string | undefined;
  readonly pagination?: PaginationModel | undefined;
  readonly errors: readonly ErrorRuleModel[];
  readonly examples: readonly ExampleModel[];
}

/** What a doc comment needs to name an operation. */
export interface SuccessorModel {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
}

export interface FieldModel {
  readonly name: string;
  readonly required: boolean;
  /** In JSON Schema's words, for the reference: `string | integer`, `array of string`. */
  readonly type: string;
  /** In prose: `1 to 100`, `at most 64 characters`. */
  readonly limits: readonly string[];
  /** The same for programs. */
  readonly bounds: BoundsModel;
  readonly default?: string | undefined;
  /** Where the document states it, as a JSON pointer; absent for a part of a response. */
  readonly source?: string | undefined;
  readonly description?: string | undefined;
}

/** What a value must satisfy, in JSON Schema's words. */
export interface BoundsModel {
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

export interface ParameterModel extends FieldModel {
  readonly in: "query" | "path" | "header";
}

export interface BodyModel {
  readonly required: boolean;
  readonly mediaType: string;
  readonly fields: readonly FieldModel[];
  /** Fields of which one must be given. */
  readonly atLeastOne: readonly string[];
}

export interface SuccessModel {
  /** A status, or a range as the document writes it (`2XX`). */
  readonly status: number | string;
  /** The JSON media type; absent if the answer has no JSON body. */
  readonly mediaType?: string | undefined;
  /** The name of the type of its data in types.ts. */
  readonly dataName?: string | undefined;
  /** What the data holds, for the reference. */
  readonly fields: readonly FieldModel[];
}

export interface PaginationModel {
  /** JSON pointer into a page. */
  readonly items: string;
  /** The first is the usual one; another is taken if the caller's query has its parameter. */
  readonly directions: readonly DirectionModel[];
  /** A TypeScript type in terms of the names in types.ts. */
  readonly itemType: string;
}

export interface DirectionModel {
  /** The query parameter that takes the cursor. */
  readonly parameter: string;
  /** JSON pointers into a page; the first that is there is read. */
  readonly cursors: readonly string[];
}

export type DetailType = "string" | "number" | "list";

export interface ErrorRuleModel {
  /** The name of its constant in errors.ts; equal rules of several operations share one. */
  readonly constant: string;
  readonly code: string;
  readonly status: number;
  readonly field: string;
  /** The message, with placeholders where it carries data. */
  readonly message: string;
  /** The source of a regular expression that recognises the message, with a named group per detail. */
  readonly pattern: string;
  readonly details: Readonly<Record<string, DetailType>>;
  /** The message of the example that the rule was made from. */
  readonly example: string;
}

export interface ExampleModel {
  readonly kind: "request" | "response";
  /** The status of a response. */
  readonly status?: string | undefined;
  readonly name: string;
  readonly value: unknown;
  /** The TypeScript type that it must satisfy. */
  readonly type: string;
}
