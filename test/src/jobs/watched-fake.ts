import { expect } from "vitest";
import { createClient, type Client } from "../../../src/index.js";
import type { PoolPlan } from "../../../src/jobs/index.js";
import { createFakeSendGrid, type FakeSendGrid, type FakeSnapshot, type FakeState, type Fault } from "../../../src/testing/index.js";

/** A fake that checks at every request what must never happen. */
export interface WatchedFake {
  readonly fake: FakeSendGrid;
  readonly client: Client;
  /** Watches the plan from now on. */
  watch(plan: PoolPlan): void;
  /** Something to do before the request with this number, from 0, counted from `watch`. */
  before(request: number, what: () => unknown): void;
  /** How many requests there were since `watch`. */
  readonly requestCount: number;
}

/** Every kind of fault, with what a client needs to go on quickly. */
export const FAULTS: readonly Fault[] = [
  "reset",
  "reset-after",
  "hang",
  "html-502",
  "empty-500",
  "truncated",
  { status: 400 },
  { status: 401 },
  { status: 404 },
  { status: 429, headers: { "retry-after": "0" } },
  { status: 503 },
];

export function watchedFake(state: FakeState): WatchedFake {
  const fake = createFakeSendGrid({ ...state, purchasable: ["198.51.100.7"] });
  const actions = new Map<number, () => unknown>();
  const effects = new Map<string, number>();
  let plan: PoolPlan | undefined;
  let count = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    await actions.get(count)?.();
    count += 1;
    if (plan === undefined || init.method === "GET") return fake.fetch(url, init);
    const before = fake.state;
    try {
      return await fake.fetch(url, init);
    } finally {
      check(plan, before, fake.state, `${init.method ?? ""} ${url} ${typeof init.body === "string" ? init.body : ""}`);
    }
  };
  const check = (watched: PoolPlan, before: FakeSnapshot, after: FakeSnapshot, request: string): void => {
    expect(after.purchasable).toHaveLength(1);
    for (const { ips } of after.pools) expect(ips.length).toBeLessThanOrEqual(100);
    for (const { id, before: had, after: has } of watched.pools) {
      const pool = after.pools.find((other) => other.id === id);
      const staying = had.filter((ip) => has?.includes(ip));
      if (pool !== undefined) expect(pool.ips, request).toEqual(expect.arrayContaining(staying.filter((ip) => wasIn(before, id, ip))));
    }
    if (JSON.stringify(before.pools) === JSON.stringify(after.pools)) return;
    effects.set(request, (effects.get(request) ?? 0) + 1);
    expect(effects.get(request), `${request} took effect twice`).toBe(1);
  };
  // A response that takes longer, on a busy machine, is one more fault.
  const client = createClient({
    apiKey: "SG.test",
    fetch,
    timeout: 100,
    retry: { retries: 1, maxDelay: 1 },
  });
  return {
    fake,
    client,
    watch(next) {
      plan = next;
      count = 0;
    },
    before: (request, what) => void actions.set(request, what),
    get requestCount() {
      return count;
    },
  };
}

/** Another writer may have removed an address before. */
function wasIn({ pools }: FakeSnapshot, id: string | null, ip: string): boolean {
  return pools.find((pool) => pool.id === id)?.ips.includes(ip) === true;
}

/** What the plan says that the account will have: the addresses of each pool, by name. */
export function expectedPools(before: FakeSnapshot, { pools }: PoolPlan): Readonly<Record<string, readonly string[]>> {
  const planned = new Set(pools.map(({ id }) => id));
  const untouched = before.pools.filter(({ id }) => !planned.has(id)).map(({ name, ips }) => [name, [...ips].sort()] as const);
  const changed = pools.flatMap(({ name, after }) => (after === null ? [] : [[name, [...after].sort()] as const]));
  return Object.fromEntries([...untouched, ...changed]);
}

/** The addresses of each pool, by name. */
export function actualPools({ pools }: FakeSnapshot): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(pools.map(({ name, ips }) => [name, [...ips].sort()]));
}
