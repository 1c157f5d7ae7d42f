import { expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { addressesOfSubuser, takeInventory } from "../../../src/jobs/index.js";
import { createFakeSendGrid } from "../../../src/testing/index.js";
import { START, useFakeTime } from "../../support/fake-time.js";
import { addressOf } from "./random-account.js";

useFakeTime();

const COUNT = 5000;
const MEGABYTE = 1024 * 1024;

it("5,000 addresses with their subusers, 8 at a time, under a limit of 100 per second: no failure, and memory stays flat", async () => {
  const fake = createFakeSendGrid(
    {
      ips: Array.from({ length: COUNT }, (_, index) => ({ ip: addressOf(index), subusers: [String(100 + (index % 7))] })),
      subusers: Array.from({ length: 7 }, (_, index) => `10${index}`),
    },
    { rateLimit: { limit: 100, window: 1 } },
  );
  const heap: number[] = [];
  const inventory = await takeInventory(createClient({ apiKey: "SG.test", fetch: fake.fetch }), {
    subusers: true,
    onProgress: ({ phase, done }) => {
      if (phase !== "subusers of addresses" || (done !== COUNT / 5 && done !== COUNT)) return;
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed);
    },
  });
  expect(inventory.addresses).toHaveLength(COUNT);
  expect(addressesOfSubuser(inventory, "103")).toHaveLength(Math.floor(COUNT / 7));
  // The limit leaves no less; waiting for it costs no more than a fifth.
  expect(Date.now() - START).toBeGreaterThanOrEqual((COUNT / 100 - 1) * 1000);
  expect(Date.now() - START).toBeLessThan((COUNT / 100) * 1200);
  // Hardly a request was refused.
  expect(fake.requests.length).toBeLessThan(COUNT * 1.02);
  // The log of the fake grows by the way.
  const [early = 0, late = 0] = heap;
  expect(globalThis.gc, "vitest.config.ts exposes gc").toBeDefined();
  expect(late - early).toBeLessThan(12 * MEGABYTE);
});
