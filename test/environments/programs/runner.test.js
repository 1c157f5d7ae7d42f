// A test of Jest or vitest, with the globals of either. It leaves its result in a file: a runner has its own ideas of standard output.
import { writeFileSync } from "node:fs";
import { everything } from "./everything.js";

/* global test */
test("everything", async () => {
  writeFileSync(process.env.RESULT_FILE, JSON.stringify(await everything()));
}, 300_000); // the machine may be busy
