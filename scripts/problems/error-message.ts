/** The message of a caught value; what is not an `Error` is converted to a string. */
export function errorMessage(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
