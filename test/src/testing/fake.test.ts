import { afterEach, describe, expect, it } from "vitest";
import {
  ConnectionError,
  RateLimitError,
  TimeoutError,
  createClient,
  isNotFound,
  narrowGetIpPoolError,
  paginateListIp,
  paginateListIpPool,
  unwrap,
} from "../../../src/index.js";
import { createFakeSendGrid, type FakeOptions, type FakeSendGrid, type FakeServer } from "../../../src/testing/index.js";
import { recordedFake } from "../../support/recorded-fake.js";

const ips = Array.from({ length: 5 }, (_, index) => ({ ip: `192.0.2.${index + 1}` }));
const state = {
  ips,
  pools: [{ name: "marketing", ips: ["192.0.2.1"] }, { name: "alerts" }],
  subusers: ["101"],
  purchasable: ["198.51.100.7"],
};
const clientOf = (fake: FakeSendGrid, options: object = {}): ReturnType<typeof createClient> =>
  createClient({ apiKey: "SG.test", fetch: fake.fetch, retry: false, ...options });
const make = (options?: FakeOptions): { fake: FakeSendGrid; client: ReturnType<typeof createClient> } => {
  const fake = recordedFake(state, options);
  return { fake, client: clientOf(fake) };
};

describe("the state", () => {
  it("is the fake's own: two share nothing, and what is read or given is a copy", async () => {
    const [one, two] = [make(), make()];
    unwrap(await one.client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }));
    expect(two.fake.state.pools).toHaveLength(2);
    one.fake.state.ips[0]?.subusers.push("changed");
    expect(one.fake.state.ips[0]?.subusers).toEqual([]);
    expect(state.ips).toHaveLength(5);
  });

  it("uses the clock that it is given, and none of its own", async () => {
    const first = make();
    expect(first.fake.state.ips[0]?.added_at).toBe(1_700_000_000);
    let now = 1_800_000_000_000;
    const { fake, client } = make({ now: () => now });
    now += 5000;
    await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip: "192.0.2.1" } }, body: { is_enabled: false } });
    expect(fake.state.ips[0]).toMatchObject({ added_at: 1_800_000_000, updated_at: 1_800_000_005, is_enabled: false });
  });

  it.each([
    [{ ips: [{ ip: "here" }] }, /^"here" is not an IP address\.$/],
    [{ pools: [{ name: "a", ips: ["192.0.2.1"] }] }, /^Pool "a" has the address "192\.0\.2\.1", which is not in `ips`\.$/],
    [{ pools: [{ name: "a" }, { name: "a" }] }, /^Duplicate pool name "a"\.$/],
    [{ pools: [{ name: "a", id: "abc" }] }, /^Pool "a" has the id "abc"; it must consist of digits\.$/],
    [
      {
        pools: [
          { name: "a", id: "1" },
          { name: "b", id: "1" },
        ],
      },
      /^Duplicate pool id "1"\.$/,
    ],
    [{ ips: [{ ip: "192.0.2.1" }], purchasable: ["192.0.2.1"] }, /^Duplicate address "192\.0\.2\.1"\.$/],
    [{ purchasable: ["zzz"] }, /^"zzz" is not an IP address\.$/],
  ])("%o is refused", (given, message) => {
    expect(() => createFakeSendGrid(given)).toThrow(message);
  });

  it("refuses a fault that there is not, or of an operation that does not exist: it would never happen", () => {
    expect(() => createFakeSendGrid().failNext("reset", { operationId: "AddIPs" })).toThrow(/Unknown operation "AddIPs"/);
    expect(() => createFakeSendGrid().failNext("reset-befor" as "reset")).toThrow(/Unknown fault "reset-befor"; expected one of "reset", /);
  });

  it("gives pools without an id one that no other pool has", async () => {
    const fake = recordedFake({ pools: [{ name: "aa" }, { name: "bb", id: "1" }] });
    const client = clientOf(fake);
    expect(fake.state.pools.map(({ name, id }) => [name, id])).toEqual([
      ["aa", "2"],
      ["bb", "1"],
    ]);
    expect((await client.POST("/v3/send_ips/pools", { body: { name: "cc" } })).data?.id).toBe("3");
  });

  it("never gives a pool's id a second time", async () => {
    const { client } = make();
    await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "2" } } });
    expect(unwrap(await client.POST("/v3/send_ips/pools", { body: { name: "new" } })).id).toBe("3");
  });

  it("AddIp gives the addresses left to buy, in order, and then no more", async () => {
    const { fake, client } = make();
    const body = { is_auto_warmup: false, is_parent_assigned: true };
    expect(unwrap(await client.POST("/v3/send_ips/ips", { body })).ip).toBe("198.51.100.7");
    expect(fake.state.purchasable).toEqual([]);
    expect(fake.state.ips).toHaveLength(6);
    expect((await client.POST("/v3/send_ips/ips", { body })).ok).toBe(false);
  });

  it("batches are all or nothing", async () => {
    const { fake, client } = make();
    const result = await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", {
      params: { path: { poolid: "1" } },
      body: { ips: ["192.0.2.2", "203.0.113.9"] },
    });
    expect(result.ok).toBe(false);
    expect(fake.state.pools[0]?.ips).toEqual(["192.0.2.1"]);
  });

  it("an address must be the parent's and not disabled to be put into a pool", async () => {
    const fake = recordedFake({
      ips: [
        { ip: "192.0.2.1", is_enabled: false },
        { ip: "192.0.2.2", is_parent_assigned: false },
        { ip: "192.0.2.3", is_enabled: null },
      ],
    });
    const create = (ip: string) => clientOf(fake).POST("/v3/send_ips/pools", { body: { name: `of ${ip}`, ips: [ip] } });
    expect([(await create("192.0.2.1")).ok, (await create("192.0.2.2")).ok, (await create("192.0.2.3")).ok]).toEqual([false, false, true]);
  });
});

