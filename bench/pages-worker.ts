// Times one way to iterate over pages, in its own process: prints the milliseconds, wall and CPU time. pages.ts starts it.
const [, name = "", url = "", count = ""] = process.argv.slice(2);
/** Resolved from the folder of this script, where pages.ts puts it. */
const OURS = "@internal/sendgrid-ips";
const { createClient, paginateListIp } = (await import(OURS)) as typeof import("../src/index.js");
const client = createClient({ apiKey: "SG.bench-bench-bench", baseUrl: url });
const work = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

interface IpPage {
  readonly result: readonly { readonly added_at: number }[];
  readonly _metadata: { readonly next_params: { readonly after_key: string } };
}

type GetPage = (url: string) => Promise<IpPage>;

const headers = { Authorization: "Bearer SG.bench-bench-bench" };
const getPage: GetPage = async (page) => (await fetch(page, { headers })).json() as Promise<IpPage>;

/** The same with a timeout, to show what a signal and its timer cost by themselves. */
const getPageWithTimeout: GetPage = async (page) => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, 30_000);
  try {
    return (await (await fetch(page, { headers, signal: controller.signal })).json()) as IpPage;
  } finally {
    clearTimeout(timer);
  }
};

async function loop(pages: number, get: GetPage): Promise<number> {
  let [sum, after] = [0, ""];
  for (let page = 0; page < pages; page += 1) {
    const { result, _metadata } = await get(`${url}/v3/send_ips/ips?limit=100${after}`);
    for (const ip of result) sum += ip.added_at;
    after = `&after_key=${encodeURIComponent(_metadata.next_params.after_key)}`;
  }
  return sum;
}

const candidates: Readonly<Record<string, (pages: number) => Promise<number>>> = {
  "raw loop": (pages) => loop(pages, getPage),
  "raw loop with a timeout": (pages) => loop(pages, getPageWithTimeout),
  ours: async (maxPages) => {
    let sum = 0;
    for await (const ip of paginateListIp(client, { params: { query: { limit: 100 } } }, { maxPages })) sum += ip.added_at;
    return sum;
  },
  "prefetch off": (maxPages) => workThrough(maxPages, false),
  "prefetch on": (maxPages) => workThrough(maxPages, true),
};

async function workThrough(maxPages: number, prefetch: boolean): Promise<number> {
  let sum = 0;
  for await (const { items } of paginateListIp(client, {}, { maxPages, prefetch }).pages()) {
    await work();
    sum += items.length;
  }
  return sum;
}

const iterate = candidates[name];
if (iterate === undefined) throw new Error(`Unknown candidate ${JSON.stringify(name)}.`);
// Enough pages for the engine to optimise the code.
await iterate(name.startsWith("prefetch") ? 3 : 3000);
const pages = Number(count);
const [before, start] = [process.cpuUsage(), performance.now()];
const sum = await iterate(pages);
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const expected = name.startsWith("prefetch") ? pages * 100 : (pages * 100 * (pages * 100 - 1)) / 2;
if (sum !== expected) throw new Error(`${name} returned the sum ${sum}; expected ${expected}.`);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
