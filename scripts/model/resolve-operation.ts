import type { MediaType, Operation, OperationPlace } from "../openapi/document.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { pascalCase } from "./names.js";
import type { Resolve } from "./references.js";
import { jsonContent } from "./schemas.js";

/** An operation whose body and responses are resolved, so that every part of the model reads the same. */
export interface ResolvedOperation extends OperationPlace {
  readonly id: string;
  /** The id as a part of TypeScript names. */
  readonly name: string;
  readonly body: ResolvedBody | undefined;
  /** In the document's order. */
  readonly responses: readonly ResolvedResponse[];
}

/** A Request Body Object. */
export interface ResolvedBody {
  readonly required: boolean;
  /** Absent if the body has no JSON media type. */
  readonly json: TypedContent | undefined;
}

/** A Response Object and its status. */
export interface ResolvedResponse {
  /** As the document writes it: `200`, `2XX`, `default`. */
  readonly status: string;
  readonly isSuccess: boolean;
  /** Absent if the response has no JSON media type. */
  readonly json: TypedContent | undefined;
}

/** JSON content and the TypeScript type of its data. */
export interface TypedContent {
  readonly mediaType: string;
  readonly media: MediaType;
  /** In terms of the names in types.ts and schema.ts. */
  readonly type: string;
  /** The JSON pointer of its schema. */
  readonly pointer: string;
}

/** Resolves the body and the responses of an operation, and names their types. */
export function resolveOperation(place: OperationPlace, resolve: Resolve): ResolvedOperation {
  const id = place.operation.operationId ?? "";
  const name = pascalCase(id);
  return { ...place, id, name, body: bodyOf(place, name, resolve), responses: responsesOf(place, name, resolve) };
}

function bodyOf({ path, method, operation }: OperationPlace, name: string, resolve: Resolve): ResolvedBody | undefined {
  if (operation.requestBody === undefined) return undefined;
  const { required, content } = resolve(operation.requestBody);
  const json = jsonContent(content);
  if (json === undefined) return { required: required === true, json };
  const pointer = pointerOf("paths", path, method, "requestBody", "content", json.mediaType, "schema");
  return { required: required === true, json: { ...json, type: `${name}Body`, pointer } };
}

function responsesOf({ path, method, operation }: OperationPlace, name: string, resolve: Resolve): readonly ResolvedResponse[] {
  const statuses = Object.entries(operation.responses ?? {});
  const [firstSuccess] = statuses.map(([status]) => status).filter(isSuccessStatus);
  return statuses.map(([status, node]) => {
    const isSuccess = isSuccessStatus(status);
    const json = jsonContent(resolve(node).content);
    if (json === undefined) return { status, isSuccess, json };
    const successType = status === firstSuccess ? `${name}Data` : `${name}${status}Data`;
    const type = isSuccess ? successType : schemaType(operation, status, json.mediaType);
    const pointer = pointerOf("paths", path, method, "responses", status, "content", json.mediaType, "schema");
    return { status, isSuccess, json: { ...json, type, pointer } };
  });
}

function isSuccessStatus(status: string): boolean {
  return /^2(\d\d|XX)$/.test(status);
}

/** `operations["ListIp"]["responses"][400]["content"]["application/json"]`: a type of schema.ts that has no other name. */
function schemaType({ operationId }: Operation, status: string, mediaType: string): string {
  const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
  return `operations[${JSON.stringify(operationId)}]["responses"][${key}]["content"][${JSON.stringify(mediaType)}]`;
}
