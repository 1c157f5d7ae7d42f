import { createClient, type Client } from "../../src/index.js";
import { json, stubFetch } from "./stub-fetch.js";

/** A page as SendGrid documents it. */
export function page(items: readonly unknown[], afterKey: unknown): object {
  return { result: items, _metadata: { next_params: { after_key: afterKey } } };
}

export function pools(...ids: readonly number[]): object[] {
  return ids.map((id) => ({ id: String(id), name: `p${id}` }));
}

/** A page without items and without a successor. */
export const EMPTY_PAGE = page([], null);

/** The pools 1, 2, then 3, 4, then 5. */
export const THREE_PAGES = [page(pools(1, 2), "a"), page(pools(3, 4), "b"), page(pools(5), null)] as const;

export interface PagedClient {
  readonly client: Client;
  readonly requests: readonly Request[];
}

/** A client whose requests get these bodies, in order; it does not retry. */
export function clientOfPages(first: unknown, ...others: readonly unknown[]): PagedClient {
  const { fetch, requests } = stubFetch(json(first), ...others.map((body) => json(body)));
  return { client: createClient({ apiKey: "SG.x", fetch, retry: false }), requests };
}

/** The query parameter of every request. */
export function queryValues(requests: readonly { readonly url: string }[], name = "after_key"): (string | null)[] {
  return requests.map(({ url }) => new URL(url, "http://localhost").searchParams.get(name));
}
