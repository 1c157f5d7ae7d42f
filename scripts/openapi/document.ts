/**
 * The parts of an OpenAPI 3.1 document that the generator reads. Redocly's linter has checked the structure by the time the model reads
 * it, and what a document without corrections may lack all the same is optional here.
 */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info?: { readonly title?: string; readonly version?: string };
  readonly servers?: readonly Server[];
  readonly security?: unknown;
  readonly tags?: readonly { readonly name: string }[];
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Server {
  readonly url: string;
  readonly description?: string;
}

export interface Reference {
  readonly $ref: string;
}

export interface PathItem extends Partial<Record<HttpMethod, Operation>> {
  readonly servers?: readonly Server[];
  readonly parameters?: readonly (Parameter | Reference)[];
}

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
  readonly "x-pagination"?: unknown;
  readonly "x-retry"?: unknown;
  readonly "x-if-unknown"?: unknown;
  readonly "x-exclusive"?: unknown;
  readonly "x-former-ids"?: unknown;
  readonly "x-successor"?: unknown;
  readonly "x-billing"?: unknown;
}

/** An operation and where it stands. */
export interface Place {
  readonly path: string;
  readonly pathItem: PathItem;
  readonly method: HttpMethod;
  readonly operation: Operation;
}

/** All operations of a document, in its order. */
export function operationsOf({ paths = {} }: OpenApiDocument): readonly Place[] {
  return Object.entries(paths).flatMap(([path, pathItem]) =>
    HTTP_METHODS.flatMap((method) => {
      const operation = pathItem[method];
      return operation === undefined ? [] : [{ path, pathItem, method, operation }];
    }),
  );
}

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
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface MediaType {
  readonly schema?: Schema | Reference;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
  readonly example?: unknown;
}

export interface Example {
  readonly value?: unknown;
  readonly "x-error-code"?: unknown;
  readonly "x-error-template"?: unknown;
}

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
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly "x-at-least-one"?: unknown;
}

export const HTTP_METHODS = ["get", "put", "post", "patch", "delete"] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** A document together with the name of the file that messages about it give. */
export interface SourceDocument {
  /** As it was named on the command line. */
  readonly file: string;
  readonly document: OpenApiDocument;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
