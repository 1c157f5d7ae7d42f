import { UpdateRefusedError } from "../problems/problems.js";
import { replaceFolders } from "../files/swap-folders.js";
import { formatFiles } from "../steps/format-files.js";
import type { UpdateOptions } from "./options.js";
import type { PreparedUpdate } from "./prepare.js";
import { specFolder } from "./spec-folder.js";
import { typeErrorsWith } from "./type-check.js";

/** Replaces spec/ and generated/ together. Throws, and changes nothing, if the build would stop or the package would not compile. */
export async function applyUpdate(
  { documentText, overlayText, obstacles, generated }: PreparedUpdate,
  options: UpdateOptions,
): Promise<void> {
  if (obstacles.length > 0) throw new UpdateRefusedError("Nothing was changed, because the build would stop:", obstacles);
  const files = await formatFiles(generated.after);
  const typeErrors = typeErrorsWith(files, options.build.out);
  if (typeErrors.length > 0) throw new UpdateRefusedError("Nothing was changed, because the package would not compile:", typeErrors);
  replaceFolders({
    spec: await specFolder(documentText, overlayText, options),
    generated: new Map(files.map(({ path, text }) => [path, text])),
  });
}
