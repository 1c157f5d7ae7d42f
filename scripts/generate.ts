import { parseOptions, USAGE, type GenerateOptions } from "./command/options.js";
import { runCommand } from "./command/run-command.js";
import { recoverFolders } from "./files/swap-folders.js";
import type { Build, RunStep } from "./steps/pipeline.js";

/** Prints one line per step with its time. */
const timed: RunStep = async (name, step) => {
  const start = performance.now();
  const result = await step();
  console.log(`${name.padEnd(10)} ${(performance.now() - start).toFixed(0).padStart(5)} ms`);
  return result;
};

async function generate(options: GenerateOptions): Promise<number> {
  // An interrupted spec:update left folders that this build reads.
  recoverFolders();
  // Loading the engines takes most of the time, so they are loaded only when there is work for them.
  const [{ build }, { checkFolder }, { writeFolder }] = await Promise.all([
    import("./steps/pipeline.js"),
    import("./steps/check-folder.js"),
    import("./files/write-folder.js"),
  ]);
  const result = await build(options, timed);
  for (const warning of result.warnings) console.warn(`warning: ${warning}`);
  if (!options.check) {
    await timed("write", () => writeFolder(result.files, options.out));
    console.log(`wrote ${options.out}/: ${summary(result)}`);
    return 0;
  }
  const difference = await timed("check", () => checkFolder(result.files, options.out));
  if (difference === undefined) {
    console.log(`${options.out}/ is up to date: ${summary(result)}`);
    return 0;
  }
  console.error(`${difference}\nTo fix: ${fixCommand(options)}`);
  return 1;
}

function summary({ model, files }: Build): string {
  const paginators = model.operations.filter(({ pagination }) => pagination !== undefined).length;
  const codes = new Set(model.operations.flatMap(({ errors }) => errors.map(({ code }) => code))).size;
  return `${files.length} files, ${model.operations.length} operations, ${paginators} paginators, ${codes} error codes`;
}

/** The command that writes the folder that `--check` compares. */
function fixCommand({ specs, overlay, out }: GenerateOptions): string {
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
