/**
 * What this package may cost. The benchmarks print these limits and say which are missed. The tests hold those that do not depend on the machine:
 * sizes and type instantiations. A limit only ever becomes tighter.
 */
export const limits = {
  /** Type instantiations of a program with one call per operation. */
  instantiations: 1000,
  /** Minified and gzipped bytes that a program adds to a bundle, openapi-fetch included. The aims are 8,000 and 10,300. */
  bundle: { "lists pools": 16_000, "with a paginator and a narrower": 19_300 },
  /** Importing the package in a new process, as a multiple of importing openapi-fetch. */
  load: 3.5,
  /** One call, as a multiple of raw `fetch`. The aims are 1.15 and 1.5. */
  calls: { loopback: 1.25, stubbed: 2.6 },
  /** Iterating over 100,000 items, as a multiple of a loop with raw `fetch`. The aim is 1.12. */
  pages: 1.15,
  /** Iterating with `prefetch`, as a multiple of iterating without. */
  prefetch: 0.59,
  /** A build, as a multiple of openapi-typescript's command. */
  build: 3.5,
  /** A build of 1,000 operations, as a multiple of one of 100. */
  growth: 12,
  /** Calls per second through the client and the fake, at least. */
  fake: 5000,
} as const;
