import { StructureKind, type ImportDeclarationStructure, type StatementStructures } from "ts-morph";

/** A name that an emitted file imports. */
export interface ImportedName {
  readonly name: string;
  /** The module: `./types.js`. */
  readonly from: string;
  readonly isType: boolean;
}

/** A part of an emitted file: statements, and the names of other files that they use. */
export interface Fragment {
  readonly statements: readonly StatementStructures[];
  readonly imports: readonly ImportedName[];
}

/** A type as TypeScript writes it, and the names of other files that it uses. */
export interface TypeText {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

/** Types of another module. */
export function typesFrom(from: string, names: readonly string[]): readonly ImportedName[] {
  return names.map((name) => ({ name, from, isType: true }));
}

/** Functions and constants of another module. */
export function valuesFrom(from: string, names: readonly string[]): readonly ImportedName[] {
  return names.map((name) => ({ name, from, isType: false }));
}

/**
 * The statements of the fragments, after the import declarations that they need:
 *
 *     import type { operations } from "./schema.js";
 *     import type { IpPool, ListIpPoolData } from "./types.js";
 */
export function withImports(fragments: readonly Fragment[]): readonly StatementStructures[] {
  const names = fragments.flatMap(({ imports }) => imports);
  const modules = [...new Set(names.map(({ from }) => from))].sort();
  const declarations = modules.map((module) =>
    importDeclaration(
      module,
      names.filter(({ from }) => from === module),
    ),
  );
  return [...declarations, ...fragments.flatMap(({ statements }) => statements)];
}

/** Values first, then types; each in alphabetical order. */
function importDeclaration(moduleSpecifier: string, names: readonly ImportedName[]): ImportDeclarationStructure {
  const sorted = (isType: boolean): readonly string[] =>
    [...new Set(names.filter((name) => name.isType === isType).map(({ name }) => name))].sort();
  const [values, types] = [sorted(false), sorted(true)];
  const isTypeOnly = values.length === 0;
  const namedImports = [...values.map((name) => ({ name })), ...types.map((name) => ({ name, isTypeOnly: !isTypeOnly }))];
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports };
}
