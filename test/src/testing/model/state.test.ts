import { expect, it } from "vitest";
import { createFakeSendGrid } from "../../../../src/testing/index.js";

const twoPoolsWithOneId = [
  { name: "a", id: "1" },
  { name: "b", id: "1" },
];

it.each([
  ['"here" is not an IP address.', { ips: [{ ip: "here" }] }],
  ['"zzz" is not an IP address.', { purchasable: ["zzz"] }],
  ['Duplicate address "192.0.2.1".', { ips: [{ ip: "192.0.2.1" }], purchasable: ["192.0.2.1"] }],
  ['Pool "a" has the address "192.0.2.1", which is not in `ips`.', { pools: [{ name: "a", ips: ["192.0.2.1"] }] }],
  ['Pool "a" has the id "abc"; it must consist of digits.', { pools: [{ name: "a", id: "abc" }] }],
  ['Duplicate pool name "a".', { pools: [{ name: "a" }, { name: "a" }] }],
  ['Duplicate pool id "1".', { pools: twoPoolsWithOneId }],
  ['Duplicate subuser id "101".', { subusers: ["101", { id: "101", username: "billing-team" }] }],
  ['Duplicate username "101".', { subusers: ["101", { id: "102", username: "101" }] }],
  ['A subuser has the id ""; it must not be empty.', { subusers: [""] }],
  ['Subuser "102" has the username "", which cannot be sent as a header.', { subusers: [{ id: "102", username: "" }] }],
  ['Subuser "102" has the username "é", which cannot be sent as a header.', { subusers: [{ id: "102", username: "é" }] }],
])("refuses a state that the API cannot be in: %s", (message, state) => {
  expect(() => createFakeSendGrid(state)).toThrow(new TypeError(message));
});
