// nock, with the network allowed on this machine only.
import nock from "nock";
import { mocked } from "./mocked.js";
import { program } from "./program.js";

const seen = [];
nock.disableNetConnect();
nock.enableNetConnect("127.0.0.1");
const api = nock("https://api.sendgrid.com");
api
  .get("/v3/send_ips/pools")
  .query(true)
  .reply(200, { result: [{ name: "marketing" }], _metadata: { next_params: {} } });
api.post("/v3/send_ips/pools").reply(400, { errors: [{ field: "name", message: "already exists" }] });
api
  .get("/v3/send_ips/ips")
  .query(true)
  .replyWithError(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
api.on("request", ({ method }) => seen.push(method));
console.log(JSON.stringify({ mocked: await mocked(), seen, program: await program() }));
