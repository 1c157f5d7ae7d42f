import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { copyFacade, generateFrom, tempFolder, typeErrors, type TempFolder } from "../../support/project.js";
import { smallDocument } from "../../support/small-document.js";

const globalOnly = [{ url: "https://api.things.test" }];

/** The facade over a document in which one operation and one path exist on the first server only. */
async function generateRegional(folder: TempFolder): Promise<void> {
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((document) => {
      document.paths["/things/{id}/warmup"].post.servers = globalOnly;
      document.paths["/global"] = { servers: globalOnly, get: { ...document.paths["/things"].get, operationId: "ListGlobal" } };
    }),
  );
  await copyFacade(folder);
  await generateFrom(spec, join(folder.path, "generated"));
}

it("an operation that lists fewer hosts than the document is no call of a client of the other region", async () => {
  await using folder = await tempFolder();
  await generateRegional(folder);
  const program = await folder.file(
    "program.ts",
    `import { createClient } from "./src/index.js";
const client = createClient({ apiKey: "SG.x" });
const eu = createClient({ apiKey: "SG.x", region: "eu" });
const init = { params: { path: { id: "1" } } };
export const fine = [client.POST("/things/{id}/warmup", init), client.GET("/global"), client.GET("/things"), eu.GET("/things")];
// @ts-expect-error: not in the EU (the operation's servers)
export const first = eu.POST("/things/{id}/warmup", init);
// @ts-expect-error: not in the EU (the path's servers)
export const second = eu.GET("/global");
`,
  );
  expect(typeErrors([program])).toEqual([]);
});

it("and a call that gets past the types is refused before any request", async () => {
  await using folder = await tempFolder();
  await generateRegional(folder);
  const { createClient } = (await import(pathToFileURL(join(folder.path, "src/index.ts")).href)) as {
    createClient: (options: object) => { POST: (path: string, init: object) => Promise<{ ok: boolean }> };
  };
  const urls: string[] = [];
  const fetch = (request: Request): Promise<Response> => {
    urls.push(request.url);
    return Promise.resolve(Response.json({ id: "1" }));
  };
  const init = { params: { path: { id: "1" } } };
  const eu = createClient({ apiKey: "SG.x", region: "eu", fetch });
  await expect(eu.POST("/things/{id}/warmup", init)).rejects.toThrow(
    'The operation POST /things/{id}/warmup does not exist in the region "eu", only in global; nothing was sent.',
  );
  expect(urls).toEqual([]);
  expect(await createClient({ apiKey: "SG.x", fetch }).POST("/things/{id}/warmup", init)).toMatchObject({ ok: true });
  expect(urls).toEqual(["https://api.things.test/things/1/warmup"]);
});
