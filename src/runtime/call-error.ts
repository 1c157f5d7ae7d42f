import type { CallContext } from "./call-context.js";
import type { Cursor } from "./page-rule.js";

/** Marks our errors, so that two copies of the package in one program agree on them. Its value is the names of the error's classes. */
const BRAND = Symbol.for("@internal/sendgrid-ips/error");

/** What all errors of a call have in common. Recognised by a brand as well as by `instanceof`, which agree. */
export abstract class CallError extends Error {
  static readonly brand: string = "CallError";
  /** Absent for a call through `raw`. */
  readonly operationId: string | undefined;
  readonly method: string;
  /** The path template: `/v3/send_ips/pools/{poolid}`. */
  readonly path: string;
  /** How many requests were sent for the call. */
  readonly attempts: number;
  /** If it was thrown while iterating: the cursor of the page that failed, to be passed as `from`; `null` for the first page. */
  declare readonly resumeFrom?: Cursor | null;
  /** If it was thrown while iterating: how many pages came before. */
  declare readonly pagesFetched?: number;
  /** If it was thrown while iterating: how many items were handed out before. */
  declare readonly itemsYielded?: number;

  constructor(message: string, { operationId, method, path, attempts }: CallContext, options?: ErrorOptions) {
    super(message, options);
    this.operationId = operationId;
    this.method = method;
    this.path = path;
    this.attempts = attempts;
    Object.defineProperty(this, BRAND, { value: brandsOfClass(new.target) });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class that a user derives has no brand of its own.
    return Object.hasOwn(this, "brand") ? brandsOf(value).includes(this.brand) : Function.prototype[Symbol.hasInstance].call(this, value);
  }

  /** For logs: `JSON.stringify` leaves an error's message out. */
  toJSON(): object {
    return { message: this.message, ...Object.fromEntries(Object.entries(this)) };
  }
}

function brandsOfClass(constructor: unknown): readonly string[] {
  const brands: string[] = [];
  for (let each = constructor; typeof each === "function" && each !== Error; each = Object.getPrototypeOf(each) as unknown) {
    if (Object.hasOwn(each, "brand")) brands.push(String(Reflect.get(each, "brand")));
  }
  return brands;
}

function brandsOf(value: unknown): readonly unknown[] {
  const brands: unknown = typeof value === "object" && value !== null ? Reflect.get(value, BRAND) : undefined;
  return Array.isArray(brands) ? brands : [];
}
