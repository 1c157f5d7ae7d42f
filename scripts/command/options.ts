import { parseArgs } from "node:util";
import { isAbsolute, relative, basename } from "node:path";

export interface GenerateOptions {
  readonly specs: readonly string[];
  readonly overlay: string | undefined;
  readonly out: string;
  readonly check: boolean;
}

export const USAGE = `Usage: npm run generate -- [options]

  --spec FILE          an OpenAPI 3.0 or 3.1 document; repeat it to join several (default: the two in spec/)
  --overlay FILE|none  corrections as an OpenAPI Overlay 1.0.0 document (default: spec/overlay.yaml)
  --out DIR            the folder to write, replaced as a whole (default: generated)
  --check              write nothing; exit with 1 if the folder is not what the document gives
  --help               show this text`;

/** The default documents; paths are relative to the working folder, which npm sets to the project's root. */
const DEFAULTS = {
  specs: ["spec/ip-address-management.yaml", "spec/ip-pools.yaml"],
  overlay: "spec/overlay.yaml",
  out: "generated",
} as const;

/** `undefined` if help was asked for. Throws a TypeError for an unknown option. */
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

/** A file as generated headers name it: never a path of one machine. */
export function portableName(file: string): string {
  const path = relative(process.cwd(), file);
  return isAbsolute(path) || path.startsWith("..") ? basename(file) : path.replaceAll("\\", "/");
}