describe("lists", () => {
  it.each([{}, { metadata: "flat" as const }, { cursors: "number" as const }, { metadata: "flat" as const, cursors: "number" as const }])(
    "are walked whole with %o",
    async (options) => {
      // Where the cursors are flat, answers do not fit the document, which has them nested.
      const fake = "metadata" in options ? createFakeSendGrid(state, options) : recordedFake(state, options);
      const client = clientOf(fake);
      expect((await paginateListIp(client, { params: { query: { limit: 2 } } }).toArray()).map(({ ip }) => ip)).toEqual(
        ips.map(({ ip }) => ip),
      );
      expect((await paginateListIpPool(client, { params: { query: { limit: 1 } } }).toArray()).map(({ name }) => name)).toEqual([
        "marketing",
        "alerts",
      ]);
      expect(fake.requests.map(({ query }) => query["after_key"])).toEqual([undefined, "192.0.2.2", "192.0.2.4", undefined, "1"]);
    },
  );

  it("are walked backwards from an address", async () => {
    const { client } = make();
    const pages = [];
    for await (const page of paginateListIp(client, { params: { query: { before_key: "192.0.2.5", limit: 2 } } }).pages())
      pages.push(page.items.map(({ ip }) => ip));
    expect(pages).toEqual([
      ["192.0.2.3", "192.0.2.4"],
      ["192.0.2.1", "192.0.2.2"],
    ]);
  });

  it("echo the request's parameters as the document describes, and hold regions only on demand", async () => {
    const { client } = make();
    const plain = unwrap(
      await client.GET("/v3/send_ips/ips", { params: { query: { limit: 1, ip: "192.0.2.1", is_leased: true, region: "us" } } }),
    );
    expect(plain._metadata.next_params).toEqual({ after_key: null, before_key: null, limit: "1", ip: "192.0.2.1", is_leased: true });
    expect(plain.result[0]).not.toHaveProperty("region");
    const regions = unwrap(await client.GET("/v3/send_ips/pools", { params: { query: { include_region: true } } }));
    expect(regions.result[0]).toMatchObject({ regions: ["us"] });
  });

  it("preview ten addresses of a pool at most", async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ ip: `10.0.0.${index}` }));
    const fake = recordedFake({ ips: many, pools: [{ name: "big", ips: many.map(({ ip }) => ip) }] });
    const pool = unwrap(await clientOf(fake).GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }));
    expect(pool).toMatchObject({ total_ip_count: 30, ips_preview: many.slice(0, 10).map(({ ip }) => ip) });
  });

  it("for a subuser have its own addresses, without what only a parent is told", async () => {
    const fake = recordedFake({ ips: [{ ip: "192.0.2.1", subusers: ["101"] }, { ip: "192.0.2.2" }], subusers: ["101"] });
    const { result } = unwrap(await clientOf(fake, { onBehalfOf: "101" }).GET("/v3/send_ips/ips"));
    expect(result.map(({ ip }) => ip)).toEqual(["192.0.2.1"]);
    expect(result[0]).not.toHaveProperty("is_parent_assigned");
    expect(await clientOf(fake, { onBehalfOf: "999" }).GET("/v3/send_ips/ips")).toMatchObject({ status: 401 });
  });
});

