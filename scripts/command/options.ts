import { parseArgs } from "node:util";

/** The options of `npm run generate`, with defaults applied. Paths are relative to the working directory. */
export interface GenerateOptions {
  /** The documents, joined in this order. */
  readonly specs: readonly string[];
  /** The overlay with the corrections; `undefined` for `--overlay none`. */
  readonly overlay: string | undefined;
  /** The folder to write. */
  readonly out: string;
  /** Whether to compare the folder instead of writing it. */
  readonly check: boolean;
}

/** The help text of `npm run generate`. */
export const USAGE = `Usage: npm run generate -- [options]

  --spec FILE          an OpenAPI 3.0 or 3.1 document; repeat the option to join several (default: those in spec/)
  --overlay FILE|none  the corrections, an OpenAPI Overlay 1.0 or 1.1 document (default: spec/overlay.yaml)
  --out DIR            the folder to write; it is replaced as a whole (default: generated)
  --check              write nothing; exit with 1 if the folder differs from what the build would write
  --help               print this text`;

/** Relative to the working directory, which npm sets to the project's root. */
const DEFAULTS = {
  specs: ["spec/ip-address-management.yaml", "spec/ip-pools.yaml", "spec/ip-warmup.yaml", "spec/subusers.yaml"],
  overlay: "spec/overlay.yaml",
  out: "generated",
} as const;

/** Parses the arguments of the command; `undefined` if they ask for help. Throws a `TypeError` for an unknown option. */
export function parseOptions(argv: readonly string[]): GenerateOptions | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      spec: { type: "string", multiple: true },
      overlay: { type: "string" },
      out: { type: "string" },
      check: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) return undefined;
  const overlay = values.overlay ?? DEFAULTS.overlay;
  return {
    specs: values.spec ?? DEFAULTS.specs,
    overlay: overlay === "none" ? undefined : overlay,
    out: (values.out ?? DEFAULTS.out).replace(/(?<=.)\/+$/, ""),
    check: values.check === true,
  };
}
