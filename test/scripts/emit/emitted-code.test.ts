import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { operationTable, retryRules } from "../../../generated/operations.js";
import { projectPath } from "../../../scripts/command/paths.js";
import { retrySentence } from "../../../scripts/emit/parts/shared-texts.js";
import { RETRY_RULES } from "../../../scripts/model/retry-rules.js";
import { typeErrors } from "../../support/compiler.js";
import { document } from "../../support/document.js";
import { generateFrom, tempFolder } from "../../support/project.js";
import { failure, ok, smallDocument } from "../../support/small-document.js";

const EMITTED = ["client.ts", "errors.ts", "examples.ts", "operations.ts", "paginators.ts", "testing.ts", "types.ts"];
const SOURCES = [...EMITTED, "schema.ts"];

function nodesOf(file: string): ts.Node[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  return nodes;
}

describe.each(EMITTED)("generated/%s", (file) => {
  const nodes = nodesOf(projectPath(`generated/${file}`));

  it("holds no any, no assertion but `as const`, and no `!`", () => {
    expect(nodes.filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    expect(nodes.filter((node) => ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node))).toEqual([]);
    const assertions = nodes.filter(ts.isAsExpression).map((node) => node.type.getText());
    expect(assertions.filter((type) => type !== "const")).toEqual([]);
  });

  it("begins with who made it and what to do instead of editing it", () => {
    const [first, second] = readFileSync(projectPath(`generated/${file}`), "utf8").split("\n");
    expect(first).toBe(
      "// Made by scripts/generate.ts from spec/ip-address-management.yaml, spec/ip-pools.yaml, spec/ip-warmup.yaml, spec/subusers.yaml and spec/overlay.yaml.",
    );
    expect(second).toBe("// Do not edit; run `npm run generate`.");
  });

  it("has no blank line between imports, and no line of a comment is longer than 110 characters", () => {
    const text = readFileSync(projectPath(`generated/${file}`), "utf8");
    expect(text).not.toMatch(/;\n\nimport /);
    const comments = text.split("\n").filter((line) => /^\s*(?:\/\*\*|\*)/.test(line));
    expect(comments.filter((line) => line.length > 110)).toEqual([]);
  });
});

it("an operation's retry class is explained in its doc comment and in the reference, as the emitted rules say", () => {
  const client = readFileSync(projectPath("generated/client.ts"), "utf8");
  const reference = readFileSync(projectPath("generated/REFERENCE.md"), "utf8");
  expect(retryRules).toEqual(RETRY_RULES);
  for (const [id, { retry }] of Object.entries(operationTable)) {
    const sentence = retrySentence(retryRules[retry]);
    const comment =
      client
        .slice(0, client.indexOf(`export interface ${id}Init `))
        .split("/**")
        .at(-1) ?? "";
    expect(comment.replace(/\s+\*\s+/g, " "), id).toContain(sentence);
    expect(reference).toContain(`- \`${retry}\`: ${sentence}`);
  }
});

it("generated/README.md describes each file of the folder", () => {
  const text = readFileSync(projectPath("generated/README.md"), "utf8");
  const rows = [...text.matchAll(/^\| \[?`([^`]+)`/gm)].map(([, file]) => file);
  expect([...rows, "README.md"].sort()).toEqual(readdirSync(projectPath("generated")).sort());
});

it("the generated client carries every summary and description of an operation as a doc comment", () => {
  const text = readFileSync(projectPath("generated/client.ts"), "utf8")
    .replace(/^\s*\*( |$)/gm, "")
    .replace(/\s+/g, " ");
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of [item.get, item.put, item.post, item.patch, item.delete]) {
      if (operation === undefined) continue;
      expect(text).toContain(operation.summary);
      expect(text).toContain((operation.description ?? "").replace(/\s+/g, " "));
    }
  }
});

describe("a hostile document", () => {
  const hostile = 'ends */ throw new Error("out"); /* a `backtick`, ${1 + 1}, "quotes", \\ and\r\na new line,\u2028another\n@tag';

  it("gives code that compiles, and does nothing but what any document's does", async () => {
    await using folder = await tempFolder();
    const spec = await folder.file(
      "spec.yaml",
      smallDocument((broken) => {
        const { get } = broken.paths["/things"];
        Object.assign(get, { summary: hostile, description: hostile, deprecated: true });
        get.parameters = [
          { name: "a-b.c", in: "query", description: hostile, schema: { type: "string", enum: [hostile, "x"], default: hostile } },
          { name: "after_key", in: "query", schema: { type: "string" } },
        ];
        const properties = {
          "re sult*/": {
            type: "array",
            items: {
              type: "object",
              title: "Item",
              description: hostile,
              properties: { class: { type: "string" }, "a'b\"": { type: "number" } },
            },
          },
          _metadata: { type: "object", properties: { next_params: { type: "object", properties: { after_key: { type: "string" } } } } },
        };
        get.responses[200] = ok({ type: "object", properties });
        get.responses[400] = failure(hostile, {
          errors: [{ field: hostile, message: hostile }],
          ...(JSON.parse(`{"__proto__":{"polluted":true}}`) as object),
        });
        get.responses[409] = failure(
          "data",
          { errors: [{ field: "", message: "5 of [a] (b)" }] },
          { "x-error-template": "{count:number} of [{name}] ({rest:list})" },
        );
        broken.paths["/things/{id}/warmup"].post.operationId = "delete";
        broken.paths[`/q"uo'te\`\${x}`] = {
          get: { ...get, operationId: "odd id: 7*/", parameters: [], responses: { 204: { description: "No Content" } } },
        };
      }),
    );
    const out = join(folder.path, "generated");
    await generateFrom(spec, out);
    expect(typeErrors(SOURCES.map((file) => join(out, file)))).toEqual([]);

    const kinds = new Set(SOURCES.flatMap((file) => nodesOf(join(out, file))).map((node) => ts.SyntaxKind[node.kind]));
    expect([...kinds]).not.toContain("ThrowStatement");
    expect([...kinds]).not.toContain("TemplateExpression");
    const client = readFileSync(join(out, "client.ts"), "utf8");
    expect(client).toContain("ends *\\/ throw new Error");
    expect(client).not.toContain("\u2028");
  });
});

it("a literal colon, an optional body and several successes keep their meaning", async () => {
  await using folder = await tempFolder();
  const spec = await folder.file(
    "spec.yaml",
    smallDocument((changed) => {
      const { post } = changed.paths["/things/{id}/warmup"];
      post.requestBody = {
        content: { "application/json": { schema: { type: "object", properties: { hot: { type: "boolean", default: true } } } } },
      };
      post.responses[202] = ok({ type: "object", required: ["job"], properties: { job: { type: "string" } } });
      post.responses[204] = { description: "Nothing" };
    }),
  );
  const out = join(folder.path, "generated");
  await generateFrom(spec, out);
  const program = await folder.file(
    "program.ts",
    `import type { Client, WarmThingData, WarmThing202Data } from "./generated/all.js";
export async function use(client: Client): Promise<void> {
  const result = await client.POST("/things/{id}/warmup", { params: { path: { id: "1" } } });
  await client.POST("/things/{id}/warmup", { params: { path: { id: "1" } }, body: {} });
  if (!result.ok) return;
  if (result.status === 200) result.data satisfies WarmThingData;
  else if (result.status === 202) result.data satisfies WarmThing202Data;
  else ((result.status satisfies 204), result.data satisfies undefined);
}
`,
  );
  await folder.file("generated/all.ts", 'export * from "./client.js";\nexport * from "./types.js";\n');
  expect(typeErrors([program])).toEqual([]);
});
