import { expect, it } from "vitest";
import { unwrap } from "../../../../src/index.js";
import { recordedFake } from "../../../support/recorded-fake.js";
import { clientOf } from "../small-account.js";

it("a pool previews at most ten of its addresses", async () => {
  const ips = Array.from({ length: 30 }, (_, index) => `10.0.0.${index}`);
  const fake = recordedFake({ ips: ips.map((ip) => ({ ip })), pools: [{ name: "big", ips }] });
  const pool = unwrap(await clientOf(fake).GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid: "1" } } }));
  expect(pool).toMatchObject({ total_ip_count: 30, ips_preview: ips.slice(0, 10) });
});
