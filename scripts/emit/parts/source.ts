import { Project, QuoteKind, StructureKind, type StatementStructures } from "ts-morph";
import { DO_NOT_EDIT } from "../../files/generated-file.js";
import type { ApiModel } from "../../model/api-model.js";
import { inProse } from "./shared-texts.js";

/** The two lines that an emitted file begins with; by the second one, the write step recognises the files that it may replace. */
export function headerLines({ sources }: ApiModel): readonly [string, string] {
  return [`Made by scripts/generate.ts from ${inProse(sources, "and")}.`, DO_NOT_EDIT];
}

/** The header of a TypeScript file. */
export function commentHeader(model: ApiModel): string {
  return headerLines(model)
    .map((line) => `// ${line}`)
    .join("\n");
}

/** A TypeScript file from its statements, handed over in one batch. A file without any is still a module. */
export function sourceText(model: ApiModel, statements: readonly StatementStructures[]): string {
  const file = project().createSourceFile("emitted.ts", { statements: statements.map(spaced) }, { overwrite: true });
  return `${commentHeader(model)}\n\n${statements.length === 0 ? "export {};\n" : file.getFullText()}`;
}

/** Preceded by a blank line, except for import declarations. */
function spaced(statement: StatementStructures): StatementStructures {
  return statement.kind === StructureKind.ImportDeclaration ? statement : { leadingTrivia: "\n", ...statement };
}

let shared: Project | undefined;

function project(): Project {
  shared ??= new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings: { quoteKind: QuoteKind.Double } });
  return shared;
}
