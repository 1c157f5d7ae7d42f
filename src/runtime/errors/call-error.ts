import { isObject } from "../is-object.js";
import type { CallContext } from "./call-context.js";
import type { Progress } from "./progress.js";

const NAME = "sendgridIpsError";

/** What all errors of a call have in common. `instanceof` also recognises those of another copy of this package. */
export abstract class CallError extends Error {
  /** Names the class. Two copies of the package in one program compare it, so no other package may use this name. */
  static readonly sendgridIpsError: string = "CallError";
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`; for a call through `raw`, the path itself. */
  readonly path: string;
  /** The path parameters: `{ poolid: "12" }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The same as in the `AttemptEvent`s of the call. */
  readonly callId: string;
  /** The number of requests that were sent for the call. */
  readonly attempts: number;
  /** The `context` that was passed to the call. Not enumerable. */
  declare readonly context: unknown;
  // A paginator adds these three to what it throws; `declare` keeps them off all other errors.
  /** If it was thrown while iterating: the cursor of the page that failed, for `from`; `null` for the first page. */
  declare readonly resumeFrom?: Progress["resumeFrom"];
  /** If it was thrown while iterating: the number of pages before that one. */
  declare readonly pagesFetched?: number;
  /** If it was thrown while iterating: the number of items yielded before that page. */
  declare readonly itemsYielded?: number;

  /** `GET /v3/send_ips/pools/12 (3 attempts) failed with 429: too many requests` */
  constructor(what: string, call: CallContext, options?: ErrorOptions) {
    const { operationId, method, path, params, callId, attempts, context } = call;
    super(`${method ? `${method} ${filledPath(call)}` : "A call"}${attempts > 1 ? ` (${attempts} attempts)` : ""} ${what}`, options);
    this.name = new.target.sendgridIpsError;
    this.operationId = operationId;
    this.method = method;
    this.path = path;
    this.params = params;
    this.callId = callId;
    this.attempts = attempts;
    Object.defineProperty(this, "context", { value: context });
  }

  // A program may load two copies of this package (of two versions, or from two folders). Their classes differ, so a plain `instanceof`
  // would silently miss errors of the other copy; the names of the classes agree.
  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class that a user derives has no name of its own.
    if (!Object.hasOwn(this, NAME)) return Function.prototype[Symbol.hasInstance].call(this, value);
    let constructor: unknown = isObject(value) && value.constructor;
    while (typeof constructor === "function" && (!Object.hasOwn(constructor, NAME) || Reflect.get(constructor, NAME) !== this[NAME]))
      constructor = Object.getPrototypeOf(constructor);
    return typeof constructor === "function";
  }

  /** For logs: `JSON.stringify` omits the message of an error otherwise. */
  toJSON(): object {
    return Object.assign({ message: this.message }, this);
  }
}

function filledPath({ path, params }: CallContext): string {
  return path.replace(/\{([^{}]+)\}/g, (template, name: string) => (name in params ? encodeURIComponent(String(params[name])) : template));
}
