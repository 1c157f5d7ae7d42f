import { StructureKind, type PropertySignatureStructure } from "ts-morph";

/** `readonly name?: type` */
export function property(name: string, type: string, required: boolean): PropertySignatureStructure {
  return { kind: StructureKind.PropertySignature, name, type, isReadonly: true, hasQuestionToken: !required };
}
