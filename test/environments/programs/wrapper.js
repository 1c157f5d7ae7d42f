// A wrapper of the global `fetch`, as instrumentation installs it before anything else is loaded. It adds to a header.
const platform = globalThis.fetch;

/** What each call of a wrapper looked like, its own addition included. */
export const calls = [];

export function wrapped(input, init) {
  init.headers["x-trace"] = `${init.headers["x-trace"] ?? ""}+`;
  calls.push([typeof input, Object.getPrototypeOf(init.headers) !== null && init.headers.constructor.name, init.headers["x-trace"]]);
  return platform(input, init);
}

globalThis.fetch = wrapped;
