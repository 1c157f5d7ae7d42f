/** What a program sees of a connection that was reset. */
const LOST = { class: true, name: "ConnectionError", outcome: "unknown", reason: true };

/** The result of programs/program.js in every environment. */
export const PROGRAM = {
  listed: ["marketing", "sales", "support"],
  problem: ["name_exists", "already exists"],
  interrupted: { names: ["marketing"], counts: { pagesFetched: 1, itemsYielded: 1 }, lost: LOST, rest: ["sales", "support"] },
  collected: ["marketing"],
  aborted: "enough",
  lost: LOST,
  requests: [
    ...["ListIpPool", "CreateIpPool"],
    // The interrupted run, the one that resumes it, and the list that fails.
    ...["ListIpPool", "ListIpPool", "ListIpPool", "ListIpPool", "ListIpPool", "ListIpPool"],
    ...["ListIp", "CreateIpPool"],
  ],
};

const GOT_NOTHING = "GET /v3/send_ips/pools got no response:";

/** The result of programs/samples.js: every sample calls `fetch` once, and shows no key. */
const SAMPLES = {
  "an error that holds the request": {
    calls: 1,
    name: "ConnectionError",
    message: `${GOT_NOTHING} broken (ECONNRESET).`,
    showsKey: false,
  },
  "a body that is a Node stream": { calls: 1, ok: false, status: 400, showsKey: false },
  "an error of another realm": { calls: 1, name: "ConnectionError", message: `${GOT_NOTHING} read ECONNRESET.`, showsKey: false },
  "the control flow of a framework": { calls: 1, name: "Error", message: "Dynamic server usage", showsKey: false },
  "a second page that fails in another realm": {
    message: `${GOT_NOTHING} read ECONNRESET.`,
    progress: { resumeFrom: "2", pagesFetched: 1, itemsYielded: 1 },
    items: [{ name: "marketing" }],
  },
};

/** A wrapper is called with a string and new headers, each time that the request is sent. */
const WRAPPED = { ok: true, calls: Array.from({ length: 3 }, () => ["string", "Object", "+"]) };

/** The result of programs/everything.js. */
export const EVERYTHING = {
  program: PROGRAM,
  samples: SAMPLES,
  around: { before: WRAPPED, after: WRAPPED, requests: 6 },
};
