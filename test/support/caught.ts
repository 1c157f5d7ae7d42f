/** What a promise rejects with; an error if it does not reject. */
export function rejectionOf(promise: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(promise).then(
    () => {
      throw new Error("The promise did not reject.");
    },
    (thrown: unknown) => thrown,
  );
}

/** What a function throws; an error if it does not throw. */
export function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("The function did not throw.");
}
