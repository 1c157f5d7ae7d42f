import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";

/** The project's own strict settings. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(projectPath("tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, projectPath(".")).options;
}

/** By the options and the path. Tests of one worker share them, because parsing the standard library takes longer than checking a test's program. */
const parsedFiles = new Map<string, ts.SourceFile | undefined>();

/** A program whose libraries, and files of the project that no test changes, are parsed once. */
export function createProgram(files: readonly string[], options: ts.CompilerOptions): ts.Program {
  const host = ts.createCompilerHost(options);
  const key = JSON.stringify(options);
  return ts.createProgram([...files], options, {
    ...host,
    getSourceFile(path, settings) {
      if (isOfTest(path)) return host.getSourceFile(path, settings);
      const name = `${key} ${path}`;
      if (!parsedFiles.has(name)) parsedFiles.set(name, host.getSourceFile(path, settings));
      return parsedFiles.get(name);
    },
  });
}

/** Type errors of files, and of what they import from their folder, under the project's own strict settings, one line each. */
export function typeErrors(files: readonly string[]): string[] {
  return messagesOf(errorsOf(createProgram(files, { ...compilerOptions(), noEmit: true })));
}

/** The errors of a program, except those of libraries and of the project's own files, which `npm run typecheck` checks. */
export function errorsOf(program: ts.Program): readonly ts.Diagnostic[] {
  const files = program.getSourceFiles().filter(({ fileName }) => isOfTest(fileName));
  if (files.length === 0) throw new Error("The program has no file of a test, so nothing would be checked.");
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
}

function messagesOf(errors: readonly ts.Diagnostic[]): string[] {
  return errors.map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${file?.fileName ?? ""}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** Whether a test wrote the file, rather than the project or one of its packages. */
function isOfTest(path: string): boolean {
  return !["src", "generated", "node_modules"].some((folder) => path.startsWith(projectPath(`${folder}/`)));
}
