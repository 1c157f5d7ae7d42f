import { contextOf } from "./call-context.js";
import { CallError, KIND } from "./call-error.js";

/** The answer is no page that can be iterated: going on could lose or repeat items. */
export class PaginationError extends CallError {
  static override readonly [KIND]: string = "PaginationError";
  /** The page's status. */
  declare readonly status: number;

  constructor(what: string, response: Response, options?: ErrorOptions) {
    super(`cannot be iterated further: ${what}`, contextOf(response), options);
    Object.assign(this, { status: response.status });
  }
}
