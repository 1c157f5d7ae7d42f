import { createClient, type ClientOptions } from "../../../src/index.js";
import type { FakeOptions, FakeSendGrid } from "../../../src/testing/index.js";
import { recordedFake } from "../../support/recorded-fake.js";

/** Five addresses, two pools, a subuser, and an address to buy. */
export const smallAccount = {
  ips: Array.from({ length: 5 }, (_, index) => ({ ip: `192.0.2.${index + 1}` })),
  pools: [{ name: "marketing", ips: ["192.0.2.1"] }, { name: "alerts" }],
  subusers: ["101"],
  purchasable: ["198.51.100.7"],
};

/** A client of a fake, in process, without retries and without a limiter. */
export function clientOf(fake: FakeSendGrid, options: Partial<ClientOptions> = {}): ReturnType<typeof createClient> {
  return createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, limiter: false, ...options });
}

/** A fake of the small account whose responses must satisfy the document, and its client. */
export function recordedAccount(options?: FakeOptions): { readonly fake: FakeSendGrid; readonly client: ReturnType<typeof createClient> } {
  const fake = recordedFake(smallAccount, options);
  return { fake, client: clientOf(fake) };
}
