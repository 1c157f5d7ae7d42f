import { parseArgs } from "node:util";
import { parseOptions, type GenerateOptions } from "../command/options.js";

export interface UpdateOptions {
  /** A file or an http(s) URL. */
  readonly source: string;
  /** The document in spec/ that it replaces. */
  readonly target: string;
  readonly dryRun: boolean;
  readonly format: "text" | "json" | "markdown";
  readonly keepNames: boolean;
  readonly dropExpired: boolean;
  /** The date of the revision, for spec/README.md. */
  readonly date: string;
  /** What the build reads and writes by default. */
  readonly build: GenerateOptions & { readonly overlay: string };
}

export const USAGE = `Usage: npm run spec:update -- FILE_OR_URL [options]

Reports what a new revision of SendGrid's document changes for users, then takes it: replaces it in spec/, regenerates, type-checks.
If anything fails, nothing is changed.

  --dry-run        report only
  --json           the report as JSON
  --markdown       the report as Markdown, for a pull request
  --keep-names     helpers of a renamed operation keep their old names as deprecated aliases
  --drop-expired   delete the overlay's actions that the document has made superfluous (else they stop the update)
  --replace FILE   the document that is replaced (default: spec/ip-address-management.yaml)
  --date DATE      the revision's date, YYYY-MM-DD (default: today)
  --help           show this text

Exit code: 0 nothing changed or nothing that breaks, 2 breaking changes, 1 failed (or, of a dry run: it cannot be taken as it is).`;

/** `undefined` if help was asked for. Throws a TypeError for wrong options. */
export function parseUpdateOptions(argv: readonly string[]): UpdateOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean" },
      json: { type: "boolean" },
      markdown: { type: "boolean" },
      "keep-names": { type: "boolean" },
      "drop-expired": { type: "boolean" },
      replace: { type: "string" },
      date: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) return undefined;
  const build = parseOptions([]);
  if (build?.overlay === undefined) throw new Error("The build has an overlay by default.");
  const [source, another] = positionals;
  if (source === undefined || another !== undefined) throw usageError("Give one file or URL.");
  const target = values.replace ?? build.specs[0] ?? "";
  if (!build.specs.includes(target)) throw usageError(`--replace must be one of ${build.specs.join(", ")}.`);
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw usageError("--date must be YYYY-MM-DD.");
  if (values.json === true && values.markdown === true) throw usageError("Give --json or --markdown, not both.");
  return {
    source,
    target,
    dryRun: values["dry-run"] === true,
    format: values.json === true ? "json" : values.markdown === true ? "markdown" : "text",
    keepNames: values["keep-names"] === true,
    dropExpired: values["drop-expired"] === true,
    date,
    build: { ...build, overlay: build.overlay },
  };
}

function usageError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: "ERR_PARSE_ARGS_VALUE" });
}
