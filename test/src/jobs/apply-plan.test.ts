import { describe, expect, it } from "vitest";
import { createClient, type Client } from "../../../src/index.js";
import { applyPlan, ApplyError, planPools, type ApplyOptions, type PoolPlan, type StepEvent } from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeSendGrid } from "../../../src/testing/index.js";
import { rejectionOf } from "../../support/caught.js";

const ips = Array.from({ length: 6 }, (_, index) => `192.0.2.${index + 1}`);

interface Scene {
  readonly fake: FakeSendGrid;
  readonly client: Client;
  readonly plan: PoolPlan;
}

/** A plan with three steps: it fills a new pool, adds to `alerts`, and takes from `marketing`. */
async function scene(): Promise<Scene> {
  const fake = createFakeSendGrid({
    ips: ips.map((ip) => ({ ip })),
    pools: [
      { name: "marketing", ips: ips.slice(0, 4) },
      { name: "alerts", ips: ips.slice(4, 5) },
    ],
  });
  const client = createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, limiter: false });
  const desired = { fresh: { ips: ips.slice(5) }, alerts: { ips: ips.slice(0, 1), mode: "move" as const }, marketing: {} };
  return { fake, client, plan: await planPools(client, desired) };
}

async function failureOf({ client, plan }: Pick<Scene, "client" | "plan">, options?: ApplyOptions): Promise<ApplyError> {
  const error = await rejectionOf(applyPlan(client, plan, { retryDelay: 1, ...options }));
  if (!(error instanceof ApplyError)) throw error;
  return error;
}

const operations = ({ fake }: Scene): readonly string[] =>
  fake.requests.filter(({ method }) => method !== "GET").map(({ operationId }) => operationId ?? "");

it("reports each step, and returns how each is known to be done", async () => {
  const { client, plan } = await scene();
  const events: StepEvent[] = [];
  const receipt = await applyPlan(client, plan, { onStep: (event) => events.push(event) });
  expect(events.map(({ number, total, how, step }) => `${number}/${total} ${step.operation} ${how}`)).toEqual([
    "1/3 AddIpsToIpPool done",
    "2/3 CreateIpPool done",
    "3/3 DeleteIpsFromIpPool done",
  ]);
  expect(receipt).toEqual({ done: plan.steps.map((step) => ({ step, how: "done" })), failed: null, notBegun: [] });
});

it("makes no request for a plan without steps", async () => {
  const { fake, client } = await scene();
  const plan = await planPools(client, {});
  const count = fake.requests.length;
  expect(await applyPlan(client, plan)).toEqual({ done: [], failed: null, notBegun: [] });
  expect(fake.requests).toHaveLength(count);
});

describe("a plan is stale", () => {
  const path = { poolid: "1" };

  it.each<[string, (client: Client) => Promise<unknown>, string[]]>([
    [
      "if a pool has gained an address",
      (client) => client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path }, body: { ips: ips.slice(5) } }),
      ['"marketing" unexpectedly has "192.0.2.6".'],
    ],
    [
      "if a pool has lost an address that the plan does not take",
      (client) => client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { params: { path }, body: { ips: ips.slice(1, 2) } }),
      ['"marketing" unexpectedly lacks "192.0.2.2".'],
    ],
    [
      "if a pool was renamed",
      (client) => client.PUT("/v3/send_ips/pools/{poolid}", { params: { path }, body: { name: "news" } }),
      ['"marketing" is now called "news".'],
    ],
    [
      "if a pool was deleted",
      (client) => client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path } }),
      ['"marketing" no longer exists.'],
    ],
    [
      "if a new pool exists",
      (client) => client.POST("/v3/send_ips/pools", { body: { name: "fresh" } }),
      ['"fresh" exists already, with 0 members.'],
    ],
    [
      "if a later step was done by someone else",
      (client) => client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { params: { path }, body: { ips: ips.slice(0, 1) } }),
      ['"marketing" unexpectedly lacks "192.0.2.1".'],
    ],
  ])("%s: it says so, and nothing is sent", async (_, change, changes) => {
    const before = await scene();
    await change(before.client);
    const state = before.fake.state;
    const error = await failureOf(before);
    expect(error).toMatchObject({ reason: "stale", changes, receipt: { done: [], failed: null, notBegun: before.plan.steps } });
    expect(error.message).toBe(`The plan is stale: ${changes.join(" ")} Steps done: 0 of 3; not begun: 3. Make a new plan.`);
    expect(before.fake.state).toEqual(state);
  });

  it("if the pool that an address moved to has lost it: it stays where it is", async () => {
    const moving = await scene();
    const { client, fake } = moving;
    const onStep = ({ number }: StepEvent): void => {
      const body = { ips: ips.slice(0, 1) };
      if (number === 2) void client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { params: { path: { poolid: "2" } }, body });
    };
    const error = await failureOf(moving, { onStep });
    expect(error).toMatchObject({
      reason: "stale",
      changes: ['"alerts" unexpectedly lacks "192.0.2.1".'],
      receipt: { done: { length: 2 } },
    });
    expect(fake.state.pools[0]?.ips).toContain(ips[0]);
  });
});

