import { expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { compilerOptions, createProgram } from "../support/compiler.js";

it("every type of ours that an exported type or function mentions is exported", () => {
  const file = projectPath("src/index.ts");
  const program = createProgram([file], { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const entry = source && checker.getSymbolAtLocation(source);
  if (entry === undefined) throw new Error(`${file} is not a module`);
  const resolved = (symbol: ts.Symbol): ts.Symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const exported = new Set(checker.getExportsOfModule(entry).map(resolved));
  expect(exported.size).toBeGreaterThan(200);

  const missing = new Set<string>();
  for (const symbol of exported) {
    for (const name of symbol.declarations?.flatMap(typeNames) ?? []) {
      const mentioned = checker.getSymbolAtLocation(name);
      const target = mentioned && resolved(mentioned);
      if (target !== undefined && isOurs(target) && !exported.has(target)) missing.add(`${symbol.name} mentions ${target.name}`);
    }
  }
  expect([...missing]).toEqual([]);
});

/** The names of types in what a declaration shows: not in the bodies of functions, nor in what is private. */
function typeNames(declaration: ts.Node): ts.Node[] {
  const names: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const isHidden = ts.isBlock(node) || ts.isComputedPropertyName(node) || (ts.isClassElement(node) && isPrivate(node));
    if (isHidden || (ts.isVariableDeclaration(declaration) && node === declaration.initializer)) return;
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName);
    if (ts.isExpressionWithTypeArguments(node)) names.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

function isPrivate(node: ts.ClassElement): boolean {
  return node.name !== undefined && ts.isPrivateIdentifier(node.name);
}

/** Neither a type parameter, nor a type of a library. */
function isOurs({ flags, declarations = [] }: ts.Symbol): boolean {
  return !(flags & ts.SymbolFlags.TypeParameter) && declarations.some((node) => !/\/node_modules\//.test(node.getSourceFile().fileName));
}
