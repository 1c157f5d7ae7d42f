import type { ApiModel } from "../model/api-model.js";
import { headerLines } from "./parts/source.js";

/** What stands in generated/, for whoever opens the folder. */
export function emitReadme(model: ApiModel): string {
  return `<!-- ${headerLines(model).join(" ")} -->

# generated/

${headerLines(model).join(" ")} The build owns this folder: it may be deleted, and \`npm run generate\` restores it byte for byte.

| file | holds |
|---|---|
| [\`REFERENCE.md\`](REFERENCE.md) | for readers: parameters, limits, regions, retry class and error codes of each operation |
| \`openapi.yaml\` | the bundled document with all corrections applied |
| \`schema.ts\` | \`paths\`, \`components\` and \`operations\` by openapi-typescript |
| \`types.ts\` | names for what \`schema.ts\` leaves anonymous |
| \`client.ts\` | the types of the client: an \`Init\` and a \`Result\` per operation |
| \`operations.ts\` | what the client decides by at run time |
| \`paginators.ts\` | a paginator per paginated operation |
| \`errors.ts\` | an error narrower per operation |
| \`testing.ts\` | what the fake reads: limits, and the text of each documented error |
| \`examples.ts\` | the document's examples, each checked against its type (not published) |
`;
}
