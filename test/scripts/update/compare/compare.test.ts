import { beforeAll, describe, expect, it } from "vitest";
import type { OpenApiDocument } from "../../../../scripts/openapi/document.js";
import { createProblems } from "../../../../scripts/command/problems.js";
import { toRevision, type Revision } from "../../../../scripts/steps/pipeline.js";
import type { Change, Rating } from "../../../../scripts/update/compare/change.js";
import { reportOf, toText } from "../../../../scripts/update/report/report.js";
import { compare } from "../../../../scripts/update/compare/compare.js";
import { document, resolve } from "../../../support/document.js";

// Documents are changed in places that the types of the generator do not have.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument */
type Loose = any;

async function revisionOf(change: (copy: Loose) => void): Promise<Revision> {
  const copy = structuredClone(document) as Loose;
  // One operation's own parameters, so that a change is that operation's alone.
  listPools(copy).parameters = listPools(copy).parameters.map((node: Loose) => structuredClone(resolve(node)));
  copy.components.schemas.Leaf = { type: "object", properties: { a: { type: "string" } } };
  const leaf = { $ref: "#/components/schemas/Leaf" };
  pool(copy).properties.counts = { type: "object", additionalProperties: leaf };
  pool(copy).properties.extra = { oneOf: [{ type: "object", properties: { leaf } }, { type: "string" }] };
  change(copy);
  const options = { specs: ["spec.yaml"], overlay: "overlay.yaml", out: "generated", check: false };
  const source = { file: "spec.yaml", document: copy as OpenApiDocument };
  const problems = createProblems(source.file, "collecting");
  return toRevision(source, options, { problems, step: (_, step) => Promise.resolve(step()) });
}

const operation = (copy: Loose, method: string, path: string): Loose => copy.paths[path][method];
const listPools = (copy: Loose): Loose => operation(copy, "get", "/v3/send_ips/pools");
const createPool = (copy: Loose): Loose => operation(copy, "post", "/v3/send_ips/pools");
const getPool = (copy: Loose): Loose => operation(copy, "get", "/v3/send_ips/pools/{poolid}");
const addIp = (copy: Loose): Loose => operation(copy, "post", "/v3/send_ips/ips");
const schemaOf = (media: Loose): Loose => media.content["application/json"].schema;
const body = (op: Loose): Loose => schemaOf(op.requestBody);
const answer = (op: Loose, status = 200): Loose => schemaOf(op.responses[status]);
const pool = (copy: Loose): Loose => answer(listPools(copy)).properties.result.items;
const address = (copy: Loose): Loose => answer(operation(copy, "get", "/v3/send_ips/ips")).properties.result.items;
const parameter = (op: Loose, name: string): Loose => op.parameters.find((each: Loose) => each.name === name);
const without = (list: Loose[], name: string): Loose[] => list.filter((each) => each !== name && each.name !== name);
const errors = (op: Loose): Loose => op.responses[400].content["application/json"].examples;

/** A single change of the corrected document; what is told of it, and what of the way back. */
interface Case {
  readonly name: string;
  readonly change: (copy: Loose) => void;
  readonly forth: readonly [Rating, string, RegExp];
  readonly back: readonly [Rating, string, RegExp];
}

