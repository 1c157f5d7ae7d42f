import { resolve, sep } from "node:path";
import ts from "typescript";
import { projectPath } from "../command/paths.js";
import type { GeneratedFile } from "../files/generated-file.js";

/** Type-checks the package with other generated files, in memory. Returns the errors, one line each. */
export function typeErrorsWith(files: readonly GeneratedFile[], out: string): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [resolve(out, path), text]));
  const isGenerated = (file: string): boolean => resolve(file).startsWith(resolve(out) + sep);
  const config = ts.readConfigFile(projectPath("tsconfig.json"), (path) => ts.sys.readFile(path)).config as object;
  const { options, fileNames } = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, projectPath("."));
  const system = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...system,
    fileExists: (file) => (isGenerated(file) ? texts.has(resolve(file)) : system.fileExists(file)),
    readFile: (file) => (isGenerated(file) ? texts.get(resolve(file)) : system.readFile(file)),
    getSourceFile: (file, target) => {
      const text = host.readFile(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, target);
    },
  };
  const generated = [...texts.keys()].filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram([...fileNames, ...generated], { ...options, noEmit: true }, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.formatDiagnostic(diagnostic, FORMAT).trim());
}

const FORMAT: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => "\n",
};
