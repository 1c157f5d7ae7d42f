import type { RetryClass } from "./retry-rules.js";

/** What the emitters read: decisions, in the order in which they are emitted. Shapes stay in schema.ts; the model refers to them as types. */
export interface ApiModel {
  readonly title: string;
  /** The files that the document was made from, as headers name them. */
  readonly sources: readonly string[];
  /** The import path from the output folder to the hand-written `src/`. */
  readonly src: string;
  /** Whether examples must satisfy their types: true for a corrected document, false for one without corrections. */
  readonly checkedExamples: boolean;
  /** The document's servers; the first is the default. */
  readonly regions: readonly RegionModel[];
  readonly operations: readonly OperationModel[];
  /** Names for the document's titled inline schemas. */
  readonly aliases: readonly AliasModel[];
  /** The places, as tokens of a JSON pointer, of lists whose items TypeScript cannot express. */
  readonly untypedLists: readonly (readonly string[])[];
  /** The component schemas that have a name of their own in types.ts, by their names in the document. */
  readonly componentNames: ReadonlyMap<string, string>;
}

/** A server of the document. */
export interface RegionModel {
  readonly name: string;
  readonly url: string;
  readonly description?: string | undefined;
}

/** A name for a schema that has none in schema.ts. */
export interface AliasModel {
  readonly name: string;
  /** A TypeScript type in terms of the names in types.ts. */
  readonly type: string;
  /** The type that it is a part of: the data or body of an operation, or a component. */
  readonly root: string;
  /** The places of the schemas with this title: `ListIpPoolData/properties/result/items`. The first is the one that `type` refers to. */
  readonly places: readonly [string, ...string[]];
  /** Whether `root` is a component, so that `type` starts with `components` of schema.ts. */
  readonly isInComponent: boolean;
  readonly description?: string | undefined;
}

/** An HTTP method that the client has. */
export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
/** All methods, in the order in which they are emitted. */
export const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Every decision about one operation. */
export interface OperationModel {
  readonly id: string;
  /** The id as a part of TypeScript names. */
  readonly name: string;
  /** The same for the earlier ids of the operation, whose helpers stay as deprecated aliases. */
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
  /** The names of the regions that have it. */
  readonly regions: readonly string[];
  readonly parameters: readonly ParameterModel[];
  /** Query parameters that exclude each other. */
  readonly exclusive: readonly (readonly string[])[];
  readonly body?: BodyModel | undefined;
  readonly successes: readonly SuccessModel[];
  readonly retry: RetryClass;
  /** For a write: how to find out whether a request without a response took effect. */
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

/** A parameter, or a field of a body. */
export interface FieldModel {
  readonly name: string;
  readonly required: boolean;
  /** In JSON Schema's terms, for readers: `string | integer`, `array of string`. */
  readonly type: string;
  /** For readers: `1 to 100`, `at most 64 characters`. */
  readonly limits: readonly string[];
  /** The same for programs, in JSON Schema's terms. */
  readonly bounds: BoundsModel;
  readonly default?: string | undefined;
  /** Where the document states it, as a JSON pointer; absent for a part of a response. */
  readonly source?: string | undefined;
  readonly description?: string | undefined;
}

/** What a value must satisfy, in JSON Schema's terms. */
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

/** A parameter of an operation. */
export interface ParameterModel extends FieldModel {
  readonly in: "query" | "path" | "header";
  /** How it is serialised; absent if it is a plain `name=value`, or a list of them. */
  readonly style?: StyleModel | undefined;
}

/** How a parameter is serialised: a style of OpenAPI, or `json` for JSON content. */
export interface StyleModel {
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "simple" | "label" | "matrix" | "json";
  readonly explode: boolean;
}

/** A JSON request body. */
export interface BodyModel {
  readonly required: boolean;
  readonly mediaType: string;
  readonly fields: readonly FieldModel[];
  /** Fields of which a request must have at least one. */
  readonly atLeastOne: readonly string[];
}

/** A success response. */
export interface SuccessModel {
  /** A status, or a range as the document writes it (`2XX`). */
  readonly status: number | string;
  /** The JSON media type; absent if the response has no JSON body. */
  readonly mediaType?: string | undefined;
  /** The name of the type of its data in types.ts. */
  readonly dataName?: string | undefined;
  /** The kind of the body: a JSON object, a JSON array, any JSON, or no body. */
  readonly kind: "object" | "array" | "any" | "none";
  /** The fields of its data, for readers. */
  readonly fields: readonly FieldModel[];
}

/** How an operation is paginated. */
export interface PaginationModel {
  /** The JSON pointer of the items in a page. */
  readonly items: string;
  /** The first is the default; another applies if the caller's query has its parameter. */
  readonly directions: readonly DirectionModel[];
  /** The query parameter that sets the number of items on a page, and its documented maximum. */
  readonly size?: { readonly parameter: string; readonly maximum: number } | undefined;
  /** A TypeScript type in terms of the names in types.ts. */
  readonly itemType: string;
  /** The component schema of the items, by its name in the document, if they are one. */
  readonly itemComponent?: string | undefined;
}

/** A direction to page in: by a cursor from the page before, or by counting what the pages had. */
export type DirectionModel = CursorDirectionModel | CountDirectionModel;

/** Each page has the cursor of the next one. */
export interface CursorDirectionModel {
  /** The query parameter for the cursor. */
  readonly parameter: string;
  /** JSON pointers of the cursor in a page; the first one that exists counts. */
  readonly cursors: readonly string[];
}

/** The caller counts items or pages; the list ends at an empty page. */
export interface CountDirectionModel {
  /** The query parameter for the count: `offset`, `page`. */
  readonly parameter: string;
  readonly counts: "items" | "pages";
  /** The value for the first page. */
  readonly first: number;
}

/** The type of a detail of an error. */
export type DetailType = "string" | "number" | "list";

/** What recognises one documented error. */
export interface ErrorRuleModel {
  /** The name of its constant in errors.ts; equal rules of several operations share one. */
  readonly constant: string;
  readonly code: string;
  readonly status: number;
  readonly field: string;
  /** The message, with placeholders for its data. */
  readonly message: string;
  /** The source of a regular expression that recognises the message, with a named group per detail. */
  readonly pattern: string;
  readonly details: Readonly<Record<string, DetailType>>;
  /** The message of the example that the rule was made from. */
  readonly example: string;
}

/** An example of a request or response. */
export interface ExampleModel {
  readonly kind: "request" | "response";
  /** The status of a response. */
  readonly status?: string | undefined;
  readonly name: string;
  readonly value: unknown;
  /** The TypeScript type that it must satisfy. */
  readonly type: string;
}
