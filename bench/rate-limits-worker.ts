// Makes concurrent calls in its own process: prints how many succeeded, and the results of the others. rate-limits.ts starts it.
const [, url = "", redisUrl = "", count = "", operation = ""] = process.argv.slice(2);
/** Resolved from the folder of this script, where workers.ts puts it. */
const OURS = "@internal/sendgrid-ips";
const { createClient } = (await import(OURS)) as typeof import("../src/index.js");

const redis = redisUrl.startsWith("redis:") ? new (await import("ioredis")).Redis(redisUrl) : undefined;
// Without a listener, ioredis prints every failed attempt to connect.
redis?.on("error", () => undefined);

async function limiterOf(): Promise<import("../src/index.js").Limiter | false | undefined> {
  if (redis === undefined) return redisUrl === "off" ? false : undefined;
  const { redisLimiter } = (await import(`${OURS}/redis`)) as typeof import("../src/redis/index.js");
  return redisLimiter(redis, { onError: () => undefined });
}

const client = createClient({ apiKey: "SG.bench-bench-bench", baseUrl: url, limiter: await limiterOf() });

const call = async (index: number): Promise<string> => {
  const context = `${process.pid}-${index}`;
  const result = await (operation === "AddIp"
    ? client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true, subusers: [context] } })
    : client.GET("/v3/send_ips/pools"));
  return String(result.status);
};
const results = await Promise.all(Array.from({ length: Number(count) }, (_, index) => call(index).catch(String)));
redis?.disconnect();
console.log(JSON.stringify(results));
