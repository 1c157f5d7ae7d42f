export { createFakeSendGrid, type FakeSendGrid } from "./fake.js";
export type { FakeOptions } from "./fake-options.js";
export type { LoggedRequest } from "./responder.js";
export type { Keys, RateLimitOptions } from "./access.js";
export type { Fault, FaultScope } from "./faults.js";
export type { FakeServer } from "./listen.js";
export type { FakeAddress, FakePool, FakeSnapshot, FakeState } from "./world.js";
