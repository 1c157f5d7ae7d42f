import { JSONPathEnvironment, type JSONValue } from "json-p3";
import { errorMessage } from "../problems/error-message.js";
import { pointerOf } from "../openapi/json-pointer.js";

/** A node of a document, by the object or list that contains it: it stays the same node when others are removed. */
export interface Place {
  readonly container: object;
  readonly key: string | number;
  /** Where it stood when it was selected. */
  readonly pointer: string;
}

/** A document that can be changed as a whole. */
export interface Holder {
  document: unknown;
}

/** No document is nested deeper, but many are deeper than the default of 50. */
const JSON_PATH = new JSONPathEnvironment({ maxRecursionDepth: 1000 });

/**
 * The nodes that an RFC 9535 JSONPath selects, in its order, or a clause that says why it selects none. A query may select a node several times
 * (`$['a', 'a']`); it is listed once.
 */
export function selectPlaces(holder: Holder, query: string): readonly Place[] | string {
  try {
    // A document is JSON; YAML's other values are strings here.
    const { nodes } = JSON_PATH.compile(query).query(holder.document as JSONValue);
    const places = nodes.map(({ location }) => placeOf(holder, location));
    return [...new Map(places.map((place) => [place.pointer, place])).values()];
  } catch (cause) {
    return `the target is not an RFC 9535 JSONPath (${errorMessage(cause)})`;
  }
}

/** The value at a place now; `undefined` if it has been removed. */
export function valueAt({ container, key }: Place): unknown {
  return Object.hasOwn(container, key) ? (Reflect.get(container, key) as unknown) : undefined; // Reflect.get is typed as any
}

/** Sets the value at a place. */
export function setValue({ container, key }: Place, value: unknown): void {
  setOwn(container, key, value);
}

/** Sets a member, also one named `__proto__`, which an assignment would not create. */
export function setOwn(container: object, key: string | number, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Removes nodes from what contains them, each list from its end, so that no removal moves a node that is still to be removed. */
export function removePlaces(places: readonly Place[]): void {
  const lastFirst = [...places].sort((a, b) => Number(b.key) - Number(a.key));
  for (const { container, key } of lastFirst) {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  }
}

function placeOf(holder: Holder, location: readonly (string | number)[]): Place {
  const pointer = pointerOf(...location);
  const key = location.at(-1);
  if (key === undefined) return { container: holder, key: "document", pointer };
  const container = location.slice(0, -1).reduce<unknown>((node, token) => Reflect.get(Object(node), token) as unknown, holder.document);
  return { container: Object(container) as object, key, pointer }; // a selected node's parent is an object, which Object returns unchanged
}
