import { readFileSync } from "node:fs";
import { projectPath } from "../../scripts/command/paths.js";

/** SendGrid's document as it is committed. */
export const upstream = readFileSync(projectPath("spec/ip-address-management.yaml"), "utf8");

/** SendGrid's document with some texts replaced. Throws if it does not have one of them. */
export function upstreamWith(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} is not in the document`);
    return text.replace(from, to);
  }, upstream);
}

/** Replacements for {@link upstreamWith}. */
export const RENAMED_OPERATION = ["operationId: ListIpPool", "operationId: GetIpPools"] as const;
export const WITHOUT_EU_HOST = ["- url: https://api.eu.sendgrid.com\n  description: for EU regional subusers\n", ""] as const;
export const REWORDED_TITLE = ["title: Twilio SendGrid IP Address Management API", "title: Twilio SendGrid IP Addresses API"] as const;
/** SendGrid fixes what the first action of the overlay corrects. */
export const FIXED_EXAMPLE = [
  "      example-1:\n        errors:\n        - field: after_key\n          message: must be a numeric value\n      description: IP",
  "      description: IP",
] as const;
