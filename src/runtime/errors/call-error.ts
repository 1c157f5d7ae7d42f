import type { CallContext } from "./call-context.js";
import type { Progress } from "./progress.js";
import { isObject } from "../is-object.js";

/** Where a class of errors has its name, by which two copies of the package in one program agree on it. */
export const KIND: unique symbol = Symbol.for("@internal/sendgrid-ips/error");

/** What all errors of a call have in common. Recognised by `instanceof`, also those of another copy of this package. */
export abstract class CallError extends Error {
  static readonly [KIND]: string = "CallError";
  /** Absent for a call through `raw`. */
  declare readonly operationId: string | undefined;
  declare readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  declare readonly path: string;
  /** How many requests were sent for the call. */
  declare readonly attempts: number;
  /** If it was thrown while iterating: the cursor of the page that failed, to be passed as `from`; `null` for the first page. */
  declare readonly resumeFrom?: Progress["resumeFrom"];
  /** If it was thrown while iterating: how many pages came before. */
  declare readonly pagesFetched?: number;
  /** If it was thrown while iterating: how many items were handed out before. */
  declare readonly itemsYielded?: number;

  /** `GET /v3/send_ips/pools (3 attempts) failed with 429: too many requests` */
  constructor(what: string, { operationId, method, path, attempts }: CallContext, options?: ErrorOptions) {
    super(`${method ? `${method} ${path}` : "A call"}${attempts > 1 ? ` (${attempts} attempts)` : ""} ${what}`, options);
    Object.assign(this, { name: new.target[KIND], operationId, method, path, attempts });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class that a user derives has no kind of its own.
    if (!Object.hasOwn(this, KIND)) return Function.prototype[Symbol.hasInstance].call(this, value);
    let each: unknown = isObject(value) && value.constructor;
    while (typeof each === "function" && (!Object.hasOwn(each, KIND) || Reflect.get(each, KIND) !== this[KIND]))
      each = Object.getPrototypeOf(each);
    return typeof each === "function";
  }

  /** For logs: `JSON.stringify` leaves an error's message out. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this);
  }
}
