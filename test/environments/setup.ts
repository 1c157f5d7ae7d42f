import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { createConsumer, type ConsumerPaths } from "./consumer.js";

declare module "vitest" {
  export interface ProvidedContext {
    consumer: ConsumerPaths;
  }
}

/** Makes the consumer once for all checks. Returns how to remove it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const consumer = await createConsumer();
  provide("consumer", consumer);
  return () => rm(consumer.path, { recursive: true, force: true });
}
