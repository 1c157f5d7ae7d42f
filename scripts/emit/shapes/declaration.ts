import { StructureKind, ts, type InterfaceDeclarationStructure, type PropertySignatureStructure } from "ts-morph";
import { docComment } from "../parts/doc-comment.js";
import { typesFrom, type Fragment, type ImportedName } from "../parts/imports.js";
import { exportType } from "../parts/statements.js";
import { fromSchema } from "../parts/type-names.js";
import { firstSentence } from "./member-docs.js";
import type { Direction } from "./schema-types.js";
import type { ShapeNames } from "./shape-names.js";
import { typeWriter, type Member, type Uses } from "./type-writer.js";

/** A type of types.ts that schema.ts has without a name. */
export interface Shape {
  readonly name: string;
  /** What the doc comment says before it lists the fields. */
  readonly docs: readonly (string | undefined)[];
  readonly tags?: readonly string[];
  readonly node: ts.TypeNode;
  /** Its place in the document's schemas, for the titles of its parts. */
  readonly place: string;
  readonly direction: Direction;
  /** Members that another part of the type has. */
  readonly without?: readonly string[];
}

/** A declaration, and the components that it names. */
export interface Declared extends Fragment {
  readonly components: readonly string[];
}

/**
 * An interface for an object, whose members are written out; an alias for any other type.
 *
 *     // An IP Pool, as ListIpPool returns it. ¶ - `name`: The name of the IP Pool.
 *     export interface IpPool {
 *       // The name of the IP Pool.
 *       name: string;
 *     }
 */
export function declaration(shape: Shape, names: ShapeNames, runtime: string): Declared {
  const { name, docs, tags, node, place, direction, without = [] } = shape;
  const writer = typeWriter(names, direction);
  const all = ts.isTypeLiteralNode(node) ? writer.members(node, place) : undefined;
  const members = all?.filter(({ wireName }) => !without.includes(wireName));
  const statement =
    members === undefined || members.length === 0
      ? exportType(name, writer.text(node, place), docComment(docs, tags))
      : interfaceOf(name, members, docComment([...docs, fieldList(members)], tags));
  return { statements: [statement], imports: importsOf(writer.uses, runtime), components: [...writer.uses.components] };
}

/** What a type uses of other files than types.ts. */
export function importsOf({ schema, runtime }: Uses, runtimePath: string): readonly ImportedName[] {
  return [...fromSchema(...schema), ...typesFrom(`${runtimePath}/client-types.js`, [...runtime])];
}

function interfaceOf(name: string, members: readonly Member[], docs: ReturnType<typeof docComment>): InterfaceDeclarationStructure {
  return { kind: StructureKind.Interface, name, isExported: true, docs, properties: members.map(propertyOf) };
}

function propertyOf({ name, isOptional, type, docs }: Member): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    name,
    type,
    hasQuestionToken: isOptional,
    docs: docComment(docs.paragraphs, docs.tags),
  };
}

/** An editor shows the comment of an interface, but not its members. */
function fieldList(members: readonly Member[]): string {
  const lines = members.map(({ wireName, isOptional, docs }) => {
    const sentence = firstSentence(docs.paragraphs);
    return `- \`${wireName}\`${isOptional ? " (optional)" : ""}${sentence === "" ? "" : `: ${sentence}`}`;
  });
  return lines.join("\n");
}
