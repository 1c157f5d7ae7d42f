/**
 * The parts of an OpenAPI 3.1 document that the generator reads. Redocly's linter has checked the structure before the model reads it;
 * what a document without corrections may still lack is optional here.
 */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info?: { readonly title?: string; readonly version?: string };
  readonly servers?: readonly Server[];
  readonly security?: unknown;
  readonly tags?: readonly { readonly name: string }[];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly webhooks?: unknown;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A Server Object. */
export interface Server {
  readonly url: string;
  readonly description?: string;
  /** What the URL has in braces. */
  readonly variables?: Readonly<Record<string, { readonly default?: unknown; readonly enum?: readonly unknown[] }>>;
}

/** A Reference Object. */
export interface Reference {
  readonly $ref: string;
  /** OpenAPI 3.1: overrides the description of what it refers to. */
  readonly description?: string;
}

/** A Path Item Object. */
export interface PathItem extends Partial<Record<HttpMethod, Operation>> {
  readonly servers?: readonly Server[];
  readonly parameters?: readonly (Parameter | Reference)[];
}

/** An Operation Object, with our extensions. */
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly servers?: readonly Server[];
  readonly security?: unknown;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses?: Readonly<Record<string, Response | Reference>>;
  readonly callbacks?: unknown;
  readonly "x-pagination"?: unknown;
  readonly "x-retry"?: unknown;
  readonly "x-if-unknown"?: unknown;
  readonly "x-exclusive"?: unknown;
  readonly "x-former-ids"?: unknown;
  readonly "x-successor"?: unknown;
  readonly "x-billing"?: unknown;
}

/** An operation and its place in the document. */
export interface OperationPlace {
  readonly path: string;
  readonly pathItem: PathItem;
  readonly method: HttpMethod;
  readonly operation: Operation;
}

/** The path items of a document by their paths; `paths` may also have extensions. */
export function pathItemsOf({ paths = {} }: OpenApiDocument): readonly (readonly [string, PathItem])[] {
  // Before the linter has checked the structure, anything may stand here.
  return Object.entries(paths).filter(([path, item]) => !path.startsWith("x-") && isRecord(item));
}

/** All operations of a document that the client can call, in its order. */
export function operationsOf(document: OpenApiDocument): readonly OperationPlace[] {
  return pathItemsOf(document).flatMap(([path, pathItem]) =>
    HTTP_METHODS.flatMap((method) => {
      const operation = pathItem[method];
      return isRecord(operation) ? [{ path, pathItem, method, operation }] : [];
    }),
  );
}

/** A Parameter Object. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header" | "cookie";
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly description?: string;
  readonly schema?: Schema | Reference;
  /** Instead of `schema`. It has one entry. */
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** A Request Body Object. */
export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** A Response Object. */
export interface Response {
  readonly description?: string;
  readonly links?: unknown;
  readonly content?: Readonly<Record<string, MediaType>>;
}

/** A Media Type Object. */
export interface MediaType {
  readonly schema?: Schema | Reference;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
  readonly example?: unknown;
}

/** An Example Object, with our extensions. */
export interface Example {
  readonly value?: unknown;
  readonly "x-error-code"?: unknown;
  readonly "x-error-template"?: unknown;
}

/** A Schema Object, with our extensions. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly "x-at-least-one"?: unknown;
}

/** The methods that the client has; HEAD, OPTIONS and TRACE are not among them. */
export const HTTP_METHODS = ["get", "put", "post", "patch", "delete"] as const;
/** A method as the key of a path item. */
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** A document together with the name of its file, for messages. */
export interface SourceDocument {
  /** The name from the command line; joined documents have several: `a.yaml + b.yaml`. */
  readonly file: string;
  readonly document: OpenApiDocument;
}

/** Whether a value is an object that is not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
