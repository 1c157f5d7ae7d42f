import type { Problems } from "../problems/problems.js";
import type { OpenApiDocument, Schema } from "../openapi/document.js";
import { pointerBelow, pointerOf } from "../openapi/json-pointer.js";
import type { AliasModel } from "./api-model.js";
import type { ResolvedOperation } from "./resolve-operation.js";
import { describesTheSame, isArray, isNullable } from "./schemas.js";

/** A schema and the TypeScript type, in types.ts or schema.ts, that it describes. */
interface TypedSchema {
  readonly type: string;
  readonly schema: Schema;
  readonly pointer: string;
  /** Whether it is a part of a component schema, so that its type starts with `components`. */
  readonly isInComponent: boolean;
}

interface TitledSchema extends TypedSchema {
  readonly title: string;
  /** Its place in the type: `ListIpPoolData/properties/result/items`. */
  readonly place: string;
}

interface RootedSchema extends TitledSchema {
  /** The type of the schema that it is a part of. */
  readonly root: string;
  readonly places: [string, ...string[]];
}

/**
 * Names for titled inline schemas: `title: IpPool` on the items of ListIpPool's result gives
 * `IpPool = ListIpPoolData["result"][number]`. Several schemas may share a title if they describe the same values.
 */
export function aliasesOf(operations: readonly ResolvedOperation[], document: OpenApiDocument, problems: Problems): readonly AliasModel[] {
  const roots = [...operations.flatMap(schemasOfOperation), ...schemasOfComponents(document)];
  const byTitle = new Map<string, RootedSchema>();
  for (const titled of roots.flatMap((root) => titledSchemasIn(root, root.type).map((schema) => ({ ...schema, root: root.type })))) {
    const { title, schema, pointer } = titled;
    const namesake = byTitle.get(title);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(title)) {
      problems.report(
        `The title ${JSON.stringify(title)} cannot name a type; expected letters and digits that start with a capital letter.`,
        pointer,
      );
    } else if (namesake === undefined) {
      byTitle.set(title, { ...titled, places: [titled.place] });
    } else if (describesTheSame(namesake.schema, schema)) {
      namesake.places.push(titled.place);
    } else {
      problems.report(`The title ${title} already names a different schema at ${namesake.pointer}.`, pointer);
    }
  }
  return [...byTitle.values()].map(({ title, type, root, places, schema, isInComponent }) => ({
    name: title,
    type,
    root,
    places,
    isInComponent,
    description: schema.description,
  }));
}

function schemasOfOperation({ body, responses }: ResolvedOperation): readonly TypedSchema[] {
  const contents = [...responses.filter(({ isSuccess }) => isSuccess), ...(body === undefined ? [] : [body])];
  return contents.flatMap(({ json }) => {
    const schema = json?.media.schema;
    return json === undefined || schema === undefined ? [] : [{ type: json.type, schema, pointer: json.pointer, isInComponent: false }];
  });
}

function schemasOfComponents({ components }: OpenApiDocument): readonly TypedSchema[] {
  // Components have names of their own: only titled schemas inside them need one.
  return Object.entries(components?.["schemas"] ?? {}).map(([name, schema]) => {
    // The linter has checked that components.schemas holds schemas.
    const untitled = Object.fromEntries(Object.entries(schema as Schema).filter(([key]) => key !== "title"));
    return {
      type: `components["schemas"][${JSON.stringify(name)}]`,
      schema: untitled,
      pointer: pointerOf("components", "schemas", name),
      isInComponent: true,
    };
  });
}

function titledSchemasIn({ type, schema, pointer, isInComponent }: TypedSchema, place: string): readonly TitledSchema[] {
  // A reference leads to a component, which has a name.
  if (schema.$ref !== undefined) return [];
  const here = schema.title === undefined ? [] : [{ type, schema, pointer, place, isInComponent, title: schema.title }];
  const nonNull = isNullable(schema) ? `NonNullable<${type}>` : type;
  const items =
    isArray(schema) && schema.items !== undefined
      ? titledSchemasIn({ type: `${nonNull}[number]`, schema: schema.items, pointer: `${pointer}/items`, isInComponent }, `${place}/items`)
      : [];
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const access = `${nonNull}[${JSON.stringify(name)}]`;
    const type = schema.required?.includes(name) === true ? access : `NonNullable<${access}>`;
    const below = (parent: string): string => pointerBelow(parent, "properties", name);
    return titledSchemasIn({ type, schema: property, pointer: below(pointer), isInComponent }, below(place));
  });
  return [...here, ...items, ...properties];
}
