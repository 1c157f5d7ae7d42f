/** Carries a falsy reason through openapi-fetch, which takes a falsy rejection for none. */
class FalsyReason extends Error {
  constructor(readonly reason: unknown) {
    super(`The reason is ${String(reason)}.`);
  }
}

/** @throws what was thrown, in a carrier if it is falsy. */
export function carryFalsy(thrown: unknown): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever it is
  throw isTruthy(thrown) ? thrown : new FalsyReason(thrown);
}

/** @throws what was thrown, without the carrier. */
export function uncarry(thrown: unknown): never {
  // Whatever it is: it comes from the caller.
  throw (thrown instanceof FalsyReason ? thrown.reason : thrown) as Error;
}

function isTruthy(value: unknown): value is object {
  return Boolean(value);
}
