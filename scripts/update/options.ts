import { parseArgs } from "node:util";
import { parseOptions, type GenerateOptions } from "../command/options.js";

export interface UpdateOptions {
  /** The new document: a file or an http(s) URL. */
  readonly source: string;
  /** The document in spec/ that the new one replaces. */
  readonly target: string;
  readonly dryRun: boolean;
  readonly format: "text" | "json" | "markdown";
  /** Whether the helpers of a renamed operation keep their old names as deprecated aliases. */
  readonly keepNames: boolean;
  /** Whether to delete overlay actions that SendGrid's document has made superfluous. */
  readonly dropExpired: boolean;
  /** The date of the revision, YYYY-MM-DD. */
  readonly date: string;
  /** The default options of the build. */
  readonly build: GenerateOptions & { readonly overlay: string };
}

export const USAGE = `Usage: npm run spec:update -- FILE_OR_URL [options]

Reports what a new revision of SendGrid's document changes for users, then applies it: type-checks the package
with the new files, and replaces spec/ and generated/ together. If anything fails, nothing is changed.

  --dry-run        only report
  --json           print the report as JSON
  --markdown       print the report as Markdown, for a pull request
  --keep-names     keep the old names of a renamed operation's helpers as deprecated aliases
  --drop-expired   delete overlay actions that the new document makes superfluous; otherwise they stop the update
  --replace FILE   the document to replace (default: spec/ip-address-management.yaml)
  --date DATE      the date of the revision, YYYY-MM-DD (default: today)
  --help           show this text

Exit codes:
  0   nothing breaks
  1   the update failed, or (dry run) nothing breaks but the revision cannot be applied as is
  2   something breaks`;

/** Parses the command line; `undefined` if it asks for help. Throws a TypeError for invalid options. */
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
  if (build?.overlay === undefined) throw new Error("parseOptions([]) returns an overlay");
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0) throw usageError("Give exactly one file or URL.");
  const target = values.replace ?? build.specs[0] ?? "";
  if (!build.specs.includes(target))
    throw usageError(
      `Unknown document "${target}"; --replace expects ${build.specs.slice(0, -1).join(", ")} or ${build.specs.at(-1) ?? ""}.`,
    );
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw usageError(`Invalid date "${date}"; --date expects YYYY-MM-DD.`);
  if (values.json === true && values.markdown === true) throw usageError("Give either --json or --markdown, not both.");
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

/** An error with which the command prints its usage. */
function usageError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: "ERR_PARSE_ARGS_VALUE" });
}
