// Samples of what users reported of other clients: what a custom `fetch` does, and how often it is called.
import { Readable } from "node:stream";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { createClient, paginateListIpPool } from "@internal/sendgrid-ips";

const KEY = "SG.a-key-that-must-not-show";

/** Headers of another implementation, which a log shows although no property has them. */
class OtherHeaders {
  #entries;
  constructor(entries) {
    this.#entries = entries;
  }
  [inspect.custom]() {
    return this.#entries;
  }
}

const PAGE = { result: [{ name: "marketing" }], _metadata: { next_params: { after_key: "2" } } };

const FETCHES = {
  "an error that holds the request": (url, init) =>
    Promise.reject(Object.assign(new Error("broken"), { code: "ECONNRESET", headers: new OtherHeaders(Object.entries(init.headers)) })),
  "a body that is a Node stream": () => {
    const text = JSON.stringify({ errors: [{ field: "limit", message: "too large" }] });
    return Promise.resolve({ status: 400, headers: new Headers(), body: Readable.from([text]), text: () => Promise.resolve(text) });
  },
  "an error of another realm": () =>
    Promise.reject(runInNewContext(`Object.assign(new TypeError("fetch failed"), { cause: new Error("read ECONNRESET") })`)),
  "the control flow of a framework": () => Promise.reject(Object.assign(new Error("Dynamic server usage"), { digest: "DYNAMIC" })),
};

export async function samples() {
  const results = {};
  for (const [name, fetch] of Object.entries(FETCHES)) results[name] = await sample(fetch);
  results["a second page that fails in another realm"] = await laterPage();
  return results;
}

async function sample(fetch) {
  let calls = 0;
  const counted = (...args) => {
    calls += 1;
    return fetch(...args);
  };
  const client = createClient({ apiKey: KEY, fetch: counted, retry: false });
  const end = await client.GET("/v3/send_ips/pools").catch((error) => error);
  const shown = [inspect(end, { depth: 9, showHidden: true }), JSON.stringify(end), String(end.stack)].join("\n");
  return { calls, ok: end.ok, status: end.status, name: end.name, message: end.message, showsKey: shown.includes(KEY) };
}

async function laterPage() {
  const run = paginateListIpPool(createClient({ apiKey: KEY, retry: false, fetch: pageThenFailure() }));
  const error = await run.toArray().catch((thrown) => thrown);
  return { message: error.message, progress: run.progressOf(error), items: error.items };
}

function pageThenFailure() {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === 1 ? Promise.resolve(Response.json(PAGE)) : FETCHES["an error of another realm"]();
  };
}
