import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { stringifyYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import { BuildError } from "../../../scripts/problems/problems.js";
import { build, type Build } from "../../../scripts/steps/pipeline.js";
import { runSilently } from "../../support/build-document.js";
import { typeErrors } from "../../support/compiler.js";
import { SLOW, tempFolder } from "../../support/project.js";

/** Text that ends a comment, a string, a template or a table, unless it is escaped. */
const text = fc.oneof(
  fc.constantFrom(
    "*/ alert(1) /*",
    "`${process.exit()}`",
    '"quoted" \\ and \u2028 separated',
    "@deprecated @param {x}",
    "| a | b |\n# title\n```ts",
    "// eslint-disable",
    "<script>",
    "'",
    "日本語 🎉",
    "",
  ),
  fc.string({ maxLength: 30, unit: "grapheme" }),
);
const name = fc.oneof(
  fc.constantFrom(
    "name",
    "id",
    "class",
    "default",
    "constructor",
    "__proto__",
    "toString",
    "a-b",
    "a.b",
    "a b",
    "1st",
    "$ref_",
    "new",
    "nullable",
    "type",
    "properties",
    "Ünïcode",
    "x/y~z",
    "quote'\"`",
  ),
  fc.stringMatching(/^[a-z][a-zA-Z0-9_.-]{0,8}$/),
);
const component = fc.constantFrom("Thing", "Error", "thing.list", "Record", "Promise", "Client", "some-thing", "delete");

const schema = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.record(
      { type: fc.constantFrom("string", "integer", "number", "boolean"), description: text, nullable: fc.boolean() },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      { type: fc.constant("string"), enum: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), title: text },
      { requiredKeys: ["type", "enum"] },
    ),
    fc.record({ enum: fc.uniqueArray(fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)), { minLength: 1, maxLength: 4 }) }),
    fc.record(
      { $ref: component.map((key) => `#/components/schemas/${encodeURIComponent(key)}`), description: text },
      { requiredKeys: ["$ref"] },
    ),
    fc.record({ type: fc.constant("array"), items: tie("node"), maxItems: fc.nat(200) }, { requiredKeys: ["type", "items"] }),
    fc
      .record(
        {
          properties: fc.dictionary(name, tie("node"), { maxKeys: 4 }),
          additionalProperties: fc.oneof(fc.boolean(), tie("node")),
          title: fc.constantFrom("Thing", "Other", "not a name"),
        },
        { requiredKeys: ["properties"] },
      )
      .chain((object) => fc.subarray(Object.keys(object.properties)).map((required) => ({ type: "object", required, ...object }))),
    fc.record({ oneOf: fc.array(tie("node"), { minLength: 1, maxLength: 3 }), description: text }, { requiredKeys: ["oneOf"] }),
    fc.record({ allOf: fc.array(tie("node"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("node"), { minLength: 1, maxLength: 2 }), nullable: fc.boolean() }, { requiredKeys: ["anyOf"] }),
    fc.constant({}),
  ),
})).node;

