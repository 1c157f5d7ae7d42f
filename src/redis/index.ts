export { redisLimiter, type RedisLimiterOptions } from "./redis-limiter.js";
export type { IoredisClient, NodeRedisClient, RedisClient } from "./redis-client.js";
