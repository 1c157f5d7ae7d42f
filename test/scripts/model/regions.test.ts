import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStop } from "../../support/build-document.js";
import { typeErrors } from "../../support/compiler.js";
import { copyFacade, generateFrom, SLOW, tempFolder, type TempFolder } from "../../support/project.js";
import { smallDocument } from "../../support/small-document.js";

describe("an operation of one region", () => {
  let folder: TempFolder;

  // The facade, and code generated from a document in which one operation and one path exist on the first server only.
  beforeAll(async () => {
    folder = await tempFolder();
    const globalOnly = [{ url: "https://api.things.test" }];
    const spec = await folder.file(
      "spec.yaml",
      smallDocument((document) => {
        document.paths["/things/{id}/warmup"].post.servers = globalOnly;
        document.paths["/global"] = { servers: globalOnly, get: { ...document.paths["/things"].get, operationId: "ListGlobal" } };
      }),
    );
    await copyFacade(folder);
    await generateFrom(spec, join(folder.path, "generated"));
  }, SLOW.timeout);
  afterAll(() => folder[Symbol.asyncDispose]());

  it("is not in the type of another region's client", SLOW, async () => {
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

  it("is refused by that client at run time, before any request", SLOW, async () => {
    const { createClient } = (await import(pathToFileURL(join(folder.path, "src/index.ts")).href)) as {
      createClient: (options: object) => { POST: (path: string, init: object) => Promise<{ ok: boolean }> };
    };
    const urls: string[] = [];
    const fetch = (url: string): Promise<Response> => {
      urls.push(url);
      return Promise.resolve(Response.json({ id: "1" }));
    };
    const init = { params: { path: { id: "1" } } };
    const eu = createClient({ apiKey: "SG.x", region: "eu", fetch });
    await expect(eu.POST("/things/{id}/warmup", init)).rejects.toThrow(/operation POST \/things\/\{id\}\/warmup.*"eu".*; nothing was sent/);
    expect(urls).toEqual([]);
    expect(await createClient({ apiKey: "SG.x", fetch }).POST("/things/{id}/warmup", init)).toMatchObject({ ok: true });
    expect(urls).toEqual(["https://api.things.test/things/1/warmup"]);
  });
});

it("stops at a server that is not one of the document's servers", async () => {
  await expectStop((document) => {
    document.paths["/things"].get.servers = [{ url: "https://other.test" }];
  }, /get\/servers: The server "https:\/\/other\.test" is not one of the document's servers/);
});
