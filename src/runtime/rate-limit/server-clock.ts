/** The headers of any fetch implementation. */
export type ReadableHeaders = Pick<Headers, "get">;

/** When responses arrived, by this machine's clock; in milliseconds of Unix time. */
const arrivals = new WeakMap<object, number>();

/** Remembers when a response arrived. What its headers say about time counts from then. */
export function rememberArrival(response: object, arrival: number): void {
  arrivals.set(response, arrival);
}

/** When a response arrived, by this machine's clock; now, for one that the client did not return. */
export function arrivalOf(response: object): number {
  return arrivals.get(response) ?? Date.now();
}

/** The server's time when it sent a response, in milliseconds of Unix time; ours, if the response has no `Date`. The two clocks may differ. */
export function serverTime(headers: ReadableHeaders, arrival: number): number {
  return Date.parse(headers.get("date") ?? "") || arrival;
}

/** The latest time that a Date can represent, in milliseconds of Unix time. */
const MAX_DATE = 8.64e15;

/** A time that is `delay` milliseconds after the arrival of a response, by this machine's clock. */
export function dateAfter(arrival: number, delay: number): Date {
  return new Date(Math.min(arrival + delay, MAX_DATE));
}
