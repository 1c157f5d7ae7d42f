import { parseOptions, USAGE, type GenerateOptions } from "./command/options.js";
import type { Build, RunStep } from "./steps/pipeline.js";
import { runCommand } from "./command/run-command.js";
import { check } from "./steps/check.js";
import { write } from "./files/write-folder.js";
import { recoverFolders } from "./files/swap-folders.js";

/** Prints one line per step with its time. */
const timed: RunStep = async (name, step) => {
  const start = performance.now();
  const result = await step();
  console.log(`${name.padEnd(10)} ${(performance.now() - start).toFixed(0).padStart(5)} ms`);
  return result;
};

async function generate(options: GenerateOptions): Promise<number> {
  recoverFolders();
  // The engines take most of the time, so they are loaded only once there is something to do.
  const { build } = await import("./steps/pipeline.js");
  const made = await build(options, timed);
  for (const warning of made.warnings) console.warn(`warning: ${warning}`);
  if (!options.check) {
    await timed("write", () => write(made.files, options.out));
    console.log(`wrote ${options.out}/: ${summary(made)}`);
    return 0;
  }
  const difference = await timed("check", () => check(made.files, options.out));
  if (difference === undefined) {
    console.log(`${options.out}/ is up to date: ${summary(made)}`);
    return 0;
  }
  console.error(`${difference}\nTo mend it: ${mendCommand(options)}`);
  return 1;
}

function summary({ model, files }: Build): string {
  const paginators = model.operations.filter(({ pagination }) => pagination !== undefined).length;
  const codes = new Set(model.operations.flatMap(({ errors }) => errors.map(({ code }) => code))).size;
  return `${files.length} files, ${model.operations.length} operations, ${paginators} paginators, ${codes} error codes`;
}

function mendCommand({ specs, overlay, out }: GenerateOptions): string {
  const defaults = parseOptions([]);
  const isDefault =
    defaults !== undefined && out === defaults.out && overlay === defaults.overlay && String(specs) === String(defaults.specs);
  if (isDefault) return "npm run generate";
  return ["npm run generate --", ...specs.map((spec) => `--spec ${spec}`), `--overlay ${overlay ?? "none"}`, `--out ${out}`].join(" ");
}

await runCommand(USAGE, async (args) => {
  const options = parseOptions(args);
  if (options !== undefined) return generate(options);
  console.log(USAGE);
  return 0;
});
