import { Project, QuoteKind, type StatementStructures } from "ts-morph";
import type { ApiModel } from "../../model/api-model.js";

/** The two lines that each emitted file begins with; the write step knows its own files by the second one. */
export function headerLines({ sources }: ApiModel): readonly [string, string] {
  return [`Made by scripts/generate.ts from ${sources.join(", ").replace(/, (?=[^,]*$)/, " and ")}.`, DO_NOT_EDIT];
}

export const DO_NOT_EDIT = "Do not edit; run `npm run generate`.";

/** A TypeScript file from its statements, handed over in one batch. */
export function sourceText(model: ApiModel, statements: readonly (StatementStructures | string)[]): string {
  const spaced = statements.map((statement) => (typeof statement === "string" ? statement : { leadingTrivia: "\n", ...statement }));
  const file = project().createSourceFile("emitted.ts", { statements: spaced }, { overwrite: true });
  return `${headerLines(model)
    .map((line) => `// ${line}`)
    .join("\n")}\n\n${file.getFullText()}`;
}

let shared: Project | undefined;

function project(): Project {
  shared ??= new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true, manipulationSettings: { quoteKind: QuoteKind.Double } });
  return shared;
}
