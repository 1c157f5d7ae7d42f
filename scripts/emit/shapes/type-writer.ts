import { ts } from "ts-morph";
import { pointerBelow } from "../../openapi/json-pointer.js";
import { commentText } from "../parts/doc-comment.js";
import { memberDocs, type MemberDocs } from "./member-docs.js";
import { accessPath, isNothing, memberName, type Direction } from "./schema-types.js";
import type { ShapeNames } from "./shape-names.js";

/** A member of an interface or object type. */
export interface Member {
  /** As TypeScript writes it: `name`, `"a-b"`. */
  readonly name: string;
  /** `name`, `a-b` */
  readonly wireName: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly docs: MemberDocs;
}

/** What written types refer to. */
export interface Uses {
  /** Components with a name of their own, by their names in the document. */
  readonly components: Set<string>;
  /** Names in types.ts. */
  readonly names: Set<string>;
  /** Exports of schema.ts. */
  readonly schema: Set<string>;
  /** Types of src/runtime/client-types.ts. */
  readonly runtime: Set<string>;
}

export interface TypeWriter {
  readonly uses: Uses;
  /** A type, in which titled and component schemas are replaced by their names. */
  text(node: ts.TypeNode, place?: string): string;
  /** The members of an object type; `undefined` if it has others than properties. */
  members(node: ts.TypeLiteralNode, place?: string): readonly Member[] | undefined;
}

/** Nested comments are indented. */
const NESTED_WIDTH = 90;

/** Writes the types of schema.ts once more, with names in place of parts. */
export function typeWriter(names: ShapeNames, direction: Direction): TypeWriter {
  const uses: Uses = { components: new Set(), names: new Set(), schema: new Set(), runtime: new Set() };
  const isRequest = direction === "request";

  const text = (node: ts.TypeNode, place?: string): string => {
    const title = place === undefined ? undefined : names.titleAt(place, direction);
    if (title !== undefined) {
      uses.names.add(title);
      return title;
    }
    if (ts.isParenthesizedTypeNode(node)) return `(${text(node.type, place)})`;
    if (ts.isTypeLiteralNode(node)) return literal(node, place);
    if (ts.isArrayTypeNode(node)) return `${isRequest ? "readonly " : ""}(${text(node.elementType, place && `${place}/items`)})[]`;
    if (ts.isUnionTypeNode(node)) return parts(node.types, isNullable(node) ? place : undefined).join(" | ");
    if (ts.isIntersectionTypeNode(node)) return parts(node.types).join(" & ");
    if (ts.isTupleTypeNode(node)) return `${isRequest ? "readonly " : ""}[${node.elements.map((element) => text(element)).join(", ")}]`;
    if (ts.isIndexedAccessTypeNode(node)) return access(node);
    return ts.isTypeReferenceNode(node) ? reference(node) : node.getText();
  };
  const parts = (nodes: readonly ts.TypeNode[], place?: string): string[] => nodes.map((node) => `(${text(node, place)})`);

  const literal = (node: ts.TypeLiteralNode, place?: string): string => {
    const members = node.members.map((member) => {
      if (ts.isPropertySignature(member)) return memberText(memberOf(member, place));
      const isIndex = ts.isIndexSignatureDeclaration(member);
      const [key] = isIndex ? member.parameters : [];
      return isIndex && key !== undefined ? `[${key.getText()}]: ${text(member.type)}` : member.getText();
    });
    return `{ ${members.join(";\n")} }`;
  };
  const memberOf = (member: ts.PropertySignature, place?: string): Member => {
    const isOptional = member.questionToken !== undefined;
    const name = memberName(member);
    const below = place === undefined || name === undefined ? undefined : pointerBelow(place, "properties", name);
    const type = member.type === undefined ? "unknown" : text(member.type, below);
    const isWidened = isOptional && isRequest && type !== "never";
    return {
      name: member.name.getText(),
      wireName: name ?? "",
      isOptional,
      type: isWidened ? `${type} | undefined` : type,
      docs: memberDocs(member),
    };
  };

  const access = (node: ts.IndexedAccessTypeNode): string => {
    const path = accessPath(node);
    const [root = "", kind, key, ...deeper] = path ?? [];
    const target = path === undefined ? undefined : names.types.at(path);
    if (root === "components" && kind === "parameters" && target !== undefined) return text(target);
    const name =
      root === "components" && kind === "schemas" && key !== undefined && deeper.length === 0 ? names.componentNames.get(key) : undefined;
    if (name !== undefined && key !== undefined) uses.components.add(key);
    if (name !== undefined) uses.names.add(name);
    else if (root !== "") uses.schema.add(root);
    const refersTo = name ?? node.getText();
    if (!isRequest || target === undefined || !names.isWidened(target)) return refersTo;
    uses.runtime.add("Sendable");
    return `Sendable<${refersTo}>`;
  };
  const reference = (node: ts.TypeReferenceNode): string => {
    const name = node.typeName.getText();
    if (name === "WithRequired") uses.runtime.add(name);
    const typeArguments = node.typeArguments?.map((argument) => text(argument)) ?? [];
    return typeArguments.length === 0 ? name : `${name}<${typeArguments.join(", ")}>`;
  };

  return {
    uses,
    text,
    members: (node, place) =>
      node.members.every(ts.isPropertySignature)
        ? node.members.filter(ts.isPropertySignature).map((member) => memberOf(member, place))
        : undefined,
  };
}

/** `name?: type`, after its comment. */
export function memberText({ name, isOptional, type, docs }: Member): string {
  return `${commentText(docs.paragraphs, docs.tags, NESTED_WIDTH)}${name}${isOptional ? "?" : ""}: ${type}`;
}

/** Whether a union is of one type, `null` and `undefined`. */
function isNullable({ types }: ts.UnionTypeNode): boolean {
  return types.filter((type) => !isNothing(type)).length <= 1;
}