describe("a failure", () => {
  it("of a step that the API refuses says which, and what is done", async () => {
    const refused = await scene();
    refused.fake.failNext({ status: 400 }, { operationId: "CreateIpPool" });
    const error = await failureOf(refused);
    expect(error).toMatchObject({ reason: "failed", cause: { name: "ApiError", status: 400 } });
    expect(error.receipt).toEqual({
      done: [{ step: refused.plan.steps[0], how: "done" }],
      failed: refused.plan.steps[1],
      notBegun: refused.plan.steps.slice(2),
    });
    expect(error.message).toMatch(/^A step failed \(CreateIpPool "fresh", 1 address\): POST .* Steps done: 1 of 3; not begun: 1\. Apply/s);
    expect((await applyPlan(refused.client, refused.plan)).done.map(({ how }) => how)).toEqual(["already done", "done", "done"]);
  });

  it("without a response is looked up: what took effect is not sent again", async () => {
    const lost = await scene();
    lost.fake.failNext("reset-after", { operationId: "AddIpsToIpPool" });
    lost.fake.failNext("reset", { operationId: "CreateIpPool", times: 2 });
    const { done } = await applyPlan(lost.client, lost.plan, { retryDelay: 1 });
    expect(done.map(({ how }) => how)).toEqual(["confirmed", "done", "done"]);
    expect(operations(lost)).toEqual(["AddIpsToIpPool", "CreateIpPool", "CreateIpPool", "CreateIpPool", "DeleteIpsFromIpPool"]);
  });

  it("that lasts ends after the retries", async () => {
    const lost = await scene();
    lost.fake.failNext("reset", { operationId: "AddIpsToIpPool", times: 3 });
    expect(await failureOf(lost, { retries: 2 })).toMatchObject({
      reason: "failed",
      cause: { name: "ConnectionError" },
      receipt: { failed: lost.plan.steps[0] },
    });
    expect(operations(lost)).toHaveLength(3);
  });

  it("that cannot be looked up is unknown", async () => {
    const lost = await scene();
    const { fake } = lost;
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      if (init.method !== "POST") return fake.fetch(url, init);
      fake.failNext("reset-after");
      return fake.fetch(url, init).finally(() => {
        fake.failNext({ status: 503 });
      });
    };
    const client = createClient({ apiKey: "SG.test", fetch, retry: false, limiter: false });
    expect(await failureOf({ client, plan: lost.plan })).toMatchObject({
      reason: "unknown",
      receipt: { done: [], failed: lost.plan.steps[0] },
    });
    expect((await applyPlan(lost.client, lost.plan)).done[0]?.how).toBe("already done");
  });

  it("to read the account sends nothing", async () => {
    const unread = await scene();
    unread.fake.failNext({ status: 401 });
    expect(await failureOf(unread)).toMatchObject({
      reason: "unreadable",
      receipt: { done: [], failed: null, notBegun: unread.plan.steps },
    });
    expect(operations(unread)).toEqual([]);
  });
});

describe("an abort", () => {
  it("ends the work after the request that is under way, with a receipt", async () => {
    const aborted = await scene();
    const controller = new AbortController();
    const reason = new Error("enough");
    const onStep = (): void => {
      controller.abort(reason);
    };
    const error = await failureOf(aborted, { signal: controller.signal, onStep });
    expect(error).toMatchObject({
      reason: "aborted",
      cause: reason,
      receipt: { done: { length: 1 }, failed: null, notBegun: { length: 2 } },
    });
    expect(operations(aborted)).toEqual(["AddIpsToIpPool"]);
  });

  it("before the beginning sends nothing", async () => {
    const aborted = await scene();
    expect(await failureOf(aborted, { signal: AbortSignal.abort() })).toMatchObject({ reason: "aborted", receipt: { done: [] } });
    expect(operations(aborted)).toEqual([]);
  });
});

describe("what is refused", () => {
  it("is a plan of another region", async () => {
    const { fake, plan } = await scene();
    const client = createClient({ apiKey: "SG.test", fetch: fake.fetch, region: "eu" });
    await expect(applyPlan(client, plan)).rejects.toThrow('The plan was made for the region "global"; the client\'s is "eu".');
  });

  it.each<[string, (plan: PoolPlan) => unknown]>([
    ["nothing", () => null],
    ["a plan of another version", (plan) => ({ ...plan, version: 2 })],
    ["a plan without steps", ({ steps: _, ...plan }) => plan],
    ["a step of another operation", (plan) => ({ ...plan, steps: [{ operation: "AddIp", pool: "marketing", addresses: [], why: "" }] })],
    ["a step without addresses", (plan) => ({ ...plan, steps: [{ operation: "DeleteIpPool", pool: "marketing" }] })],
    ["a step for a pool that is not listed", (plan) => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, pool: "other" })) })],
    ["a step that was taken out", (plan) => ({ ...plan, steps: plan.steps.slice(1) })],
    ["addresses that were put in", (plan) => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, addresses: ips })) })],
  ])("is %s", async (_, change) => {
    const edited = await scene();
    await expect(applyPlan(edited.client, change(edited.plan) as PoolPlan)).rejects.toThrow(TypeError);
    expect(operations(edited)).toEqual([]);
  });
});
