// jest-environment-jsdom has no `fetch`; programs that test with it give it Node's, as this environment does.
const { TestEnvironment } = require("jest-environment-jsdom");

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    const { fetch, Headers, Request, Response, TextDecoder, TextEncoder, ReadableStream } = globalThis;
    Object.assign(this.global, { fetch, Headers, Request, Response, TextDecoder, TextEncoder, ReadableStream });
  }
};
