import { describe, expect, it } from "vitest";
import { fetchText } from "../../../scripts/update/fetch-text.js";
import { tempFolder } from "../../support/project.js";
import { startServer } from "../../support/server.js";

describe("the new document", () => {
  it("is read from a file", async () => {
    await using folder = await tempFolder();
    expect(await fetchText(await folder.file("new.yaml", "openapi: 3.0.0\n"))).toBe("openapi: 3.0.0\n");
  });

  it("is downloaded from a URL", async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200).end("openapi: 3.0.0\n");
    });
    expect(await fetchText(`${server.url}/new.yaml`)).toBe("openapi: 3.0.0\n");
  });

  it("is refused with the reason if there is no such file, the status is not a success, or nothing listens", async () => {
    await expect(fetchText("none.yaml")).rejects.toThrow(/^none\.yaml: cannot be read \(ENOENT/);
    await using server = await startServer((_, response) => {
      response.writeHead(404).end();
    });
    await expect(fetchText(`${server.url}/old.yaml`)).rejects.toThrow(/old\.yaml: cannot be downloaded \(status 404\)\.$/);
    await server.close();
    await expect(fetchText(`${server.url}/new.yaml`)).rejects.toThrow(/new\.yaml: cannot be downloaded \(.*ECONNREFUSED/);
  });
});
