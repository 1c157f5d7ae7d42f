import ts from "typescript";
import type { GeneratedFile } from "../../files/generated-file.js";

/** Names that a program can import or refer to, each with the kind of thing it is. */
export type Surface = ReadonlyMap<string, string>;

/** The emitted files whose exports src/index.ts passes on. */
const PUBLIC_FILES = ["client.ts", "errors.ts", "functions.ts", "limits.ts", "paginators.ts", "types.ts"];

/** The public names of a set of emitted files; the schemas of `components` are public by their names, too. */
export function surfaceOf(files: readonly GeneratedFile[]): Surface {
  const names = new Map<string, string>();
  for (const { path, text } of files) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
    if (PUBLIC_FILES.includes(path)) for (const [name, kind] of source.statements.flatMap(exportsOf)) names.set(name, kind);
    if (path === "schema.ts") for (const name of componentSchemas(source)) names.set(`components["schemas"]["${name}"]`, "type");
  }
  return names;
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
  const components = source.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === "components");
  if (components === undefined || !ts.isInterfaceDeclaration(components)) return [];
  const schemas = components.members.find((member) => nameOf(member) === "schemas");
  const type = schemas !== undefined && ts.isPropertySignature(schemas) ? schemas.type : undefined;
  return type !== undefined && ts.isTypeLiteralNode(type) ? type.members.flatMap((member) => nameOf(member) ?? []) : [];
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}
