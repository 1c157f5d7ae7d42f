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
}

interface RootedSchema extends Titled {
  /** The type of the schema that it is a part of. */
  readonly root: string;
}

/**
 * Names for titled inline schemas: `title: IpPool` on the items of ListIpPool's result gives
 * `IpPool = ListIpPoolData["result"][number]`. Several schemas may share a title if they describe the same values.
 */
export function aliasesOf(roots: readonly TypedSchema[], report: Report): readonly AliasModel[] {
  const byTitle = new Map<string, RootedSchema>();
  for (const titled of roots.flatMap((root) => titledIn(root).map((schema) => ({ ...schema, root: root.type })))) {
    const present = byTitle.get(titled.title);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(titled.title)) {
      report(
        `The title ${JSON.stringify(titled.title)} cannot name a type: it must be letters and digits and begin with a capital.`,
        titled.pointer,
      );
    } else if (present === undefined) {
      byTitle.set(titled.title, titled);
    } else if (!describesTheSame(present.schema, titled.schema)) {
      report(`The title ${titled.title} stands for another schema at ${present.pointer} already.`, titled.pointer);
    }
  }
  return [...byTitle.values()].map(({ title, type, root, schema }) => ({ name: title, type, root, description: schema.description }));
}

function titledIn({ type, schema, pointer }: TypedSchema): readonly Titled[] {
  // A reference leads to a component, which has a name.
  if (schema.$ref !== undefined) return [];
  const here = schema.title === undefined ? [] : [{ type, schema, pointer, title: schema.title }];
  const nonNull = isNullable(schema) ? `NonNullable<${type}>` : type;
  const items =
    isArray(schema) && schema.items !== undefined
      ? [{ type: `${nonNull}[number]`, schema: schema.items, pointer: `${pointer}/items` }]
      : [];
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const access = `${nonNull}[${JSON.stringify(name)}]`;
    return {
      type: schema.required?.includes(name) === true ? access : `NonNullable<${access}>`,
      schema: property,
      pointer: pointerBelow(pointer, "properties", name),
    };
  });
  return [...here, ...[...items, ...properties].flatMap(titledIn)];
}
