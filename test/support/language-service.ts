import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { compilerOptions } from "./compiler.js";

/** What an editor shows at the markers of a file: `/*name*\/` precedes the place. */
export interface Editor {
  /** The signature or type on hover. */
  hover(marker: string): string;
  /** The documentation on hover, tags included. */
  documentation(marker: string): string;
  /** The lines that a definition begins with, one for each definition. */
  definitions(marker: string): string[];
  /** The names that are offered. */
  completions(marker: string): string[];
  /** The messages in the statement after the marker: the error's first line, and its last one if there are more. */
  errors(marker: string): string[];
  /** The texts that are struck through. */
  deprecated(): string[];
}

export function openInEditor(file: string): Editor {
  const service = languageService(file);
  const program = service.getProgram();
  const source = program?.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not a program`);
  const { text } = source;
  const position = (marker: string): number => {
    const comment = `/*${marker}*/`;
    const index = text.indexOf(comment);
    if (index < 0) throw new Error(`${file} has no ${comment}`);
    return index + comment.length;
  };
  const quickInfo = (marker: string): ts.QuickInfo | undefined => service.getQuickInfoAtPosition(file, position(marker));
  return {
    hover: (marker) => oneLine(ts.displayPartsToString(quickInfo(marker)?.displayParts)),
    documentation(marker) {
      const { documentation, tags = [] } = quickInfo(marker) ?? {};
      const tagTexts = tags.map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`);
      return oneLine([ts.displayPartsToString(documentation), ...tagTexts].join(" "));
    },
    definitions: (marker) =>
      (service.getDefinitionAtPosition(file, position(marker)) ?? []).map(({ fileName, contextSpan, textSpan }) => {
        const { start, length } = contextSpan ?? textSpan;
        const target = program?.getSourceFile(fileName)?.text.slice(start, start + length) ?? "";
        return target.replace(/^\/\*\*[^]*?\*\/\s*/, "").split("\n", 1)[0] ?? "";
      }),
    completions: (marker) =>
      service
        .getCompletionsAtPosition(file, position(marker), { includeCompletionsWithInsertText: true })
        ?.entries.map(({ name }) => name) ?? [],
    errors(marker) {
      const start = position(marker);
      const next = /\/\*\w+\*\//.exec(text.slice(start));
      const end = next === null ? text.length : start + next.index;
      const inside = service
        .getSemanticDiagnostics(file)
        .filter((error) => error.start !== undefined && error.start >= start && error.start < end);
      return inside.map(({ messageText }) => {
        const lines = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
        return [...new Set([lines[0], lines.at(-1)])].map((line) => line?.trim()).join(" … ");
      });
    },
    deprecated: () =>
      service
        .getSuggestionDiagnostics(file)
        .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
        .map(({ start, length }) => text.slice(start, start + length)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What an editor asks about a file. */
function languageService(file: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: compilerOptions,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => projectPath("."),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  });
}
