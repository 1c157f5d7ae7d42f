import { ts } from "ts-morph";

/** Requests are as wide as what the client can send; responses are as the document has them. */
export type Direction = "request" | "response";

/** The types of schema.ts, as openapi-typescript wrote them. */
export interface SchemaTypes {
  /** The type at `["operations", "ListIpPool", "responses", "200"]`; `undefined` if there is none. References on the way are followed. */
  at(path: readonly string[]): ts.TypeNode | undefined;
  /** The member of an object type. */
  memberOf(node: ts.TypeNode, name: string): ts.TypeNode | undefined;
}

export function schemaTypes(text: string): SchemaTypes {
  const source = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.ESNext, true);
  const roots = new Map(source.statements.flatMap(rootOf));
  const cache = new WeakMap<Members, ReadonlyMap<string, ts.TypeNode>>();
  const membersByName = (members: Members): ReadonlyMap<string, ts.TypeNode> => {
    const cached = cache.get(members) ?? new Map(members.flatMap(typeByName));
    cache.set(members, cached);
    return cached;
  };
  const memberOf = (node: ts.TypeNode, name: string): ts.TypeNode | undefined => {
    const target = follow(node);
    return target !== undefined && ts.isTypeLiteralNode(target) ? membersByName(target.members).get(name) : undefined;
  };
  const at = ([root = "", first, ...others]: readonly string[]): ts.TypeNode | undefined => {
    const members = roots.get(root);
    const start = members === undefined || first === undefined ? undefined : membersByName(members).get(first);
    return others.reduce<ts.TypeNode | undefined>((node, name) => node && memberOf(node, name), start);
  };
  const follow = (node: ts.TypeNode): ts.TypeNode | undefined => {
    if (ts.isParenthesizedTypeNode(node)) return follow(node.type);
    const path = ts.isIndexedAccessTypeNode(node) ? accessPath(node) : undefined;
    return path === undefined ? node : at(path);
  };
  return { at, memberOf };
}

type Members = ts.NodeArray<ts.TypeElement>;

/** `export interface operations { … }` → `["operations", members]` */
function rootOf(statement: ts.Statement): [string, Members][] {
  return ts.isInterfaceDeclaration(statement) ? [[statement.name.text, statement.members]] : [];
}

function typeByName(member: ts.TypeElement): [string, ts.TypeNode][] {
  const name = memberName(member);
  return ts.isPropertySignature(member) && member.type !== undefined && name !== undefined ? [[name, member.type]] : [];
}

/** The name of a member, without its quotation marks. */
export function memberName({ name }: ts.TypeElement): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) ? name.text : undefined;
}

/** `components["schemas"]["Region"]` → `["components", "schemas", "Region"]` */
export function accessPath({ objectType, indexType }: ts.IndexedAccessTypeNode): readonly string[] | undefined {
  const isLiteral = ts.isLiteralTypeNode(indexType) && (ts.isStringLiteral(indexType.literal) || ts.isNumericLiteral(indexType.literal));
  if (!isLiteral) return undefined;
  const { text } = indexType.literal;
  if (ts.isTypeReferenceNode(objectType) && ts.isIdentifier(objectType.typeName)) return [objectType.typeName.text, text];
  const path = ts.isIndexedAccessTypeNode(objectType) ? accessPath(objectType) : undefined;
  return path === undefined ? undefined : [...path, text];
}

/** Whether a type is `null` or `undefined`. */
export function isNothing(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword || (ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword);
}
