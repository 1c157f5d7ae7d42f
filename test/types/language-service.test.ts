import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInEditor, type Editor } from "../support/language-service.js";
import { tempFolder, type TempFolder } from "../support/project.js";

const FIXTURE = `
import {
  createClient, paginateListIp, paginateListIpPool, narrowCreateIpPoolError, isNotFound, limits, addIp, createIpPool, getNamedPool,
  type /*typeIpPool*/IpPool, type /*typeBody*/CreateIpPoolBody,
} from "../../../src/index.js";
const client = createClient({ apiKey: "SG.x" });
const eu = createClient({ apiKey: "SG.x", region: "eu" });

const result = await client.GET("/v3/send_ips/pools");
if (!result.ok) throw new Error("a failure");
const /*data*/data = result./*dataMember*/data;
const /*pool*/pool = data.result[0];
pool?./*poolName*/name;
const /*paginator*/paginator = paginateListIp(client);
for await (const /*page*/page of paginateListIpPool(client).pages()) page;
for await (const /*item*/item of paginator) item;
const /*created*/created = await /*createIpPool*/createIpPool(client, { body: { name: "marketing" } });
await /*addIp*/addIp(client, { body: { is_auto_warmup: true, is_parent_assigned: true } });
await /*getNamedPool*/getNamedPool(client, { params: { path: { pool_name: "a" } } });
limits.AddIpsToIpPool.ips./*maxItems*/maxItems;
limits.AddIpsToIpPool./*limitedIps*/ips;
client.GET("/*pathCompletion*/");
client.GET("/v3/send_ips/ips", { params: { query: { /*queryCompletion*/ } } });

/*wrongType*/await client.GET("/v3/send_ips/pools", { params: { query: { limit: "10" } } });
/*wrongTypeExclusive*/await client.GET("/v3/send_ips/ips", { params: { query: { limit: "10" } } });
/*wrongPath*/await client.GET("/v3/send_ips/pool");
/*exclusive*/await client.GET("/v3/send_ips/ips", { params: { query: { pool: "1", is_parent_assigned: true } } });
/*exclusiveCursor*/await client.GET("/v3/send_ips/ips", { params: { query: { after_key: "1", before_key: "2" } } });
/*exclusivePaginated*/paginateListIp(client, { params: { query: { pool: "1", is_parent_assigned: true } } });
/*noBody*/await client.POST("/v3/send_ips/pools", {});
/*noField*/await client.POST("/v3/send_ips/pools", { body: {} });
/*noPathParameter*/await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: {} } });
/*noParams*/await client.GET("/v3/send_ips/pools/{poolid}", {});
/*noInit*/await client.GET("/v3/send_ips/pools/{poolid}");
/*noInitOfFunction*/await createIpPool(client);
/*globalOnly*/const named = await eu.GET("/v3/ips/pools"); if (named.ok) named.data;
/*globalOnlyWithInit*/await eu.POST("/v3/ips/pools", { body: { name: "a" } });
/*globalOnlyFunction*/await getNamedPool(eu, { params: { path: { pool_name: "a" } } });
/*misspelt*/await client.GET("/v3/send_ips/pools", { params: { query: { limmit: 1 } } });
/*promise*/narrowCreateIpPoolError(client.POST("/v3/send_ips/pools", { body: { name: "a" } }));
/*anotherResult*/narrowCreateIpPoolError(await client.GET("/v3/send_ips/pools"));
/*noMistake*/isNotFound(await client.GET("/v3/send_ips/pools")); export { created, pool, type IpPool, type CreateIpPoolBody };
`;

let folder: TempFolder;
let editor: Editor;
beforeAll(async () => {
  folder = await tempFolder();
  editor = openInEditor(await folder.file("program.ts", FIXTURE));
}, 600_000);
afterAll(() => folder[Symbol.asyncDispose]());

describe("on hover, an editor shows", () => {
  it.each([
    ["data", "const data: ListIpPoolData"],
    ["pool", "const pool: IpPool | undefined"],
    ["paginator", "const paginator: Paginator<IpAddress, ListIpData>"],
    ["page", "const page: Page<IpPool, ListIpPoolData>"],
    ["item", "const item: IpAddress"],
    ["created", "const created: CreateIpPoolData"],
    ["maxItems", "(property) maxItems: 100"],
  ])("the name of the type at %s", (marker, shown) => {
    expect(editor.hover(marker)).toBe(shown);
  });

  it("the fields of an interface with their documentation", () => {
    expect(editor.documentation("typeIpPool")).toContain("`name`: The name of the IP Pool.");
    expect(editor.documentation("typeIpPool")).toContain("`total_ip_count`: The total number of IP addresses in the IP Pool.");
    expect(editor.documentation("typeBody")).toContain("`ips` (optional)");
  });

  it("the documentation of a field", () => {
    expect(editor.documentation("poolName")).toBe("The name of the IP Pool.");
  });

  it("what an operation's function does, its limits, costs, retries and errors", () => {
    const create = editor.documentation("createIpPool");
    expect(create).toContain("This operation will create a named IP Pool");
    expect(create).toContain("Limits: `name`: 2 to 64 characters, pattern `^[^. ]`; `ips`: at most 100 items.");
    expect(create).toContain("`POST /v3/send_ips/pools`");
    expect(create).toContain("Retried only after a 429 response.");
    expect(create).toContain("Error codes of `narrowCreateIpPoolError`: ");
    expect(create).toContain("`name_exists`");
    expect(editor.documentation("addIp")).toContain("Each call buys an IP address, which is billed each month.");
    expect(editor.documentation("addIp")).toContain("Never retried.");
  });

  it("what replaces a deprecated operation", () => {
    expect(editor.documentation("getNamedPool")).toContain(
      "@deprecated Use ListIpAssignedToIpPool (`GET /v3/send_ips/pools/{poolid}/ips`).",
    );
  });

  it("where the document states a limit", () => {
    expect(editor.documentation("limitedIps")).toBe("`/requestBody/content/application~1json/schema/properties/ips`");
  });
});

