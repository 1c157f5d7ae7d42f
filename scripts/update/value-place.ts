import type { Tell } from "./change.js";

/** What a schema belongs to. What a request may hold and what an answer may hold are rated the other way round. */
export interface ValuePlace {
  readonly direction: "request" | "response";
  /** `` the body field `name` ``. */
  readonly name: string;
  readonly tell: Tell;
}
