import { describe, expect, it } from "vitest";
import { errorTexts } from "../../../generated/testing.js";
import { createClient, type Client } from "../../../src/index.js";
import { MAX_POOLS, MAX_POOL_SIZE } from "../../../src/jobs/inventory/account-limits.js";
import {
  addressesInNoPool,
  addressesInPool,
  addressesOfSubuser,
  fullPools,
  InventoryError,
  regionMismatches,
  takeInventory,
  unassignedAddresses,
  warmingUpAddresses,
  type Inventory,
  type InventoryAddress,
  type InventoryEvent,
} from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeOptions, type FakeSendGrid } from "../../../src/testing/index.js";
import { rejectionOf, thrownBy } from "../../support/caught.js";

const hundred = Array.from({ length: 100 }, (_, index) => `10.0.0.${index + 1}`);
const STATE = {
  ips: [
    ...hundred.map((ip) => ({ ip })),
    { ip: "192.0.2.10", region: "eu" as const, subusers: ["101", "102"] },
    { ip: "192.0.2.9", is_auto_warmup: true, subusers: ["102"] },
    { ip: "2001:db8::1", is_enabled: false },
  ],
  pools: [{ name: "mixed", ips: ["192.0.2.9", "192.0.2.10"] }, { name: "full", ips: hundred }, { name: "empty" }],
  subusers: ["101", { id: "102", username: "billing-team" }],
};

function clientOf(fake: FakeSendGrid): Client {
  return createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false });
}

const ipsOf = (addresses: readonly InventoryAddress[]): readonly string[] => addresses.map(({ ip }) => ip);

describe("an inventory", () => {
  it.each<FakeOptions>([{}, { ids: "number" }, { metadata: "flat", cursors: "number" }])(
    "has everything, sorted, with %o",
    async (options) => {
      const inventory = await takeInventory(clientOf(createFakeSendGrid(STATE, options)), { subusers: true });
      expect(JSON.parse(JSON.stringify(inventory))).toEqual(inventory);
      expect(ipsOf(inventory.addresses).slice(-3)).toEqual(["192.0.2.9", "192.0.2.10", "2001:db8::1"]);
      expect(inventory.addresses.at(-3)).toEqual({
        ip: "192.0.2.9",
        pools: ["mixed"],
        region: "us",
        is_auto_warmup: true,
        is_parent_assigned: true,
        is_enabled: true,
        is_leased: true,
        added_at: 1_700_000_000,
        subusers: ["102"],
      });
      expect(inventory.pools.map(({ id, name, ips, total_ip_count }) => [id, name, ips.length, total_ip_count])).toEqual([
        ["3", "empty", 0, 0],
        ["2", "full", 100, 100],
        ["1", "mixed", 2, 2],
      ]);
      expect(inventory.subusers).toEqual([
        { id: "101", username: "101" },
        { id: "102", username: "billing-team" },
      ]);
    },
  );

  it("asks for no subusers by default: a call per list", async () => {
    const fake = createFakeSendGrid(STATE);
    const inventory = await takeInventory(clientOf(fake));
    expect(fake.requests.map(({ operationId }) => operationId)).toEqual(["ListIp", "ListIpPool"]);
    expect([inventory.subusers, inventory.addresses[0]?.subusers]).toEqual([null, null]);
    expect(() => unassignedAddresses(inventory)).toThrow("take it with `subusers: true`");
  });

  it("makes no more calls at the same time than it may", async () => {
    const fake = createFakeSendGrid(STATE);
    let [running, most] = [0, 0];
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      return fake.fetch(url, init).finally(() => running--);
    };
    const events: InventoryEvent[] = [];
    await takeInventory(createClient({ apiKey: "SG.test", fetch }), {
      subusers: true,
      concurrency: 5,
      onProgress: (event) => events.push(event),
    });
    expect(most).toBe(5);
    expect(events.at(-1)).toEqual({ phase: "subusers of addresses", done: 103, total: 103 });
    expect(events.map(({ done, phase }) => (phase === "subusers of addresses" ? done : 0)).filter((done) => done > 0)).toEqual(
      Array.from({ length: 103 }, (_, index) => index + 1),
    );
  });

  it.each(["ListIp", "ListIpPool", "ListSubuser", "ListSubUserAssignedToIp"] as const)(
    "goes on after a failure of %s from where it was, also from JSON",
    async (operationId) => {
      const fake = createFakeSendGrid(STATE);
      const expected = await takeInventory(clientOf(fake), { subusers: true });
      const complete = fake.requests.length;
      fake.failNext({ status: 500 }, { operationId });
      const error = await rejectionOf(takeInventory(clientOf(fake), { subusers: true, concurrency: 3 }));
      if (!(error instanceof InventoryError)) throw error;
      expect(error.message).toMatch(/pass the error's `progress` as `resume`.*500/s);
      const resume = JSON.parse(JSON.stringify(error.progress)) as typeof error.progress;
      expect(await takeInventory(clientOf(fake), { subusers: true, resume })).toEqual(expected);
      // Only the call that failed was made twice.
      expect(fake.requests).toHaveLength(2 * complete + 1);
    },
  );

  it("ends with the reason of its signal", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const onProgress = ({ done, phase }: InventoryEvent): void => {
      if (phase === "subusers of addresses" && done === 10) controller.abort(reason);
    };
    const fake = createFakeSendGrid(STATE);
    const taken = takeInventory(clientOf(fake), { subusers: true, signal: controller.signal, onProgress });
    expect(await rejectionOf(taken)).toBe(reason);
    expect(fake.requests.length).toBeLessThan(30);
  });

  it.each([0, 1.5, NaN])("refuses a concurrency of %j", async (concurrency) => {
    await expect(takeInventory(clientOf(createFakeSendGrid()), { concurrency })).rejects.toThrow(TypeError);
  });
});

