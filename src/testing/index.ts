export { createFakeSendGrid, type FakeOptions, type FakeSendGrid, type LoggedRequest } from "./fake.js";
export type { Keys, RateLimitOptions } from "./access.js";
export type { Fault, FaultScope } from "./faults.js";
export type { FakeServer } from "./listen.js";
export type { FakeAddress, FakePool, FakeSnapshot, FakeState } from "./world.js";