it("go to definition leads to an interface in one step", () => {
  expect(editor.definitions("typeIpPool")).toEqual(["export interface IpPool {"]);
  expect(editor.definitions("typeBody")).toEqual(["export interface CreateIpPoolBody {"]);
  expect(editor.definitions("poolName")).toEqual(["name: string;"]);
});

it("paths and parameters are offered", () => {
  expect(editor.completions("pathCompletion")).toContain("/v3/send_ips/pools/{poolid}");
  expect(editor.completions("pathCompletion")).not.toContain("/v3/send_ips/ips/{ip}/subusers:batchAdd");
  expect(editor.completions("queryCompletion")).toEqual(expect.arrayContaining(["limit", "after_key", "pool", "include_region"]));
});

describe("one mistake is one message:", () => {
  it.each([
    ["wrongType", "Type 'string' is not assignable to type 'number'."],
    ["wrongTypeExclusive", "Type 'string' is not assignable to type 'number'."],
    ["exclusive", `Type 'true' is not assignable to type '"cannot be used together with pool"'.`],
    ["exclusiveCursor", `Type '"2"' is not assignable to type '"cannot be used together with after_key"'.`],
    ["exclusivePaginated", `Type 'true' is not assignable to type '"cannot be used together with pool"'.`],
    [
      "noBody",
      "Argument of type '{}' is not assignable to parameter of type 'CreateIpPoolInit'. … " +
        "Property 'body' is missing in type '{}' but required in type 'CreateIpPoolInit'.",
    ],
    ["noField", "Property 'name' is missing in type '{}' but required in type 'CreateIpPoolBody'."],
    ["noPathParameter", "Property 'poolid' is missing in type '{}' but required in type '{ poolid: string; }'."],
    [
      "noParams",
      "Argument of type '{}' is not assignable to parameter of type 'GetIpPoolInit'. … " +
        "Property 'params' is missing in type '{}' but required in type 'GetIpPoolInit'.",
    ],
    ["noInit", "Expected 2 arguments, but got 1."],
    ["noInitOfFunction", "Expected 2 arguments, but got 1."],
    [
      "misspelt",
      "Object literal may only specify known properties, but 'limmit' does not exist in type 'ListIpPoolQuery'. Did you mean to write 'limit'?",
    ],
  ])("%s", (marker, message) => {
    expect(editor.errors(marker)).toEqual([message]);
  });

  it("an unknown path, with the paths that there are", () => {
    const [message, ...others] = editor.errors("wrongPath");
    expect(message).toMatch(
      /^Argument of type '"\/v3\/send_ips\/pool"' is not assignable to parameter of type '.*"\/v3\/send_ips\/pools" \|/,
    );
    expect(others).toEqual([]);
  });

  it.each(["globalOnly", "globalOnlyWithInit"])("%s: a call that exists in another region only, with its name", (marker) => {
    expect(editor.errors(marker)).toEqual([
      expect.stringMatching(/^Argument of type '\[.*\]' is not assignable to parameter of type 'ExistsOnlyInRegion<"global">'\./),
    ]);
  });

  it("globalOnlyFunction: a client of another region", () => {
    expect(editor.errors("globalOnlyFunction")).toEqual([
      `Argument of type 'EuClient' is not assignable to parameter of type 'GlobalClient'. … Type '"eu"' is not assignable to type '"global"'.`,
    ]);
  });

  it("promise: a forgotten await", () => {
    expect(editor.errors("promise")).toEqual([expect.stringContaining('"a promise, which must be awaited first"')]);
  });

  it("anotherResult: another operation's result", () => {
    expect(editor.errors("anotherResult")).toEqual([expect.stringContaining('"a result of ListIpPool, whose errors are others"')]);
  });

  it("and what is right has none", () => {
    expect(editor.errors("noMistake")).toEqual([]);
  });
});

it("a deprecated operation's function is struck through, and no other", () => {
  expect(new Set(editor.deprecated())).toEqual(new Set(["getNamedPool"]));
});
