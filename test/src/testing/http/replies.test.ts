import { describe, expect, it } from "vitest";
import { paginateListIpPool } from "../../../../src/index.js";
import { createFakeSendGrid } from "../../../../src/testing/index.js";
import { clientOf, recordedAccount, smallAccount } from "../small-account.js";

describe("what is not known about the real API is an option:", () => {
  it("the ids of pools can be numbers", async () => {
    const fake = createFakeSendGrid(smallAccount, { ids: "number" }); // not recorded: the document has strings
    const [pool] = await paginateListIpPool(clientOf(fake)).toArray();
    expect(pool?.id).toBe(1);
    expect((await clientOf(fake).GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: String(pool?.id) } } })).ok).toBe(true);
  });

  it("the field of an error that is not about a field can be null", async () => {
    const { client } = recordedAccount({ field: "null", keys: { "SG.test": [] } });
    expect(await client.GET("/v3/send_ips/pools")).toMatchObject({ status: 401, error: { errors: [{ field: null }] } });
  });
});
