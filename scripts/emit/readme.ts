import type { ApiModel } from "../model/api-model.js";
import { table, wrapProse } from "./parts/markdown.js";
import { headerLines } from "./parts/source.js";

/**
 * The README of the output folder.
 *
 *     Made by scripts/generate.ts from … Do not edit; run `npm run generate`. The build owns this folder: …
 *     | file | contents |
 *     | --- | --- |
 *     | `functions.ts` | a function for each operation, which returns the data or throws |
 */
export function emitReadme(model: ApiModel): string {
  const [origin, warning] = headerLines(model);
  const ownership = "The build owns this folder: you may delete it, and `npm run generate` restores it byte for byte.";
  return `<!-- ${origin} ${warning} -->

# generated/

${wrapProse(`${origin} ${warning} ${ownership}`)}

${table(["file", "contents"], FILES)}
`;
}

const FILES = [
  ["[`REFERENCE.md`](REFERENCE.md)", "for readers: parameters, limits, regions, retry class and error codes of each operation"],
  ["`openapi.yaml`", "the bundled document with all corrections applied"],
  ["`schema.ts`", "`paths`, `components` and `operations`, by openapi-typescript"],
  ["`types.ts`", "an interface for each object that `schema.ts` leaves anonymous, wider where a request may be"],
  ["`client.ts`", "the types of the client: an `Init` and a `Result` for each operation"],
  ["`operations.ts`", "the data that the client uses: servers, retry rules, and a row for each operation"],
  ["`functions.ts`", "a function for each operation, which returns the data or throws"],
  ["`paginators.ts`", "a paginator for each paginated operation"],
  ["`errors.ts`", "an error narrower for each operation"],
  ["`limits.ts`", "the limits of parameters and body fields, as data"],
  ["`testing.ts`", "the data that the fake uses: rules for requests, and the text of each documented error"],
  ["`examples.ts`", "the document's examples, each checked against its type (not published)"],
] as const;
