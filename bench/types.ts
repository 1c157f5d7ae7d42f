import ts from "typescript";
import { fileURLToPath } from "node:url";
import { limits } from "./limits.js";
import type { Measurement } from "./report.js";

/** The cost of one call per operation for a user's compiler, which reads the package's declarations. Counts, because times are not deterministic. */
export function types(): readonly Measurement[] {
  const ours = countInstantiations("types-ours.ts");
  const openapiFetch = countInstantiations("types-openapi-fetch.ts");
  const row = (name: string, count: number): Measurement["rows"][number] => ({
    name,
    value: String(count),
    ratio: `${(count / ours).toFixed(1)} × ours`,
  });
  return [
    {
      what: "type instantiations, one call per operation",
      limit: { text: `at most ${limits.instantiations}`, isMissed: ours > limits.instantiations },
      rows: [row("ours", ours), row("openapi-fetch", openapiFetch)],
    },
  ];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  skipLibCheck: true,
  types: [],
};

/** Compiles a program of this folder against the declarations as they would be published, which are kept in memory. */
export function countInstantiations(program: string): number {
  const file = pathOf(program);
  const published = (declarations ??= emitDeclarations());
  const host = ts.createCompilerHost(OPTIONS);
  const isDeclared = (path: string): boolean => published.has(path);
  const isReplaced = (path: string): boolean => path !== file && isDeclared(path.replace(/\.ts$/, ".d.ts"));
  const compiled = ts.createProgram([file], OPTIONS, {
    ...host,
    fileExists: (path) => isDeclared(path) || (!isReplaced(path) && host.fileExists(path)),
    readFile: (path) => published.get(path) ?? host.readFile(path),
    getSourceFile: (path, options) => {
      const text = published.get(path);
      return text === undefined ? host.getSourceFile(path, options) : ts.createSourceFile(path, text, options);
    },
  });
  const [error] = ts.getPreEmitDiagnostics(compiled);
  if (error !== undefined) throw new Error(`${program}: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  return compiled.getInstantiationCount();
}

/** The declarations that all programs share, by their paths. */
let declarations: ReadonlyMap<string, string> | undefined;

function emitDeclarations(): ReadonlyMap<string, string> {
  const emitted = new Map<string, string>();
  const options = { ...OPTIONS, declaration: true, emitDeclarationOnly: true };
  ts.createProgram([pathOf("../src/index.ts")], options).emit(undefined, (path, text) => emitted.set(path, text));
  return emitted;
}

function pathOf(program: string): string {
  return fileURLToPath(new URL(program, import.meta.url));
}