const cases: readonly Case[] = [
  {
    name: "an operation is removed",
    change: (copy) => delete copy.paths["/v3/send_ips/pools/{poolid}"].delete,
    forth: ["major", "operation-removed", /^`DELETE \/v3\/send_ips\/pools\/\{poolid\}` is gone$/],
    back: ["minor", "operation-added", /^`DELETE \/v3\/send_ips\/pools\/\{poolid\}` is new$/],
  },
  {
    name: "an operation has another id",
    change: (copy) => (listPools(copy).operationId = "GetPools"),
    forth: ["major", "operation-renamed", /^`GET \/v3\/send_ips\/pools` was called `ListIpPool`; its helpers/],
    back: ["major", "operation-renamed", /was called `GetPools`/],
  },
  {
    name: "an operation has another path",
    change: (copy) => {
      copy.paths["/v4/pools"] = { get: listPools(copy) };
      delete copy.paths["/v3/send_ips/pools"].get;
    },
    forth: ["major", "operation-moved", /^`GET \/v4\/pools` now, it was `GET \/v3\/send_ips\/pools`$/],
    back: ["major", "operation-moved", /^`GET \/v3\/send_ips\/pools` now/],
  },
  {
    name: "an operation is deprecated",
    change: (copy) => (listPools(copy).deprecated = true),
    forth: ["minor", "operation-deprecated", /^deprecated now$/],
    back: ["patch", "operation-undeprecated", /^no longer deprecated$/],
  },
  {
    name: "the EU host is lost",
    change: (copy) => copy.servers.pop(),
    forth: ["major", "region-removed", /^the region `eu` \(https:\/\/api\.eu\.sendgrid\.com\) is gone$/],
    back: ["minor", "region-added", /^the region `eu` .* is new$/],
  },
  {
    name: "a host moves",
    change: (copy) => (copy.servers[1].url = "https://api.eu.sendgrid.com/base"),
    forth: ["major", "host-moved", /^the host of the region `eu` is https:\/\/api\.eu\.sendgrid\.com\/base now, it was https/],
    back: ["major", "host-moved", /is https:\/\/api\.eu\.sendgrid\.com now/],
  },
  {
    name: "the first server is another one",
    change: (copy) => copy.servers.reverse(),
    forth: ["major", "default-region-changed", /^the region of a client that names none is `eu` now, it was `global`$/],
    back: ["major", "default-region-changed", /is `global` now/],
  },
  {
    name: "one operation loses the EU host",
    change: (copy) => (listPools(copy).servers = [copy.servers[0]]),
    forth: ["major", "region-lost", /^no longer in the region `eu`$/],
    back: ["minor", "region-gained", /^in the region `eu` as well now$/],
  },
  {
    name: "the security scheme changes",
    change: (copy) => (copy.components.securitySchemes.BearerAuth.scheme = "basic"),
    forth: ["major", "security-changed", /bearer token/],
    back: ["major", "security-changed", /bearer token/],
  },
  {
    name: "a query parameter is removed",
    change: (copy) => (listPools(copy).parameters = without(listPools(copy).parameters, "region")),
    forth: ["major", "parameter-removed", /^the query parameter `region` is gone$/],
    back: ["minor", "parameter-added", /^the query parameter `region` is new$/],
  },
  {
    name: "a required query parameter is added",
    change: (copy) => listPools(copy).parameters.push({ name: "sort", in: "query", required: true, schema: { type: "string" } }),
    forth: ["major", "parameter-added", /^the query parameter `sort` is new, and required$/],
    back: ["major", "parameter-removed", /^the query parameter `sort` is gone$/],
  },
  {
    name: "a query parameter becomes required",
    change: (copy) => (parameter(listPools(copy), "region").required = true),
    forth: ["major", "parameter-required", /^the query parameter `region` is required now$/],
    back: ["minor", "parameter-optional", /^the query parameter `region` is optional now$/],
  },
  {
    name: "a parameter is deprecated",
    change: (copy) => (parameter(listPools(copy), "region").deprecated = true),
    forth: ["minor", "parameter-deprecated", /^the query parameter `region` is deprecated now$/],
    back: ["patch", "none", /./],
  },
  {
    name: "a parameter is written another way",
    change: (copy) => (parameter(listPools(copy), "region").style = "pipeDelimited"),
    forth: ["major", "parameter-serialised", /is to be written another way/],
    back: ["major", "parameter-serialised", /is to be written another way/],
  },
  {
    name: "a parameter takes another type",
    change: (copy) => (parameter(listPools(copy), "include_region").schema.type = "string"),
    forth: ["major", "retyped", /^the query parameter `include_region` is `string` now, it was `boolean`$/],
    back: ["major", "retyped", /^the query parameter `include_region` is `boolean` now, it was `string`$/],
  },
  {
    name: "a parameter takes one type more",
    change: (copy) => (parameter(listPools(copy), "include_region").schema.type = ["boolean", "string"]),
    forth: ["minor", "retyped", /is `boolean \| string` now, it was `boolean`$/],
    back: ["major", "retyped", /is `boolean` now, it was `boolean \| string`$/],
  },
  {
    name: "a limit is tightened",
    change: (copy) => (parameter(listPools(copy), "limit").schema.maximum = 50),
    forth: ["major", "limit-tightened", /^the query parameter `limit`: `maximum` is `50` now, it was `100`$/],
    back: ["minor", "limit-relaxed", /`maximum` is `100` now, it was `50`$/],
  },
  {
    name: "a limit is no longer stated",
    change: (copy) => delete body(createPool(copy)).properties.name.maxLength,
    forth: ["minor", "limit-relaxed", /`maxLength` is not stated now, it was `64`$/],
    back: ["major", "limit-tightened", /`maxLength` is `64` now, it was not stated$/],
  },
  {
    name: "a pattern is demanded",
    change: (copy) => (parameter(listPools(copy), "ip").schema.pattern = "^[0-9.]+$"),
    forth: ["major", "limit-tightened", /`pattern` is `\^\[0-9\.\]\+\$` now, it was not stated$/],
    back: ["minor", "limit-relaxed", /`pattern` is not stated now/],
  },
  {
    name: "a default changes",
    change: (copy) => (parameter(listPools(copy), "limit").schema.default = 10),
    forth: ["major", "default-changed", /the default is `10` now, it was not stated$/],
    back: ["major", "default-changed", /the default is not stated now, it was `10`$/],
  },
  {
    name: "parameters come to exclude each other",
    change: (copy) => (listPools(copy)["x-exclusive"] = [["ip", "region"]]),
    forth: ["major", "exclusive-gained", /^ip and region exclude each other now$/],
    back: ["minor", "exclusive-lost", /^ip and region no longer exclude each other$/],
  },
  {
    name: "a body field is removed",
    change: (copy) => delete body(createPool(copy)).properties.ips,
    forth: ["major", "field-removed", /^the request body, `ips` is gone$/],
    back: ["minor", "field-added", /^the request body, `ips` is new$/],
  },
  {
    name: "a body field becomes required",
    change: (copy) => body(createPool(copy)).required.push("ips"),
    forth: ["major", "field-required", /^the request body, `ips` is required now$/],
    back: ["minor", "field-optional", /^the request body, `ips` is optional now$/],
  },
  {
    name: "a required body field is added",
    change: (copy) => {
      body(createPool(copy)).properties.team = { type: "string" };
      body(createPool(copy)).required.push("team");
    },
    forth: ["major", "field-added", /^the request body, `team` is new, and required$/],
    back: ["major", "field-removed", /^the request body, `team` is gone$/],
  },
  {
    name: "a body field may be null",
    change: (copy) => (body(createPool(copy)).properties.name.type = ["string", "null"]),
    forth: ["minor", "null-gained", /^the request body, `name` may be `null` now$/],
    back: ["major", "null-lost", /^the request body, `name` may no longer be `null`$/],
  },
  {
    name: "fields of which one must be given",
    change: (copy) => (body(createPool(copy))["x-at-least-one"] = ["ips", "name"]),
    forth: ["major", "at-least-one-changed", /^at least one of `ips`, `name` is needed now, it was of none$/],
    back: ["minor", "at-least-one-changed", /^at least one of no fields is needed now/],
  },
  {
    name: "the request body is no longer required",
    change: (copy) => (createPool(copy).requestBody.required = false),
    forth: ["minor", "body-optional", /^the request body is optional now$/],
    back: ["major", "body-required", /^the request body is required now$/],
  },
  {
    name: "the request body is gone",
    change: (copy) => delete addIp(copy).requestBody,
    forth: ["major", "body-removed", /^the request body is gone$/],
    back: ["major", "body-added", /^the request body is new, and required$/],
  },
  {
    name: "the request body is of another media type",
    change: (copy) =>
      (createPool(copy).requestBody.content = { "application/merge-patch+json": createPool(copy).requestBody.content["application/json"] }),
    forth: ["major", "body-media-type", /^the request body is sent as `application\/merge-patch\+json` now/],
    back: ["major", "body-media-type", /^the request body is sent as `application\/json` now/],
  },
  {
    name: "an answer's field is removed",
    change: (copy) => {
      delete pool(copy).properties.total_ip_count;
      pool(copy).required = without(pool(copy).required, "total_ip_count");
    },
    forth: ["major", "field-removed", /^the 200 answer, `result\[\]\.total_ip_count` is gone$/],
    back: ["minor", "field-added", /^the 200 answer, `result\[\]\.total_ip_count` is new$/],
  },
  {
    name: "an answer's field is not always there",
    change: (copy) => (pool(copy).required = without(pool(copy).required, "name")),
    forth: ["major", "field-optional", /^the 200 answer, `result\[\]\.name` is not always there now$/],
    back: ["minor", "field-required", /^the 200 answer, `result\[\]\.name` is always there now$/],
  },
  {
    name: "an answer's field loses its null",
    change: (copy) => (address(copy).properties.updated_at.type = "integer"),
    forth: ["major", "null-lost", /^the 200 answer, `result\[\]\.updated_at` may no longer be `null`$/],
    back: ["major", "null-gained", /^the 200 answer, `result\[\]\.updated_at` may be `null` now$/],
  },
  {
    name: "null is written as a form of its own",
    change: (copy) => (pool(copy).properties.name = { anyOf: [{ type: "string" }, { type: "null" }] }),
    forth: ["major", "null-gained", /^the 200 answer, `result\[\]\.name` may be `null` now$/],
    back: ["major", "null-lost", /may no longer be `null`$/],
  },
  {
    name: "an answer's field is of another type",
    change: (copy) => (pool(copy).properties.id.type = "integer"),
    forth: ["major", "retyped", /^the 200 answer, `result\[\]\.id` is `number` now, it was `string`$/],
    back: ["major", "retyped", /^the 200 answer, `result\[\]\.id` is `string` now, it was `number`$/],
  },
  {
    name: "an answer's integer is called a number",
    change: (copy) => (pool(copy).properties.total_ip_count.type = "number"),
    forth: ["patch", "retyped", /`number` now, it was `integer`: the same in TypeScript$/],
    back: ["patch", "retyped", /`integer` now, it was `number`/],
  },
  {
    name: "a region is added, which filters and answers share",
    change: (copy) => copy.components.schemas.Region.enum.push("ap"),
    forth: ["major", "enum-value-added", /^the 200 answer, `result\[\]\.region` can also be `ap` now$/],
    back: ["major", "enum-value-removed", /can no longer be `ap`$/],
  },
  {
    name: "an answer may have one form more",
    change: (copy) => (pool(copy).properties.name = { oneOf: [{ type: "string" }, { type: "string", format: "uuid" }] }),
    forth: ["major", "variant-added", /2 more possible forms/],
    back: ["major", "variant-removed", /2 fewer possible forms/],
  },
  {
    name: "an unknown keyword changes",
    change: (copy) => (pool(copy).not = { required: ["nothing"] }),
    forth: ["major", "keyword-changed", /the keyword `not` changed; read the diff$/],
    back: ["major", "keyword-changed", /the keyword `not` changed/],
  },
  {
    name: "a success has another status",
    change: (copy) => {
      const { 201: created, ...others } = createPool(copy).responses;
      createPool(copy).responses = { 200: created, ...others };
    },
    forth: ["major", "status-removed", /^the status 201 is gone$/],
    back: ["major", "status-added", /^the status 201 is new$/],
  },
  {
    name: "an answer loses its body",
    change: (copy) => delete getPool(copy).responses[200].content,
    forth: ["major", "answer-emptied", /^the 200 answer has no body any more$/],
    back: ["major", "answer-filled", /^the 200 answer has a body now$/],
  },
  {
    name: "a list is no longer paginated",
    change: (copy) => (listPools(copy)["x-pagination"] = false),
    forth: ["major", "pagination-lost", /^no longer paginated, so there is no paginator any more$/],
    back: ["minor", "pagination-gained", /^paginated now, so there is a paginator$/],
  },
  {
    name: "the cursor is elsewhere",
    change: (copy) =>
      (listPools(copy)["x-pagination"] = { parameter: "after_key", items: "/result", cursor: "/_metadata/next_params/after_key" }),
    forth: ["minor", "pagination-changed", /^paginated by `after_key` from `\/_metadata\/next_params\/after_key` now, it was by/],
    back: [
      "minor",
      "pagination-changed",
      /^paginated by `after_key` from `\/_metadata\/next_params\/after_key`, `\/_metadata\/after_key` now/,
    ],
  },
  {
    name: "an error is no longer documented",
    change: (copy) => delete errors(createPool(copy))["name already exists"],
    forth: ["major", "error-removed", /^the error `name_exists` is no longer documented \(400 `name`: “already exists”\)$/],
    back: ["minor", "error-added", /^the error `name_exists` is documented now/],
  },
  {
    name: "an error is reworded",
    change: (copy) => (copy.components.examples.IpAddressManagement400NameExistsError.value.errors[0].message = "is taken"),
    forth: ["patch", "error-reworded", /^the error `name_exists` is 400 `name`: “is taken” now, it was 400 `name`: “already exists”$/],
    back: ["patch", "error-reworded", /“already exists” now, it was 400 `name`: “is taken”$/],
  },
  {
    name: "an error carries less",
    change: (copy) => delete copy.components.examples.IpAddressManagement400PoolLimitError["x-error-template"],
    forth: ["major", "error-details-lost", /^the error `pool_limit` no longer carries `limit: number`$/],
    back: ["minor", "error-details-gained", /^the error `pool_limit` carries `limit: number` now$/],
  },
  {
    name: "an operation may be repeated",
    change: (copy) => delete addIp(copy)["x-retry"],
    forth: ["major", "retry-changed", /^the retry class is `rejected-only` now, it was `never`$/],
    back: ["minor", "retry-changed", /^the retry class is `never` now, it was `rejected-only`$/],
  },
  {
    name: "an error comes with another status",
    change: (copy) => {
      const { "name already exists": moved, ...others } = errors(createPool(copy));
      createPool(copy).responses[400].content["application/json"].examples = others;
      createPool(copy).responses[409] = structuredClone(createPool(copy).responses[400]);
      createPool(copy).responses[409].content["application/json"].examples = { "name already exists": moved };
    },
    forth: ["major", "error-moved", /^the error `name_exists` comes with 409 now, it came with 400$/],
    back: ["major", "error-moved", /^the error `name_exists` comes with 400 now, it came with 409$/],
  },
  {
    name: "an error gets a code of its own that had one by its status",
    change: (copy) => {
      createPool(copy).responses[403] = structuredClone(createPool(copy).responses[400]);
      createPool(copy).responses[403].content["application/json"].examples = {
        plan: { value: { errors: [{ field: "", message: "no pools" }] } },
      };
    },
    forth: ["major", "error-added", /^the error `plan` is documented now \(403: “no pools”\); it was `forbidden` until now$/],
    back: ["major", "error-removed", /^the error `plan` is no longer documented/],
  },
  {
    name: "a shared schema changes behind a form of a field",
    change: (copy) => (copy.components.schemas.Leaf.properties.a.type = "integer"),
    forth: ["major", "retyped", /^the 200 answer, `result\[\]\.extra \(oneOf\)\.leaf\.a` is `number` now, it was `string`$/],
    back: ["major", "retyped", /`result\[\]\.counts\.\*\.a` is `string` now, it was `number`$/],
  },
  {
    name: "other fields are refused",
    change: (copy) => (body(createPool(copy)).additionalProperties = false),
    forth: ["major", "other-fields-changed", /^other fields of the request body are refused now, they were not described$/],
    back: ["minor", "other-fields-changed", /^other fields of the request body are not described now, they were refused$/],
  },
  {
    name: "a field is required and not described",
    change: (copy) => body(createPool(copy)).required.push("zone"),
    forth: ["major", "field-required", /^the request body, `zone` is required, and not described$/],
    back: ["minor", "field-optional", /^the request body, `zone` is no longer required, and not described$/],
  },
  {
    name: "an operation has a security of its own",
    change: (copy) => (listPools(copy).security = []),
    forth: ["major", "security-changed", /its own `security` changed/],
    back: ["major", "security-changed", /its own `security` changed/],
  },
  {
    name: "a method comes that the client does not have",
    change: (copy) => (copy.paths["/v3/send_ips/pools"].head = { responses: { 200: { description: "OK" } } }),
    forth: ["patch", "other-method-added", /^`HEAD \/v3\/send_ips\/pools` was added, but the client has no such methods$/],
    back: ["patch", "other-method-removed", /is gone, but/],
  },
  {
    name: "a description is reworded",
    change: (copy) => (listPools(copy).description = "Other words."),
    forth: ["patch", "documentation", /^described, or shown in examples, in other words$/],
    back: ["patch", "documentation", /^described/],
  },
];

