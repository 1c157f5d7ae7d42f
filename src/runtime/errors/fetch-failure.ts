import { isObject } from "../is-object.js";
export type SendOutcome = "not-sent" | "unknown";
export function isNetworkFailure(thrown: unknown): boolean { return isObject(thrown); }
export function outcomeOf(thrown: unknown): SendOutcome { return isObject(thrown) ? "unknown" : "unknown"; }
export function failureReason(thrown: unknown): string { return isObject(thrown) ? String(thrown["message"]) : String(thrown); }
