// What pino and winston write of an ApiError and of a ConnectionError with a cause.
import { Writable } from "node:stream";
import pino from "pino";
import winston from "winston";
import { createClient, unwrap } from "@internal/sendgrid-ips";

const { combine, errors: withErrors, json } = winston.format;
const KEY = "SG.a-key-that-must-not-show";
const errors = [
  { field: "name", message: "entry-one" },
  { field: null, message: "entry-two" },
];
const failed = createClient({ apiKey: KEY, fetch: async () => Response.json({ errors, echo: KEY }, { status: 400 }) });
const lost = createClient({
  apiKey: KEY,
  retry: false,
  fetch: () => Promise.reject(new TypeError("fetch failed", { cause: socketError() })),
});

function socketError() {
  return Object.assign(new Error("the-cause"), { code: "ECONNRESET", syscall: "read", sent: { authorization: `Bearer ${KEY}` } });
}

const thrown = {
  api: await failed
    .GET("/v3/send_ips/pools")
    .then(unwrap)
    .catch((error) => error),
  connection: await lost.GET("/v3/send_ips/pools").catch((error) => error),
};
const written = {};
for (const [name, error] of Object.entries(thrown)) {
  written[`pino ${name}`] = await linesOf((stream) => pino({ base: null }, stream).error(error));
  written[`pino ${name} as err`] = await linesOf((stream) => pino({ base: null }, stream).error({ err: error }, "it failed"));
  written[`winston ${name}`] = await linesOf((stream) => winstonLogger(stream).error(error));
  written[`winston ${name} beside a text`] = await linesOf((stream) => winstonLogger(stream).error("it failed:", error));
  written[`winston ${name} as a field`] = await linesOf((stream) => winstonLogger(stream).error("it failed", { error }));
  written[`winston ${name} as JSON alone`] = await linesOf((stream) => winstonLogger(stream, winston.format.json()).error(error));
}
console.log(JSON.stringify(written));

function winstonLogger(stream, format = combine(withErrors({ stack: true, cause: true }), json())) {
  return winston.createLogger({ format, transports: [new winston.transports.Stream({ stream })] });
}

async function linesOf(log) {
  let text = "";
  const stream = new Writable({
    write(chunk, encoding, done) {
      text += chunk;
      done();
    },
  });
  log(stream);
  // winston writes in a later turn.
  await new Promise((resolve) => setImmediate(resolve));
  return text;
}
