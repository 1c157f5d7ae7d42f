import { isInstance, setBrand } from "./brand.js";

/** The answer is no page that can be iterated: going on could lose or repeat items. */
export class PaginationError extends Error {
  override readonly name: string = "PaginationError";
  readonly operationId: string;

  constructor(operationId: string, what: string) {
    super(`${operationId} cannot be iterated further: ${what}`);
    this.operationId = operationId;
    setBrand(this, "PaginationError");
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, PaginationError, "PaginationError", value);
  }
}
