import { ts } from "ts-morph";
import type { AliasModel, ApiModel, BodyModel, OperationModel, SuccessModel } from "../model/api-model.js";
import { deprecatedTag, docComment } from "./parts/doc-comment.js";
import { formerTypes } from "./parts/former-names.js";
import { withImports, type Fragment } from "./parts/imports.js";
import { inProse } from "./parts/shared-texts.js";
import { sourceText } from "./parts/source.js";
import { exportType } from "./parts/statements.js";
import { fromSchema } from "./parts/type-names.js";
import { declaration, type Declared, type Shape } from "./shapes/declaration.js";
import { memberDocs } from "./shapes/member-docs.js";
import type { ShapeNames } from "./shapes/shape-names.js";
import { memberText, typeWriter, type Member } from "./shapes/type-writer.js";

/**
 *     // An IP Pool, as ListIpPool returns it. ¶ - `name`: The name of the IP Pool. ¶ …
 *     export interface IpPool { name: string; id: string; … }
 *     // Response body of ListIpPool (200). ¶ …
 *     export interface ListIpPoolData { result: IpPool[]; _metadata: { … } }
 *     // Query parameters of ListIpPool. ¶ …
 *     export interface ListIpPoolQuery { limit?: number | undefined; … }
 *     // Request body of CreateIpPool. ¶ …
 *     export interface CreateIpPoolBody { name: string; ips?: readonly string[] | undefined }
 */
export function emitTypes(model: ApiModel, names: ShapeNames): string {
  const declare = (shape: Shape): Declared => declaration(shape, names, `${model.src}/runtime`);
  const aliases = model.aliases.map((alias) => titledType(alias, names, declare));
  const operations = model.operations.flatMap((operation) => [
    ...operation.successes.flatMap((success) => dataType(operation, success, { names, declare })),
    ...queryType(operation, { names, declare }),
    ...bodyType(operation, { names, declare }),
  ]);
  const declared = [...aliases, ...operations];
  return sourceText(model, withImports([...declared, ...componentTypes(declared, { names, declare })]));
}

interface Context {
  readonly names: ShapeNames;
  readonly declare: (shape: Shape) => Declared;
}

/** A schema that the document gives a title. */
function titledType(alias: AliasModel, names: ShapeNames, declare: Context["declare"]): Declared {
  const { name, type, root, places, isInComponent, description } = alias;
  const [place] = places;
  const node = place === root ? undefined : names.locate(place);
  if (node !== undefined) return declare({ name, docs: [description], node, place, direction: names.directionOf(alias) });
  const imports = isInComponent ? fromSchema("components") : [];
  return { statements: [exportType(name, type, docComment([description]))], imports, components: [] };
}

function dataType(operation: OperationModel, { status, dataName }: SuccessModel, { names, declare }: Context): readonly Declared[] {
  const node = dataName === undefined ? undefined : names.locate(dataName);
  if (dataName === undefined || node === undefined) return [];
  const suffix = dataName.slice(operation.name.length);
  const docs = [`Response body of ${operation.name} (${status}).`];
  return [
    declare({ name: dataName, docs, tags: deprecatedTag(operation), node, place: dataName, direction: "response" }),
    formerNames(operation, suffix),
  ];
}

function queryType(operation: OperationModel, { names, declare }: Context): readonly Declared[] {
  const { id, name, exclusive } = operation;
  const node = names.types.at(["operations", id, "parameters", "query"]);
  if (node === undefined || operation.parameters.every((parameter) => parameter.in !== "query")) return [];
  const shape = { tags: deprecatedTag(operation), node, place: "", direction: "request" } as const;
  const docs = [`Query parameters of ${name}.`];
  const groups = exclusive.filter((group) => group.every((parameter) => names.types.memberOf(node, parameter) !== undefined));
  if (groups.length === 0) return [declare({ ...shape, name: `${name}Query`, docs }), formerNames(operation, "Query")];
  const fields = `${name}QueryFields`;
  const common = { ...shape, name: fields, docs: [`Query parameters of ${name} that go with any others.`], without: groups.flat() };
  return [declare(common), exclusiveQuery(operation, { groups, node, names }), formerNames(operation, "Query")];
}

