import { contextOf } from "./call-context.js";
import { CallError } from "./call-error.js";

/** The response is not a page that can be iterated: continuing could lose or duplicate items. */
export class PaginationError extends CallError {
  static override readonly sendgridIpsError: string = "PaginationError";
  /** The status of the page's response. */
  readonly status: number;

  constructor(what: string, response: Response, options?: ErrorOptions) {
    super(`cannot be iterated further: ${what}`, contextOf(response), options);
    this.status = response.status;
  }
}
