import type { ApiModel, OperationModel } from "../../model/api-model.js";
import { RETRY_RULES, type RetryRuleModel } from "../../model/retry-rules.js";

// Texts that the doc comments and the reference share.

/** `ListIpPool: Get a List of all IP Pools.` */
export function titleOf({ name, summary, path }: OperationModel): string {
  return `${name}: ${(summary ?? path).trim().replace(/\.$/, "")}.`;
}

/** A Markdown list: ``- `eu`: https://api.eu.sendgrid.com (for EU regional subusers)`` */
export function regionList({ regions }: ApiModel): string {
  return regions
    .map(({ name, url, description }) => `- \`${name}\`: ${url}${description === undefined ? "" : ` (${description})`}`)
    .join("\n");
}

/**
 * What a caller needs to know of a failure before it happens.
 *
 *     Retried only after a 429 response. If no response arrives: List the pools; if the name is among them, the pool was created.
 */
export function retryAdvice(operation: OperationModel): string {
  return [retrySentence(RETRY_RULES[operation.retry]), ...ifNoResponse(operation)].join(" ");
}

/** For a write: how to find out whether a request without a response took effect. */
export function ifNoResponse({ ifUnknown }: OperationModel): readonly string[] {
  return ifUnknown === undefined ? [] : [`If no response arrives: ${ifUnknown}`];
}

/** `Retried after a failed connection, a timeout or a 429 or 503 response.` */
export function retrySentence({ withoutResponse, statuses }: RetryRuleModel): string {
  const failures = [
    ...(withoutResponse ? ["a failed connection", "a timeout"] : []),
    ...(statuses.length > 0 ? [`a ${inProse(statuses.map(String), "or")} response`] : []),
  ];
  if (failures.length === 0) return "Never retried.";
  return `Retried ${withoutResponse ? "" : "only "}after ${inProse(failures, "or")}.`;
}

/** `a, b and c` */
export function inProse(items: readonly string[], conjunction: "and" | "or"): string {
  const last = items.slice(-1);
  return [...(items.length > 1 ? [items.slice(0, -1).join(", ")] : []), ...last].join(` ${conjunction} `);
}
