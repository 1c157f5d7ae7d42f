// The program with the `fetch` of another package, as its users pass it.
import nodeFetch from "node-fetch";
import * as undici7 from "undici";

const [name] = process.argv.slice(2);
const undici = name.startsWith("undici-8") ? await import("undici-8") : undici7;
let dispatched = 0;
const dispatcher = new undici.Agent().compose((dispatch) => (options, handler) => {
  dispatched += 1;
  return dispatch(options, handler);
});

const FETCHES = {
  "node-fetch": nodeFetch,
  "undici-7": undici.fetch,
  "undici-8": undici.fetch,
  "undici-7 dispatcher": (url, init) => undici.fetch(url, { ...init, dispatcher }),
  "undici-8 dispatcher": (url, init) => undici.fetch(url, { ...init, dispatcher }),
  // With the global fetch.
  "undici-7 global": undefined,
  "undici-8 global": undefined,
};
if (name.endsWith("global")) undici.setGlobalDispatcher(dispatcher);

const { program } = await import("./program.js");
console.log(JSON.stringify({ program: await program(FETCHES[name]), dispatched }));
await dispatcher.close();
