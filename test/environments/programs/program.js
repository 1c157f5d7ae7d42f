// What each environment does with the packed package; the same everywhere.
import { ConnectionError, createClient, narrowCreateIpPoolError, paginateListIpPool, unwrap } from "@internal/sendgrid-ips";
import { createFakeSendGrid } from "@internal/sendgrid-ips/testing";

const PAGE = { params: { query: { limit: 1 } } };

/** Runs the program against a fake over HTTP, with `fetch` or the global one. Returns what happened, and the operations that the server saw. */
export async function program(fetch) {
  const fake = createFakeSendGrid({ pools: [{ name: "marketing" }, { name: "sales" }, { name: "support" }] });
  const server = await fake.listen();
  const options = { apiKey: "SG.environment", baseUrl: server.url, retry: false, fetch };
  const client = createClient(options);
  try {
    const listed = unwrap(await client.GET("/v3/send_ips/pools"));
    const problem = narrowCreateIpPoolError(await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }));
    const interrupted = await interruptedRun(client, fake);
    const collected = await interruptedList(options, fake);
    const aborted = await abortedCall(client, fake);
    fake.failNext("reset", { operationId: "CreateIpPool" });
    const lost = await caught(client.POST("/v3/send_ips/pools", { body: { name: "new" } }));
    return {
      listed: listed.result.map(({ name }) => name),
      problem: [problem.code, problem.message],
      interrupted,
      collected,
      aborted,
      lost: describeLost(lost),
      requests: fake.requests.map(({ operationId }) => operationId),
    };
  } finally {
    await server.close();
  }
}

/** A run whose second page fails, and the run that resumes it. */
async function interruptedRun(client, fake) {
  const names = [];
  const run = paginateListIpPool(client, PAGE);
  let failure;
  try {
    for await (const { name } of run) {
      names.push(name);
      fake.failNext("reset", { operationId: "ListIpPool" });
    }
  } catch (error) {
    failure = error;
  }
  const { resumeFrom: from, ...counts } = run.progressOf(failure);
  const rest = await paginateListIpPool(client, PAGE, { from }).toArray();
  return { names, counts, lost: describeLost(failure), rest: rest.map(({ name }) => name) };
}

/** What a call rejects with that is aborted while the server does not respond. */
async function abortedCall(client, fake) {
  const controller = new AbortController();
  fake.failNext("hang", { operationId: "ListIp" });
  const call = caught(client.GET("/v3/send_ips/ips", { signal: controller.signal }));
  while (fake.requests.at(-1)?.operationId !== "ListIp") await new Promise((resolve) => setTimeout(resolve, 1));
  controller.abort("enough");
  return call;
}

/** The items that the error of toArray() carries. */
async function interruptedList(options, fake) {
  const client = createClient({ ...options, onAttempt: () => fake.failNext("reset", { operationId: "ListIpPool" }) });
  const error = await caught(paginateListIpPool(client, PAGE).toArray());
  return error.items.map(({ name }) => name);
}

/** The reason differs between implementations; that there is one does not. */
function describeLost(error) {
  const reason = /got no response: (?!fetch failed|fetch threw)\S.+/.test(error.message);
  return { class: error instanceof ConnectionError, name: error.name, outcome: error.outcome, reason };
}

function caught(promise) {
  return promise.then(
    () => {
      throw new Error("The call did not fail.");
    },
    (error) => error,
  );
}
