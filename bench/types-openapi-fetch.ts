// The calls of types-ours.ts, with plain openapi-fetch.
import createClient from "openapi-fetch";
import type { paths } from "../generated/schema.js";

const client = createClient<paths, "application/json">({ baseUrl: "https://api.sendgrid.com" });
const [ip, poolid] = ["127.0.0.1", "12345"];

export const results = [
  await client.GET("/v3/send_ips/ips", { params: { query: { limit: 10 } } }),
  await client.POST("/v3/send_ips/ips", { body: { is_auto_warmup: true, is_parent_assigned: true } }),
  await client.GET("/v3/send_ips/ips/{ip}", { params: { path: { ip } } }),
  await client.PATCH("/v3/send_ips/ips/{ip}", { params: { path: { ip } }, body: { is_enabled: true } }),
  await client.GET("/v3/send_ips/ips/{ip}/subusers", { params: { path: { ip } } }),
  await client.POST("/v3/send_ips/ips/{ip}/subusers:batchAdd", { params: { path: { ip } }, body: { subusers: ["1"] } }),
  await client.POST("/v3/send_ips/ips/{ip}/subusers:batchDelete", { params: { path: { ip } }, body: { subusers: ["1"] } }),
  await client.GET("/v3/send_ips/pools"),
  await client.POST("/v3/send_ips/pools", { body: { name: "marketing" } }),
  await client.GET("/v3/send_ips/pools/{poolid}", { params: { path: { poolid } } }),
  await client.PUT("/v3/send_ips/pools/{poolid}", { params: { path: { poolid } }, body: { name: "marketing" } }),
  await client.DELETE("/v3/send_ips/pools/{poolid}", { params: { path: { poolid } } }),
  await client.GET("/v3/send_ips/pools/{poolid}/ips", { params: { path: { poolid } } }),
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchAdd", { params: { path: { poolid } }, body: { ips: [ip] } }),
  await client.POST("/v3/send_ips/pools/{poolid}/ips:batchDelete", { params: { path: { poolid } }, body: { ips: [ip] } }),
];
