import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createClient, paginateListIpPool } from "../../../src/index.js";
import { rejectionOf } from "../../support/caught.js";
import { hang, stubFetch } from "../../support/stub-fetch.js";

/** A signal as polyfills made it before signals had reasons. */
class OldSignal {
  aborted = false;
  readonly #listeners: (() => void)[] = [];

  addEventListener(_: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(): void {
    this.#listeners.length = 0;
  }

  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  }
}

describe("a signal of another implementation", () => {
  it("ends a call and a run", async () => {
    const { fetch } = stubFetch(hang);
    const client = createClient({ apiKey: "SG.x", fetch });
    for (const start of [
      (signal: AbortSignal): Promise<unknown> => client.GET("/v3/send_ips/pools", { signal }),
      (signal: AbortSignal): Promise<unknown> => paginateListIpPool(client, { signal }).toArray(),
      (signal: AbortSignal): Promise<unknown> => paginateListIpPool(client, { signal }, { prefetch: true }).toArray(),
    ]) {
      const signal = new OldSignal();
      const ended = rejectionOf(start(signal as unknown as AbortSignal));
      setTimeout(() => signal.abort(), 1);
      expect(await ended).toMatchObject({ name: "AbortError" });
    }
  });

  it.each([{}, "signal", 1, { aborted: false }])("that is not an AbortSignal (%j) is refused before anything is sent", async (signal) => {
    const { fetch, requests } = stubFetch(hang);
    const call = createClient({ apiKey: "SG.x", fetch }).GET("/v3/send_ips/pools", { signal: signal as AbortSignal });
    await expect(call).rejects.toThrow("`signal` must be an AbortSignal; nothing was sent.");
    expect(requests).toHaveLength(0);
  });
});

describe("an error of another realm", () => {
  const foreign = (): Error => runInNewContext('new TypeError("fetch failed", { cause: new Error("socket hang up") })') as Error;

  it("has its message, progress and items as usual", async () => {
    const pageOne = (): Response => Response.json({ result: [{ id: "1" }], _metadata: { next_params: { after_key: "a" } } });
    const { fetch } = stubFetch(pageOne, () => Promise.reject(foreign()));
    const run = paginateListIpPool(createClient({ apiKey: "SG.x", fetch, retry: false }));
    const error = await rejectionOf(run.toArray());
    expect(error).toMatchObject({ name: "ConnectionError", resumeFrom: "a", itemsYielded: 1, items: [{ id: "1" }] });
    expect((error as Error).message).toContain("socket hang up");
    expect(run.progressOf(error)).toMatchObject({ resumeFrom: "a" });
  });
});

it("a key of an earlier attempt is looked for as well", async () => {
  const keys = ["SG.first-key", "SG.second-key"];
  let count = 0;
  const limited = (): Response => new Response(null, { status: 429, headers: { "retry-after": "0.001" } });
  const { fetch } = stubFetch(limited, () => Response.json({ errors: [{ message: `${keys.join()} are bad` }] }, { status: 401 }));
  const result = await createClient({ apiKey: () => keys[count++] ?? "", fetch }).GET("/v3/send_ips/pools");
  expect(JSON.stringify(result.error)).not.toMatch(/SG\./);
});
