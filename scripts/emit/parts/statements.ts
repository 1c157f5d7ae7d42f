import {
  StructureKind,
  VariableDeclarationKind,
  type JSDocStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  type TypeAliasDeclarationStructure,
  type VariableStatementStructure,
} from "ts-morph";

type Docs = OptionalKind<JSDocStructure>[];

/** `readonly name?: type` */
export function property(name: string, type: string, required: boolean): PropertySignatureStructure {
  return { kind: StructureKind.PropertySignature, name, type, isReadonly: true, hasQuestionToken: !required };
}

/** `export type IpPool = …;` */
export function exportType(name: string, type: string, docs: Docs): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, isExported: true, type, docs };
}

/** A constant to declare. */
export interface Constant {
  readonly name: string;
  readonly type?: string;
  /** An expression, as TypeScript writes it. */
  readonly value: string;
  readonly docs: Docs;
}

/** `const name: type = value;` */
export function constant({ name, type, value, docs }: Constant): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: value, ...(type !== undefined && { type }) }],
    docs,
  };
}

/** `export const name: type = value;` */
export function exportConst(declared: Constant): VariableStatementStructure {
  return { ...constant(declared), isExported: true };
}
