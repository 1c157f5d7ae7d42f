import { expect, it } from "vitest";
import { unwrap } from "../../../../src/index.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf, recordedAccount } from "../small-account.js";

it("AddIp buys the purchasable addresses in order, and fails when none is left", async () => {
  const { fake, client } = recordedAccount();
  const body = { is_auto_warmup: false, is_parent_assigned: true };
  expect(unwrap(await client.POST("/v3/send_ips/ips", { body })).ip).toBe("198.51.100.7");
  expect(fake.state.purchasable).toEqual([]);
  expect(fake.state.ips).toHaveLength(6);
  expect((await client.POST("/v3/send_ips/ips", { body })).ok).toBe(false);
});

it("ListIp lists a subuser's own addresses only, without `is_parent_assigned`", async () => {
  const fake = recordedFake({ ips: [{ ip: "192.0.2.1", subusers: ["101"] }, { ip: "192.0.2.2" }], subusers: ["101"] });
  const { result } = unwrap(await clientOf(fake, { onBehalfOf: "101" }).GET("/v3/send_ips/ips"));
  expect(result.map(({ ip }) => ip)).toEqual(["192.0.2.1"]);
  expect(result[0]).not.toHaveProperty("is_parent_assigned");
});
