import { expect, it } from "vitest";
import ts from "typescript";
import { projectPath } from "../../scripts/command/paths.js";
import { compilerOptions, tempFolder } from "../support/project.js";

const OLDER_API = `import { createClient } from "../../../src/index.js";
const client = createClient({ apiKey: "SG.x" });
export const pools = await client.GET("/v3/ips/pools");
export const created = await client.POST("/v3/ips/pools", { body: { name: "a" } });
`;

const CURRENT_API = OLDER_API.replaceAll("/v3/ips/pools", "/v3/send_ips/pools");

it("an editor strikes a deprecated call through, and no other call", async () => {
  await using folder = await tempFolder();
  const older = await folder.file("older.ts", OLDER_API);
  const current = await folder.file("current.ts", CURRENT_API);
  const service = languageService([older, current]);
  expect(struckThrough(service, older)).toEqual(["GET", "POST"]);
  expect(struckThrough(service, current)).toEqual([]);
});

/** What an editor asks about these files. */
function languageService(files: readonly string[]): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: compilerOptions,
    getScriptFileNames: () => [...files],
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
}

/** The texts in a file that the service marks as deprecated; the file must have no error. */
function struckThrough(service: ts.LanguageService, file: string): string[] {
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  const suggestions = service.getSuggestionDiagnostics(file).filter(({ reportsDeprecated }) => reportsDeprecated !== undefined);
  return suggestions.map(({ file: source, start, length }) => source.text.slice(start, start + length));
}
