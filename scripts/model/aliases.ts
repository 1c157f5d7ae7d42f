import type { Report } from "../command/problems.js";
import type { Schema } from "../openapi/document.js";
import { pointerBelow } from "../openapi/json-pointer.js";
import type { AliasModel } from "./api-model.js";
import { describesTheSame, isArray, isNullable } from "./schemas.js";

/** A schema that a type in types.ts or schema.ts stands for, to be searched for titled schemas inside. */
export interface TypedSchema {
  readonly type: string;
  readonly schema: Schema;
  readonly pointer: string;
}

interface Titled extends TypedSchema {
  readonly title: string;
  /** Where it stands in the type: `ListIpPoolData/properties/result/items`. */
  readonly place: string;
}

interface RootedSchema extends Titled {
  /** The type of the schema that it is a part of. */
  readonly root: string;
  readonly places: [string, ...string[]];
}

/**
 * Names for titled inline schemas: `title: IpPool` on the items of ListIpPool's result gives
 * `IpPool = ListIpPoolData["result"][number]`. Several schemas may share a title if they describe the same values.
 */
export function aliasesOf(roots: readonly TypedSchema[], report: Report): readonly AliasModel[] {
  const byTitle = new Map<string, RootedSchema>();
  for (const titled of roots.flatMap((root) => titledIn(root, root.type).map((schema) => ({ ...schema, root: root.type })))) {
    const present = byTitle.get(titled.title);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(titled.title)) {
      report(
        `The title ${JSON.stringify(titled.title)} cannot name a type: it must be letters and digits and begin with a capital.`,
        titled.pointer,
      );
    } else if (present === undefined) {
      byTitle.set(titled.title, { ...titled, places: [titled.place] });
    } else if (describesTheSame(present.schema, titled.schema)) {
      present.places.push(titled.place);
    } else {
      report(`The title ${titled.title} stands for another schema at ${present.pointer} already.`, titled.pointer);
    }
  }
  return [...byTitle.values()].map(({ title, type, root, places, schema }) => ({
    name: title,
    type,
    root,
    places,
    description: schema.description,
  }));
}

function titledIn({ type, schema, pointer }: TypedSchema, place: string): readonly Titled[] {
  // A reference leads to a component, which has a name.
  if (schema.$ref !== undefined) return [];
  const here = schema.title === undefined ? [] : [{ type, schema, pointer, place, title: schema.title }];
  const nonNull = isNullable(schema) ? `NonNullable<${type}>` : type;
  const items =
    isArray(schema) && schema.items !== undefined
      ? titledIn({ type: `${nonNull}[number]`, schema: schema.items, pointer: `${pointer}/items` }, `${place}/items`)
      : [];
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const access = `${nonNull}[${JSON.stringify(name)}]`;
    const type = schema.required?.includes(name) === true ? access : `NonNullable<${access}>`;
    const below = (of: string): string => pointerBelow(of, "properties", name);
    return titledIn({ type, schema: property, pointer: below(pointer) }, below(place));
  });
  return [...here, ...items, ...properties];
}
