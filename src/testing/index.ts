export { createFakeSendGrid, type FakeSendGrid } from "./fake.js";
export type { FakeOptions } from "./http/fake-options.js";
export type { LoggedRequest } from "./http/responder.js";
export type { Keys } from "./http/access.js";
export type { RateLimitOptions } from "./http/rate-meter.js";
export type { Fault, FaultScope } from "./http/faults.js";
export type { FakeServer, ListenOptions } from "./http/listen.js";
export type { FakeAddress, FakePool, FakeSnapshot, FakeState, FakeSubuser } from "./model/state.js";