describe("questions", () => {
  const take = (): Promise<Inventory> => takeInventory(clientOf(createFakeSendGrid(STATE)), { subusers: true });

  it("have answers", async () => {
    const inventory = await take();
    expect(unassignedAddresses(inventory)).toHaveLength(101);
    expect(ipsOf(addressesInNoPool(inventory))).toEqual(["2001:db8::1"]);
    expect(ipsOf(addressesInPool(inventory, "mixed"))).toEqual(["192.0.2.9", "192.0.2.10"]);
    expect(ipsOf(addressesInPool(inventory, "empty"))).toEqual([]);
    expect(ipsOf(addressesOfSubuser(inventory, "billing-team"))).toEqual(["192.0.2.9", "192.0.2.10"]);
    expect(ipsOf(addressesOfSubuser(inventory, "101"))).toEqual(["192.0.2.10"]);
    expect(ipsOf(warmingUpAddresses(inventory))).toEqual(["192.0.2.9"]);
    expect(fullPools(inventory).map(({ name }) => name)).toEqual(["full"]);
    expect(regionMismatches(inventory)).toEqual([{ pool: "mixed", regions: { us: ["192.0.2.9"], eu: ["192.0.2.10"] } }]);
  });

  it("about something unknown throw, with the name that was probably meant", async () => {
    const inventory = await take();
    expect(thrownBy(() => addressesInPool(inventory, "Mixed "))).toMatchObject({
      name: "UnknownNameError",
      message: 'There is no pool "Mixed "; did you mean "mixed"?',
    });
    expect(() => addressesOfSubuser(inventory, "billing")).toThrow('There is no subuser "billing".');
  });

  it("about a name that is the ID of one subuser and the username of another throw", async () => {
    const inventory = {
      ...(await take()),
      subusers: [
        { id: "1", username: "2" },
        { id: "2", username: "3" },
      ],
    };
    expect(() => addressesOfSubuser(inventory, "2")).toThrow(TypeError);
  });
});

it("the limits are those of the document's errors", () => {
  expect(MAX_POOL_SIZE).toBe(errorTexts["AddIpsToIpPool"]?.["ips_limit"]?.values["limit"]);
  expect(MAX_POOLS).toBe(errorTexts["CreateIpPool"]?.["pool_limit"]?.values["limit"]);
});
