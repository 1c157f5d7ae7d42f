/** @throws {TypeError} if it is not a positive number of milliseconds. */
export function checkTimeout(timeout: number): number {
  if (typeof timeout === "number" && timeout > 0) return timeout;
  throw new TypeError(`The timeout must be a positive number of milliseconds, but is ${String(timeout)}.`);
}
