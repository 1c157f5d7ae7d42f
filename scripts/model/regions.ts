import { type Report } from "../command/problems.js";
import { pointerOf } from "../openapi/json-pointer.js";
import type { OpenApiDocument, Operation, PathItem, Server } from "../openapi/document.js";
import type { RegionModel } from "./api-model.js";

/**
 * A region is a server of the document, named by what its host has and the others have not:
 * `api.sendgrid.com`, `api.eu.sendgrid.com` → `global`, `eu`.
 */
export function regionsOf(document: OpenApiDocument, report: Report): readonly RegionModel[] {
  // The linter may have let a server without a URL through.
  const listed = (document.servers ?? []).map((server) => ({ ...server, url: typeof server.url === "string" ? server.url : "" }));
  const servers: readonly Server[] = listed.length > 0 ? listed : [{ url: "http://localhost" }];
  if (!document.servers?.length) report("The document lists no server, so a client has no base URL.", "#/servers");
  const hosts = servers.map(({ url }, index) => {
    if (URL.canParse(url)) return new URL(url).hostname.split(".");
    report(`${JSON.stringify(url)} is not an absolute URL, so it names no host.`, pointerOf("servers", index, "url"));
    return [url];
  });
  const names = hosts.map((labels) => labels.filter((label) => !hosts.every((other) => other.includes(label))).join("-") || "global");
  const unique = names.map((name, index) => (names.indexOf(name) === index ? name : `${name}${index + 1}`));
  return servers.map(({ url, description }, index) => ({ name: unique[index] ?? "global", url: url.replace(/\/+$/, ""), description }));
}

/** The names of the regions that an operation exists in: all, unless it or its path lists servers of its own. */
export function regionsOfOperation(
  operation: Operation,
  pathItem: PathItem,
  regions: readonly RegionModel[],
  reportAt: (sentence: string, ...tokens: string[]) => void,
): readonly string[] {
  const own = operation.servers ?? pathItem.servers;
  const all = regions.map(({ name }) => name);
  if (own === undefined || own.length === 0) return all;
  const unknown = own.find((server) => !regions.some((region) => sameHost(region, server)));
  if (unknown !== undefined) {
    reportAt(`The server ${JSON.stringify(unknown.url)} is none of the document's, so no region of the client reaches it.`, "servers");
    return all;
  }
  return regions.filter((region) => own.some((server) => sameHost(region, server))).map(({ name }) => name);
}

function sameHost(region: RegionModel, server: Server): boolean {
  return region.url === server.url.replace(/\/+$/, "");
}
