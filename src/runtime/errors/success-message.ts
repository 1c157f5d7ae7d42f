import type { CallContext } from "./call-context.js";

/** The message for a success whose response is not the documented one. A write has taken effect, and its caller must learn that first. */
export function successMessage({ method, ifUnknown = "Read the resource." }: CallContext, problem: string): string {
  return method === "GET" ? problem : `the request took effect, but ${problem.replace(/\.$/, "")}. ${ifUnknown}`;
}
