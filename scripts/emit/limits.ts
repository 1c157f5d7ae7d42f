import type { ApiModel, FieldModel, OperationModel } from "../model/api-model.js";
import { pointerOf } from "../openapi/json-pointer.js";
import { commentText, docComment } from "./parts/doc-comment.js";
import { literal, propertyKey } from "./parts/literal.js";
import { sourceText } from "./parts/source.js";
import { exportConst } from "./parts/statements.js";

/** A limited parameter or field, and its name among those of its operation. */
export interface LimitedField {
  readonly key: string;
  readonly field: FieldModel;
}

/**
 *     export const limits = {
 *       // `#/paths/~1v3~1send_ips~1pools~1{poolid}~1ips:batchAdd/post`
 *       AddIpsToIpPool: {
 *         // `/requestBody/content/application~1json/schema/properties/ips`
 *         ips: { minItems: 1, maxItems: 100 },
 *       },
 *     } as const;
 */
export function emitLimits(model: ApiModel): string {
  const entries = model.operations.flatMap((operation) => {
    const fields = limitedFields(operation);
    return fields.length === 0 ? [] : [entryOf(operation, fields)];
  });
  const docs = docComment([
    "The document's limits, by operationId and by parameter or field. The comments name their places in `openapi.yaml`, those of fields below their " +
      "operation's. The client does not enforce them: the server decides.",
  ]);
  return sourceText(model, [exportConst({ name: "limits", value: `{ ${entries.join(",\n")} } as const`, docs })]);
}

/** Parameters first; a field of the body that has the name of one is `body.<name>`. */
export function limitedFields({ parameters, body }: OperationModel): readonly LimitedField[] {
  const taken = new Set(parameters.map(({ name }) => name));
  const fields = [
    ...parameters.map((field) => ({ key: field.name, field })),
    ...(body?.fields ?? []).map((field) => ({ key: taken.has(field.name) ? `body.${field.name}` : field.name, field })),
  ];
  const unique = new Map(fields.map((limited) => [limited.key, limited] as const));
  return [...unique.values()].filter(({ field }) => Object.keys(limitsOf(field)).length > 0);
}

/** The bounds without the type. */
function limitsOf({ bounds }: FieldModel): object {
  return Object.fromEntries(Object.entries(bounds).filter(([keyword]) => keyword !== "type"));
}

/** Comments are indented. */
const WIDTH = 90;

function entryOf({ id, path, method }: OperationModel, fields: readonly LimitedField[]): string {
  const place = pointerOf("paths", path, method.toLowerCase());
  const texts = fields.map(({ key, field }) => {
    const { source = "" } = field;
    const relative = source.startsWith(`${place}/`) ? source.slice(place.length) : source;
    return `${commentText([`\`${relative}\``], [], WIDTH)}${propertyKey(key)}: ${literal(limitsOf(field))}`;
  });
  return `${commentText([`\`${place}\``], [], WIDTH)}${propertyKey(id)}: { ${texts.join(",\n")} }`;
}
