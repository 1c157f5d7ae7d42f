// Times one client in its own process: prints the microseconds of one call, wall and CPU time. calls.ts starts it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const [folder = "", name = "", mode = "", url = ""] = process.argv.slice(2);
/** Resolved from the folder of this script, where calls.ts puts it. */
const OURS = "@internal/sendgrid-ips";
const KEY = "SG.bench-bench-bench";
const body = JSON.stringify({
    result: Array.from({ length: 10 }, (_, index) => ({
        name: `pool ${index}`,
        id: String(index),
        ips_preview: ["192.0.2.1"],
        total_ip_count: 1,
    })),
    _metadata: { next_params: { after_key: null } },
});
const stub = () => Promise.resolve(new Response(body, { headers: { "content-type": "application/json" } }));
if (mode === "stubbed")
    globalThis.fetch = stub;
/** Each client, called as its users call it. A call must return the page. */
const clients = {
    raw: () => {
        const headers = { Authorization: `Bearer ${KEY}`, Accept: "application/json" };
        return Promise.resolve(async () => (await fetch(`${url}/v3/send_ips/pools?limit=10`, { headers })).json());
    },
    ours: async () => {
        const { createClient } = (await import(OURS));
        const client = createClient({ apiKey: KEY, baseUrl: url });
        return async () => (await client.GET("/v3/send_ips/pools", { params: { query: { limit: 10 } } })).data;
    },
    "openapi-fetch": async () => {
        const { default: createClient } = await import("openapi-fetch");
        const client = createClient({ baseUrl: url, headers: { Authorization: `Bearer ${KEY}` } });
        return async () => (await client.GET("/v3/send_ips/pools", { params: { query: { limit: 10 } } })).data;
    },
    redocly: async () => {
        const { createClient, OPERATIONS } = (await import(pathToFileURL(join(folder, "redocly.mjs")).href));
        const client = createClient(OPERATIONS, { serverUrl: url, auth: { BearerAuth: KEY } });
        return () => client.ListIpPool({ query: { limit: 10 } });
    },
    axios: async () => {
        const { default: axios } = (await import(createRequire(import.meta.url).resolve("axios")));
        const client = axios.create({
            baseURL: url,
            headers: { Authorization: `Bearer ${KEY}` },
            ...(mode === "stubbed" && { adapter: "fetch", env: { fetch: stub } }),
        });
        return async () => (await client.get("/v3/send_ips/pools", { params: { limit: 10 } })).data;
    },
    "@sendgrid/client": () => {
        const client = createRequire(import.meta.url)("@sendgrid/client");
        client.setApiKey(KEY);
        client.setDefaultRequest("baseUrl", url);
        return Promise.resolve(async () => (await client.request({ method: "GET", url: "/v3/send_ips/pools", qs: { limit: 10 } }))[1]);
    },
};
const call = await clients[name]?.();
if (call === undefined)
    throw new Error(`Unknown client ${JSON.stringify(name)}.`);
const page = await call();
if (JSON.stringify(page) !== body)
    throw new Error(`${name} returned ${JSON.stringify(page)}; expected the page.`);
const [warmUp, counted] = mode === "stubbed" ? [5000, 20_000] : [1000, 3000];
for (let index = 0; index < warmUp; index += 1)
    await call();
const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
for (let index = 0; index < counted; index += 1)
    await call();
const wall = Number(process.hrtime.bigint() - start) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall: wall / counted, cpu: (user + system) / counted }));
// axios keeps sockets open, which would keep the process running.
process.exit(0);
