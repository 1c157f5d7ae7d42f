import { contextOf } from "./call-context.js";
import { CallError } from "./call-error.js";

/** The answer is no page that can be iterated: going on could lose or repeat items. */
export class PaginationError extends CallError {
  static override readonly brand: string = "PaginationError";
  override readonly name: string = "PaginationError";
  /** The page's status. */
  readonly status: number;

  constructor(what: string, response: Response, options?: ErrorOptions) {
    const context = contextOf(response);
    super(`${context.method} ${context.path} cannot be iterated further: ${what}`, context, options);
    this.status = response.status;
  }
}
