import { describe, expect, it } from "vitest";
import { createClient } from "../../../src/index.js";
import { applyPlan, planSubusers, PlanRefusedError, takeInventory, type DesiredSubusers } from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeSendGrid } from "../../../src/testing/index.js";
import { rejectionOf } from "../../support/caught.js";
import { FAULTS } from "./watched-fake.js";

const many = Array.from({ length: 2500 }, (_, index) => String(index + 1000));

function account(others: readonly string[] = []): FakeSendGrid {
  return createFakeSendGrid({
    ips: [{ ip: "192.0.2.1", subusers: ["101"] }, { ip: "192.0.2.2", subusers: ["101", "102"] }, { ip: "192.0.2.3" }],
    subusers: ["101", { id: "102", username: "billing-team" }, ...others],
  });
}

const clientOf = (fake: FakeSendGrid) => createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, limiter: false, timeout: 100 });

describe("a plan for subusers", () => {
  it("takes IDs and usernames, and adds before it removes", async () => {
    const plan = await planSubusers(clientOf(account()), {
      "192.0.2.2": { subusers: ["billing-team"] },
      "192.0.2.3": { subusers: ["billing-team", "101"], mode: "add" },
    });
    expect(plan).toEqual({
      version: 1,
      kind: "subusers",
      region: "global",
      addresses: [
        { ip: "192.0.2.2", before: ["101", "102"], after: ["102"] },
        { ip: "192.0.2.3", before: [], after: ["101", "102"] },
      ],
      usernames: { "101": "101", "102": "billing-team" },
      steps: [
        { operation: "AddSubUsersToIp", address: "192.0.2.3", subusers: ["101", "102"], why: "They should have the address." },
        { operation: "DeleteSubUsersFromIp", address: "192.0.2.2", subusers: ["101"], why: "They should not have the address." },
      ],
      warnings: [],
    });
  });

  it("has batches of 1,000, is applied, and does nothing the second time", async () => {
    const fake = account(many);
    const client = clientOf(fake);
    const plan = await planSubusers(client, { "192.0.2.3": { subusers: many } });
    expect(plan.steps.map(({ subusers }) => subusers.length)).toEqual([1000, 1000, 500]);
    await applyPlan(client, plan);
    expect(fake.state.ips[2]?.subusers).toHaveLength(2500);
    expect((await applyPlan(client, plan)).done.map(({ how }) => how)).toEqual(["already done", "already done", "already done"]);
    expect((await planSubusers(client, { "192.0.2.3": { subusers: many } })).steps).toEqual([]);
  });

  it.each<[string, DesiredSubusers, string[]]>([
    ["that takes the last address of a subuser", { "192.0.2.2": { subusers: ["102"], mode: "remove" } }, ["last_address:192.0.2.2"]],
    ["with an unknown subuser", { "192.0.2.1": { subusers: ["nobody"], mode: "add" } }, ["unknown_subuser:192.0.2.1"]],
    ["with an unknown address", { "203.0.113.1": { subusers: ["101"], mode: "add" } }, ["unknown_address:203.0.113.1"]],
  ])("is refused %s, unless that is allowed", async (_, desired, allow) => {
    const client = clientOf(account());
    const error = await rejectionOf(planSubusers(client, desired));
    if (!(error instanceof PlanRefusedError)) throw error;
    expect(error.refusals.map((refusal) => refusal.allow)).toEqual(allow);
    expect((await planSubusers(client, desired, { allow })).warnings).toHaveLength(1);
  });

  it.each([
    ["no list", { "192.0.2.1": {} }, "`subusers` is not a list of strings"],
    ["a mode of pools", { "192.0.2.1": { subusers: [], mode: "move" } }, 'unknown mode "move"; expected exact, add, remove.'],
  ])("cannot be made of %s", async (_, desired, message) => {
    await expect(planSubusers(clientOf(account()), desired as unknown as DesiredSubusers)).rejects.toThrow(message);
  });

  it("needs an inventory with subusers", async () => {
    const client = clientOf(account());
    await expect(planSubusers(client, {}, { inventory: await takeInventory(client) })).rejects.toThrow("take it with `subusers: true`");
  });
});

it.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))("survives %s at every request", async (_, fault) => {
  for (let at = 0; ; at++) {
    const fake = account();
    const plan = await planSubusers(clientOf(fake), { "192.0.2.1": { subusers: ["102"] }, "192.0.2.3": { subusers: ["101"] } });
    let count = 0;
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      if (count++ === at) fake.failNext(fault);
      return fake.fetch(url, init);
    };
    const client = createClient({ apiKey: "SG.test", fetch, retry: false, limiter: false, timeout: 100 });
    await applyPlan(client, plan, { retryDelay: 1 }).catch(() => applyPlan(client, plan, { retryDelay: 1 }));
    expect(fake.state.ips.map(({ subusers }) => subusers)).toEqual([["102"], ["101", "102"], ["101"]]);
    const writes = fake.requests.filter(({ method }) => method === "POST").length;
    expect(writes).toBeLessThanOrEqual(4);
    if (count <= at) break;
  }
});
