import type { CallContext } from "./call-context.js";

/** What to say of a success whose response is not what is documented. A write has taken effect, which is what its caller must know first. */
export function successMessage({ method, ifUnknown = "Read the resource." }: CallContext, problem: string): string {
  return method === "GET" ? problem : `the request took effect, but ${problem.replace(/\.$/, "")}. ${ifUnknown}`;
}