const example = fc.oneof(
  fc.record({ errors: fc.array(fc.record({ field: fc.option(text), message: text }), { maxLength: 2 }) }),
  fc.record({ errors: fc.array(text, { maxLength: 2 }) }),
  fc.record({ error: text }),
  fc.jsonValue({ maxDepth: 2 }),
);
const content = fc.record(
  {
    schema,
    examples: fc.dictionary(
      name,
      example.map((value) => ({ value })),
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: [] },
);
const response = fc.record(
  {
    description: text,
    content: fc.dictionary(fc.constantFrom("application/json", "application/problem+json", "text/plain", "application/xml"), content, {
      maxKeys: 2,
    }),
  },
  { requiredKeys: ["description"] },
);
const parameter = fc.record(
  {
    name: fc.oneof(name, fc.constantFrom("after_key", "offset", "page_token")),
    in: fc.constantFrom("query", "header", "path"),
    required: fc.boolean(),
    description: text,
    schema,
  },
  { requiredKeys: ["name", "in", "schema"] },
);
const operation = fc.record(
  {
    operationId: fc.oneof(name, text),
    summary: text,
    description: text,
    deprecated: fc.boolean(),
    parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: (item) => `${item.in} ${item.name}` }),
    requestBody: fc.record({
      required: fc.boolean(),
      content: fc.dictionary(fc.constantFrom("application/json", "multipart/form-data"), content, { maxKeys: 2 }),
    }),
    responses: fc.dictionary(fc.constantFrom("200", "201", "204", "2XX", "400", "404", "500", "default"), response, {
      minKeys: 1,
      maxKeys: 4,
    }),
  },
  { requiredKeys: ["operationId", "responses"] },
);
const path = fc.oneof(
  fc.constantFrom("/things", "/things/{id}", "/things/{id}:batch", "/a b/{x-y}", "/'quoted\"", "/`${x}`"),
  text.map((segment) => `/${segment}`),
);
const document = fc.record({
  openapi: fc.constantFrom("3.0.3", "3.1.0"),
  info: fc.record({ title: text, version: text, description: text }),
  servers: fc.array(fc.constantFrom({ url: "https://api.test" }, { url: "https://api.eu.test", description: "*/" }, { url: "/relative" }), {
    maxLength: 2,
  }),
  paths: fc.dictionary(
    path,
    fc.dictionary(fc.constantFrom("get", "put", "post", "patch", "delete"), operation, { minKeys: 1, maxKeys: 2 }),
    { minKeys: 1, maxKeys: 3 },
  ),
  components: fc.record({ schemas: fc.dictionary(component, schema, { maxKeys: 8 }).map((schemas) => ({ ...TARGETS, ...schemas })) }),
});
/** The targets of random references. */
const TARGETS = Object.fromEntries(
  ["Thing", "Error", "thing.list", "Record", "Promise", "Client", "some-thing", "delete"].map((key) => [key, { type: "object" }]),
);

/** The build; `undefined` if it stopped with a sentence and its place. */
async function buildOf(spec: string, out: string): Promise<Build | undefined> {
  try {
    return await build({ specs: [spec], overlay: undefined, out, check: false }, runSilently);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    expect(error.message).toMatch(/spec\d+\.yaml(?:#.*)?: .{15,}/su);
    return undefined;
  }
}

// More documents: SEED=2 RUNS=500 npx vitest run random-documents.
it("builds code that compiles from any document, the same code twice, or stops with a sentence and its place", SLOW, async () => {
  const seed = Number(process.env["SEED"] ?? 1);
  const samples = fc.sample(document, { numRuns: Number(process.env["RUNS"] ?? 25), seed });
  await using folder = await tempFolder();
  const files = new Map<string, string>();
  let built = 0;
  for (const [index, sample] of samples.entries()) {
    const spec = await folder.file(`spec${index}.yaml`, stringifyYaml(sample, { noRefs: true }));
    const out = join(folder.path, `out${index}`);
    const context = `seed ${seed}, document ${index}:\n${JSON.stringify(sample)}`;
    const result = await buildOf(spec, out).catch((error: unknown) => {
      throw new Error(context, { cause: error });
    });
    if (result === undefined) continue;
    built += 1;
    // Every third one is enough to find state that outlives a build.
    if (built % 3 === 0) expect((await buildOf(spec, out))?.files, context).toEqual(result.files);
    await mkdir(out);
    for (const file of result.files) {
      await writeFile(join(out, file.path), file.text);
      if (file.path.endsWith(".ts")) files.set(join(out, file.path), context);
    }
  }
  // All in one program, because starting a compiler takes longer than everything else.
  const errors = typeErrors([...files.keys()]);
  const [first] = errors;
  const context = files.get(first?.replace(/:\d+ .*$/s, "") ?? "") ?? `seed ${seed}`;
  if (first !== undefined) throw new Error(`${first}\n${context}`);
  expect(built).toBeGreaterThan(samples.length / 10);
});
