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
  const file = fileURLToPath(new URL(program, import.meta.url));
  const declarations = new Map<string, string>();
  ts.createProgram([file], { ...OPTIONS, declaration: true, emitDeclarationOnly: true }).emit(undefined, (path, text) =>
    declarations.set(path, text),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const isDeclared = (path: string): boolean => declarations.has(path);
  const isReplaced = (path: string): boolean => path !== file && isDeclared(path.replace(/\.ts$/, ".d.ts"));
  const compiled = ts.createProgram([file], OPTIONS, {
    ...host,
    fileExists: (path) => isDeclared(path) || (!isReplaced(path) && host.fileExists(path)),
    readFile: (path) => declarations.get(path) ?? host.readFile(path),
    getSourceFile: (path, options) => {
      const text = declarations.get(path);
      return text === undefined ? host.getSourceFile(path, options) : ts.createSourceFile(path, text, options);
    },
  });
  const [error] = ts.getPreEmitDiagnostics(compiled);
  if (error !== undefined) throw new Error(`${program}: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  return compiled.getInstantiationCount();
}
