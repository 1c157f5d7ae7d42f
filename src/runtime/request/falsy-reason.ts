/** Carries a falsy reason through openapi-fetch, which takes a falsy rejection for none. */
class FalsyReason extends Error {
  constructor(readonly reason: unknown) {
    super(`The reason is ${JSON.stringify(reason) ?? "undefined"}.`);
  }
}

/** @throws what was thrown, in a carrier if it is falsy. */
export function carryFalsy(thrown: unknown): never {
  throw thrown ? thrown : new FalsyReason(thrown);
}

/** @throws what was thrown, without the carrier. */
export function uncarry(thrown: unknown): never {
  throw thrown instanceof FalsyReason ? thrown.reason : thrown;
}