describe("what is uncertain can be varied:", () => {
  it("numeric ids", async () => {
    const fake = createFakeSendGrid(state, { ids: "number" }); // not recorded: the document has texts
    const [pool] = await paginateListIpPool(clientOf(fake)).toArray();
    expect(pool?.id).toBe(1);
    expect((await clientOf(fake).GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: String(pool?.id) } } })).ok).toBe(true);
  });

  it("a general error's field", async () => {
    const { client } = make({ field: "null", keys: { "SG.test": [] } });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 401, error: { errors: [{ field: null }] } });
  });
});

describe("keys and scopes", () => {
  it("a key must be sent, exist, and have the operation's scope", async () => {
    const { fake, client } = make({ keys: { "SG.test": ["ips.pools.read"], "SG.all": "all" } });
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(narrowGetIpPoolError(await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }))).toMatchObject({
      code: "missing_required_scope",
      details: { scopes: ["ips.pools.delete"] },
    });
    expect((await clientOf(fake, { apiKey: "SG.all" }).GET("/v3/send_ips/ips")).ok).toBe(true);
    expect(await clientOf(fake, { apiKey: "SG.other" }).GET("/v3/send_ips/ips")).toMatchObject({
      status: 401,
      error: { errors: [{ message: "authorization required" }] },
    });
    expect((await fake.fetch("https://api.sendgrid.com/v3/send_ips/pools")).status).toBe(401);
  });

  it("are in no log", async () => {
    const { fake, client } = make();
    await client.POST("/v3/send_ips/pools", { body: { name: "new" } });
    expect(fake.requests).toEqual([
      { operationId: "CreateIpPool", method: "POST", path: "/v3/send_ips/pools", params: {}, query: {}, body: { name: "new" } },
    ]);
    expect(JSON.stringify(fake.requests)).not.toContain("SG.test");
  });
});

describe("the rate limit", () => {
  it("is in the headers of every answer, and counts per operation until its window ends", async () => {
    let now = 1_700_000_000_000;
    const { fake, client } = make({ now: () => now, rateLimit: { limit: 2, window: 60 } });
    const first = await client.GET("/v3/send_ips/pools");
    expect(
      Object.fromEntries(["limit", "remaining", "reset"].map((name) => [name, first.response.headers.get(`x-ratelimit-${name}`)])),
    ).toEqual({ limit: "2", remaining: "1", reset: "1700000060" });
    await client.GET("/v3/send_ips/pools");
    const third = await client.GET("/v3/send_ips/pools");
    expect(third).toMatchObject({ status: 429, error: { errors: [{ field: null, message: "too many requests" }] } });
    expect(() => unwrap(third)).toThrow(RateLimitError);
    expect((await client.GET("/v3/send_ips/ips")).ok).toBe(true);
    now += 60_000;
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(fake.requests).toHaveLength(5);
  });

  it("may be given as a delta, and a client that waits for it survives", async () => {
    let now = 1_700_000_000_000;
    const fake = recordedFake(state, { now: () => now, rateLimit: { limit: 1, window: 1 }, reset: "delta" });
    const client = clientOf(fake, { retry: { retries: 1 }, onAttempt: ({ wait }: { wait?: number }) => (now += wait ?? 0) });
    await client.GET("/v3/send_ips/pools");
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(fake.requests).toHaveLength(3);
  });
});