let base: Revision;
beforeAll(async () => {
  base = await revisionOf(() => undefined);
});

function expectTold(changes: readonly Change[], [rating, kind, text]: Case["forth"]): void {
  if (kind === "none") return expect(changes).toEqual([]);
  const told = changes.find((change) => change.kind === kind && text.test(change.text));
  expect(told, JSON.stringify(changes, undefined, 1)).toMatchObject({ rating });
  // The change itself is the gravest: nothing else that is told of it makes it worse.
  expect(changes[0]?.rating).toBe(rating);
}

describe("the reporter", () => {
  it("tells nothing of a document that is the same, with other line breaks in its prose", async () => {
    expect(compare(base, base)).toEqual([]);
    const same = await revisionOf((copy) => (listPools(copy).description = listPools(copy).description.replaceAll(" ", "\n")));
    expect(compare(base, same)).toEqual([]);
  });

  it.each(cases)("rates and words it when $name", async ({ change, forth, back }) => {
    const changed = await revisionOf(change);
    expectTold(compare(base, changed), forth);
    expectTold(compare(changed, base), back);
  });

  it("tells nothing of a default that is stated, and knows schemas that are `true`", async () => {
    const stated = await revisionOf((copy) => {
      Object.assign(parameter(listPools(copy), "region"), { style: "form", explode: true, allowReserved: false });
      Object.assign(body(addIp(copy)).properties.subusers, { minItems: 0, uniqueItems: false });
    });
    expect(compare(base, stated)).toEqual([]);
    const anything = await revisionOf((copy) => (answer(listPools(copy)).properties.extra = true));
    expect(compare(base, anything)).toMatchObject([{ rating: "minor", text: "the 200 answer, `extra` is new" }]);
  });

  it("rates a renamed operation whose helpers keep their names as minor", async () => {
    const renamed = await revisionOf((copy) => {
      listPools(copy).operationId = "GetPools";
      listPools(copy)["x-former-ids"] = ["ListIpPool"];
    });
    expect(compare(base, renamed)).toMatchObject([{ rating: "minor", kind: "operation-renamed", subject: "GetPools" }]);
  });

  it("rates a value more that only requests have as minor", async () => {
    const values = (list: string[]) => (copy: Loose) => (parameter(listPools(copy), "region").schema = { type: "string", enum: list });
    const [two, three] = [await revisionOf(values(["eu", "us"])), await revisionOf(values(["ap", "eu", "us"]))];
    expect(compare(two, three)).toMatchObject([{ rating: "minor", text: "the query parameter `region` can also be `ap` now" }]);
    expect(compare(three, two)).toMatchObject([{ rating: "major", text: "the query parameter `region` can no longer be `ap`" }]);
  });

  it("follows schemas that refer to themselves", async () => {
    const recursive = (type: string) => (copy: Loose) => {
      copy.components.schemas.Tree = {
        type: "object",
        properties: { name: { type }, children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      };
      pool(copy).properties.tree = { $ref: "#/components/schemas/Tree" };
    };
    const [strings, numbers] = [await revisionOf(recursive("string")), await revisionOf(recursive("number"))];
    expect(compare(strings, numbers)).toMatchObject([
      { kind: "retyped", text: "the 200 answer, `result[].tree.name` is `number` now, it was `string`" },
    ]);
  });
});

it("a report says what is left to do by hand after a new operation, and nothing after a new description", () => {
  const findings = {
    ...{
      source: "new.yaml",
      sha256: "0",
      date: "2026-01-01",
      currentVersion: "1.0.0",
      expired: [],
      problems: [],
      canBeTaken: true,
      hidden: [],
    },
    ...{ explained: new Set<string>(), surfaces: { before: new Map(), after: new Map() } },
  };
  const added = { rating: "minor", kind: "operation-added", subject: "WarmIp", text: "`POST /v3/send_ips/warm` is new" } as const;
  const report = reportOf({ ...findings, changes: [added], surfaces: { before: new Map(), after: new Map([["narrowWarmIpError", ""]]) } });
  expect(report.byHand).toMatchObject([
    expect.stringMatching(/^WarmIp: give the fake a handler/),
    expect.stringContaining("npx vitest run -u"),
  ]);
  expect(toText(report)).toContain("To be done by hand once it is taken\n  - WarmIp: ");
  expect(reportOf({ ...findings, changes: [{ ...added, kind: "field-changed", rating: "patch" }] }).byHand).toEqual([]);
});
