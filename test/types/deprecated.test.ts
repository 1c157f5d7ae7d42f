import { expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { compilerOptions, tempFolder } from "../support/project.js";

const OLD = `import { createClient } from "../../../src/index.js";
const client = createClient({ apiKey: "SG.x" });
export const old = await client.GET("/v3/ips/pools");
export const created = await client.POST("/v3/ips/pools", { body: { name: "a" } });
`;

const NEW = OLD.replaceAll("/v3/ips/pools", "/v3/send_ips/pools");

it("an editor strikes a deprecated call through, and no other", async () => {
  await using folder = await tempFolder();
  expect(struckThrough(await folder.file("old.ts", OLD))).toEqual(["GET", "POST"]);
  expect(struckThrough(await folder.file("new.ts", NEW))).toEqual([]);
});

/** What a language service marks as deprecated, as its text; the file must have no error. */
function struckThrough(file: string): string[] {
  const service = ts.createLanguageService({
    getCompilationSettings: compilerOptions,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => projectPath("."),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  });
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  const suggestions = service.getSuggestionDiagnostics(file).filter(({ reportsDeprecated }) => reportsDeprecated !== undefined);
  return suggestions.map(({ file: source, start, length }) => source.text.slice(start, start + length));
}