interface ExclusiveQuery {
  readonly groups: readonly (readonly string[])[];
  readonly node: ts.TypeNode;
  readonly names: ShapeNames;
}

/** `[a, b]` → `& ({ a?: …; b?: "cannot be used together with a" } | { b?: …; a?: … })`: at most one of them. */
function exclusiveQuery({ name }: OperationModel, { groups, node, names }: ExclusiveQuery): Declared {
  const writer = typeWriter(names, "request");
  const members = ts.isTypeLiteralNode(node) ? (writer.members(node) ?? []) : [];
  const alternatives = groups.map((group) => {
    const ofGroup = members.filter((member) => group.includes(member.wireName));
    const onlyOne = (kept: Member): string =>
      ofGroup.map((member) => memberText(member === kept ? kept : excluded(member, kept))).join(";\n");
    return ` & (${ofGroup.map((kept) => `{ ${onlyOne(kept)} }`).join(" | ")})`;
  });
  const docs = [`Query parameters of ${name}: at most one of ${groups.map((group) => inProse(group, "and")).join(", and of ")}.`];
  return alias(`${name}Query`, `${name}QueryFields${alternatives.join("")}`, docs);
}

/** The type is what the compiler prints for a parameter that another one excludes. */
function excluded(member: Member, kept: Member): Member {
  return {
    ...member,
    isOptional: true,
    docs: { paragraphs: [], tags: [] },
    type: `${JSON.stringify(`cannot be used together with ${kept.wireName}`)} | undefined`,
  };
}

function bodyType(operation: OperationModel, { names, declare }: Context): readonly Declared[] {
  const { body, name } = operation;
  const node = body === undefined ? undefined : names.locate(`${name}Body`);
  if (body === undefined || node === undefined) return [];
  const { atLeastOne } = body;
  const docs = [`Request body of ${name}${atLeastOne.length === 0 ? "" : `: at least one of ${inProse(atLeastOne, "and")}`}.`];
  const fields = `${name}BodyFields`;
  const shape = { docs, tags: deprecatedTag(operation), node, place: `${name}Body`, direction: "request" } as const;
  const restricted = atLeastOne.length === 0 ? [] : [alias(`${name}Body`, fields + oneRequired(fields, body), docs)];
  return [declare({ ...shape, name: restricted.length === 0 ? `${name}Body` : fields }), ...restricted, formerNames(operation, "Body")];
}

/** `[a, b]` → `& ({ readonly a: … } | { readonly b: … })`: at least one of them. */
function oneRequired(fields: string, { atLeastOne }: BodyModel): string {
  const alternatives = atLeastOne.map((name) => JSON.stringify(name)).map((key) => `{ readonly ${key}: NonNullable<${fields}[${key}]> }`);
  return ` & (${alternatives.join(" | ")})`;
}

function alias(name: string, type: string, docs: readonly string[]): Declared {
  return { statements: [exportType(name, type, docComment(docs))], imports: [], components: [] };
}

function formerNames(operation: OperationModel, suffix: string): Declared {
  return { statements: formerTypes(operation, (name) => `${name}${suffix}`), imports: [], components: [] };
}

/** The components that the other types name, and those that they name in turn. */
function componentTypes(declared: readonly Declared[], { names, declare }: Context): readonly Fragment[] {
  const written = new Map<string, Declared>();
  const waiting = declared.flatMap(({ components }) => components);
  for (const key of waiting) {
    const place = `components["schemas"][${JSON.stringify(key)}]`;
    const name = names.componentNames.get(key);
    const node = names.locate(place);
    if (written.has(key) || name === undefined || node === undefined) continue;
    const shape = declare({ name, docs: memberDocs(node.parent).paragraphs, node, place, direction: "response" });
    written.set(key, shape);
    waiting.push(...shape.components);
  }
  // In the order of the document.
  return [...names.componentNames.keys()].flatMap((key) => written.get(key) ?? []);
}
