import type { Handler } from "./handler.js";
import { pageByOffset } from "./paging.js";

/** Lists the account's subusers that match the query. The fake's are pinned to no region, which the API calls `global`. */
export const listSubusersOfAccount: Handler = (request, account) => {
  const { query } = request;
  const username = query.get("username");
  const matching = query.get("region") === "eu" ? [] : [...account.subusers].filter(([, name]) => username === null || name === username);
  const body = pageByOffset(request, matching).map(([id, name]) => ({
    // The API's IDs are numbers here, and strings elsewhere; a test may use any string.
    id: /^\d+$/.test(id) ? Number(id) : id,
    username: name,
    email: `subuser-${id}@example.com`,
    disabled: false,
    ...(query.get("include_region") === "true" && { region: "global" }),
  }));
  return { status: 200, body };
};
