/** The part of ioredis and iovalkey that the limiter needs. */
export interface IoredisClient {
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The part of node-redis that the limiter needs. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  evalSha(...args: never): Promise<unknown>;
}

/** A client of Redis or Valkey: ioredis, iovalkey, node-redis, or one with the same `eval`. */
export type RedisClient = IoredisClient | NodeRedisClient;

/** Runs a script on one key. */
export type RunScript = (script: string, key: string, args: readonly (string | number)[]) => Promise<unknown>;

/** How long Redis may take to respond, in milliseconds: less than what the client allows a limiter, so that the call can go on. */
const TIMEOUT = 500;

/**
 * Runs scripts with the client's `eval`. A client that has lost its connection may keep commands for later, so there is a time limit.
 *
 * @throws {TypeError} if the client has no `eval`.
 */
export function scriptRunner(client: RedisClient): RunScript {
  if (typeof (client as Partial<IoredisClient> | undefined)?.eval !== "function")
    throw new TypeError("`redisLimiter` expects a client of Redis or Valkey that has `eval`.");
  return (script, key, args) => {
    const texts = args.map(String);
    return withTimeout(
      isNodeRedis(client) ? client.eval(script, { keys: [key], arguments: texts }) : client.eval(script, 1, key, ...texts),
    );
  };
}

/** Only node-redis writes the names of commands in camel case. */
function isNodeRedis(client: RedisClient): client is NodeRedisClient {
  return "evalSha" in client;
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no response within ${TIMEOUT} ms`));
    }, TIMEOUT);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
