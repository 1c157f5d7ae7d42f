import type { CallContext } from "./call-context.js";
import type { Cursor } from "./page-rule.js";
import { isObject } from "./result.js";

/** The name of an error's class, after those of the classes that it extends. By them, two copies of the package in one program agree on its errors. */
export const KINDS: unique symbol = Symbol.for("@internal/sendgrid-ips/error");

/** What all errors of a call have in common. Recognised by `instanceof`, also those of another copy of this package. */
export abstract class CallError extends Error {
  static readonly [KINDS]: readonly string[] = ["CallError"];
  /** Absent for a call through `raw`. */
  declare readonly operationId: string | undefined;
  declare readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  declare readonly path: string;
  /** How many requests were sent for the call. */
  declare readonly attempts: number;
  /** If it was thrown while iterating: the cursor of the page that failed, to be passed as `from`; `null` for the first page. */
  declare readonly resumeFrom?: Cursor | null;
  /** If it was thrown while iterating: how many pages came before. */
  declare readonly pagesFetched?: number;
  /** If it was thrown while iterating: how many items were handed out before. */
  declare readonly itemsYielded?: number;

  /** `GET /v3/send_ips/pools (3 attempts) failed with 429: too many requests` */
  constructor(what: string, { operationId, method, path, attempts }: CallContext, options?: ErrorOptions) {
    super(`${method} ${path}${attempts > 1 ? ` (${attempts} attempts)` : ""} ${what}`, options);
    Object.assign(this, { name: new.target[KINDS].at(-1), operationId, method, path, attempts });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class that a user derives has no kind of its own.
    if (!Object.hasOwn(this, KINDS)) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kinds: unknown = isObject(value) && typeof value.constructor === "function" ? Reflect.get(value.constructor, KINDS) : undefined;
    return Array.isArray(kinds) && kinds.includes(this[KINDS].at(-1));
  }

  /** For logs: `JSON.stringify` leaves an error's message out. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this);
  }
}