describe("faults on demand", () => {
  const create = { body: { name: "new" } };
  it.each([
    ["reset", { name: "ConnectionError", outcome: "unknown" }, 2],
    ["reset-after", { name: "ConnectionError", outcome: "unknown" }, 3],
    ["hang", { name: "TimeoutError", outcome: "unknown" }, 2],
    ["truncated", { name: "ApiError", status: 201 }, 3],
  ] as const)("%s", async (fault, error, pools) => {
    const fake = createFakeSendGrid(state); // not recorded: a fault does not fit the document
    fake.failNext(fault);
    await expect(clientOf(fake, { timeout: 50 }).POST("/v3/send_ips/pools", create)).rejects.toMatchObject(error);
    expect(fake.state.pools).toHaveLength(pools);
    expect((await clientOf(fake).GET("/v3/send_ips/pools")).ok).toBe(true);
  });

  it.each([
    [{ status: 503 }, { status: 503, error: { errors: [{ message: "HTTP 503" }] } }],
    [
      { status: 400, body: { errors: [{ field: "name", message: "is reserved" }] } },
      { status: 400, error: { errors: [{ field: "name", message: "is reserved" }] } },
    ],
    ["html-502", { status: 502, error: { errors: [{ message: "502 Bad Gateway" }] } }],
    ["empty-500", { status: 500 }],
  ] as const)("%o", async (fault, result) => {
    const fake = createFakeSendGrid(state);
    fake.failNext(fault);
    expect(await clientOf(fake).POST("/v3/send_ips/pools", create)).toMatchObject({ ok: false, ...result });
    expect(fake.state.pools).toHaveLength(2);
  });

  it("hit the operation that they are for, as often as they are for", async () => {
    const fake = createFakeSendGrid(state);
    fake.failNext({ status: 503 }, { operationId: "ListIpPool", times: 2 });
    expect((await clientOf(fake).GET("/v3/send_ips/ips")).ok).toBe(true);
    const client = clientOf(fake, { retry: { maxDelay: 1 } });
    expect((await client.GET("/v3/send_ips/pools")).ok).toBe(true);
    expect(fake.requests.map(({ operationId }) => operationId)).toEqual(["ListIp", "ListIpPool", "ListIpPool", "ListIpPool"]);
  });
});

describe("paths and methods", () => {
  const send = (path: string, init?: RequestInit): Promise<Response> =>
    createFakeSendGrid(state).fetch(`https://api.sendgrid.com${path}`, {
      headers: { authorization: "Bearer SG.test", accept: "application/json", "content-type": "application/json" },
      ...init,
    });

  it.each([
    ["/v3/send_ips/nothing", "GET", 404],
    ["/v3/send_ips/pools/1/ipsXbatchAdd", "POST", 404],
    ["/v3/send_ips/pools/1/ips:batch", "POST", 404],
    ["/v3/send_ips/pools", "DELETE", 405],
    ["/v3/send_ips/pools/1/ips:batchAdd", "POST", 200],
    ["/v3/send_ips/pools/1/ips:batchDelete", "POST", 204],
  ])("%s %s is %i", async (path, method, status) => {
    const response = await send(path, { method, ...(method === "POST" && { body: '{"ips":["192.0.2.1"]}' }) });
    expect(response.status).toBe(status);
    if (status === 404) expect(response.headers.get("content-type")).toBe("text/plain");
  });

  it("an answer is JSON only for who accepts it, a body only if it is said to be", async () => {
    expect((await send("/v3/send_ips/pools", { headers: { authorization: "Bearer SG.test" } })).status).toBe(406);
    const text = { authorization: "Bearer SG.test", accept: "application/json", "content-type": "text/plain" };
    expect((await send("/v3/send_ips/pools", { method: "POST", body: "{}", headers: text })).status).toBe(415);
  });
});

describe("listen", () => {
  let server: FakeServer | undefined;
  afterEach(() => server?.close());

  it("is the same over real HTTP, faults included", async () => {
    const fake = createFakeSendGrid(state);
    server = await fake.listen();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const client = createClient({ apiKey: "SG.test", baseUrl: server.url, retry: false, timeout: 200 });
    expect((await paginateListIp(client, { params: { query: { limit: 2 } } }).toArray()).length).toBe(5);
    expect(
      (await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path: { poolid: "2" } }, body: { ips: ["192.0.2.2"] } }))
        .ok,
    ).toBe(true);
    expect(isNotFound(await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "77" } } }))).toBe(true);
    fake.failNext("reset");
    await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(ConnectionError);
    fake.failNext("hang");
    await expect(client.GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(TimeoutError);
    fake.failNext("html-502");
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 502 });
  });

  it("closes itself with `await using`", async () => {
    let url = "";
    {
      await using used = await createFakeSendGrid(state).listen();
      ({ url } = used);
    }
    await expect(createClient({ apiKey: "SG.test", baseUrl: url, retry: false }).GET("/v3/send_ips/pools")).rejects.toBeInstanceOf(
      ConnectionError,
    );
  });
});
