import ts from "typescript";
import type { GeneratedFile } from "../../files/generated-file.js";

/** The names that a program can import or refer to, with their kinds. */
export type Surface = ReadonlyMap<string, string>;

/** The emitted files whose exports src/index.ts re-exports. */
const PUBLIC_FILES = ["client.ts", "errors.ts", "paginators.ts", "types.ts"];

/** The emitted file that declares `components`. */
const SCHEMA_FILE = "schema.ts";

/** The public names of emitted files, including the schemas of `components`, which users refer to by name. */
export function surfaceOf(files: readonly GeneratedFile[]): Surface {
  const sources = files
    .filter(({ path }) => PUBLIC_FILES.includes(path) || path === SCHEMA_FILE)
    .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ESNext));
  return new Map(
    sources.flatMap((source): (readonly [string, string])[] =>
      source.fileName === SCHEMA_FILE
        ? componentSchemas(source).map((name) => [`components["schemas"]["${name}"]`, "type"])
        : source.statements.flatMap(exportsOf),
    ),
  );
}

function exportsOf(statement: ts.Statement): (readonly [string, string])[] {
  const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported !== true) return [];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [[statement.name.text, "type"]];
  if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? "default", "function"]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [[name.text, "function"] as const] : []));
}

function componentSchemas(source: ts.SourceFile): readonly string[] {
  const components = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "components");
  const schemas = components?.members.find((member) => nameOf(member) === "schemas");
  const type = schemas !== undefined && ts.isPropertySignature(schemas) ? schemas.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members.flatMap((member) => nameOf(member) ?? []) : [];
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}
