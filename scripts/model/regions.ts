import type { Problems } from "../problems/problems.js";
import type { OpenApiDocument, OperationPlace, Server } from "../openapi/document.js";
import type { RegionModel } from "./api-model.js";

/**
 * A region is a server of the document, named after the part of its host that the other hosts do not have:
 * `api.sendgrid.com`, `api.eu.sendgrid.com` → `global`, `eu`.
 */
export function regionsOf(document: OpenApiDocument, problems: Problems): readonly RegionModel[] {
  const listed = (document.servers ?? []).map((server, index) => ({ ...server, url: urlOf(server, problems.at("servers", index)) }));
  if (listed.length === 0) problems.at("servers").report("The document lists no server, so the client has no base URL.");
  const servers: readonly Server[] = listed.length > 0 ? listed : [{ url: "http://localhost" }];
  const hosts = servers.map(({ url }, index) => {
    if (URL.canParse(url)) return new URL(url).hostname.split(".");
    problems.at("servers", index, "url").report(`The URL ${JSON.stringify(url)} is not absolute, so it names no host.`);
    return [url];
  });
  const names = hosts.map((labels) => labels.filter((label) => !hosts.every((other) => other.includes(label))).join("-") || "global");
  const unique = names.map((name, index) => (names.indexOf(name) === index ? name : `${name}${index + 1}`));
  return servers.map(({ url, description }, index) => ({ name: unique[index] ?? "global", url: url.replace(/\/+$/, ""), description }));
}

/** The names of the regions that have an operation: all, unless the operation or its path item lists servers of its own. */
export function regionsOfOperation(
  { operation, pathItem }: OperationPlace,
  regions: readonly RegionModel[],
  problems: Problems,
): readonly string[] {
  const servers = (operation.servers ?? pathItem.servers)?.map((server) => ({ ...server, url: urlOf(server) }));
  const all = regions.map(({ name }) => name);
  if (servers === undefined || servers.length === 0) return all;
  const unknown = servers.find((server) => !regions.some((region) => isSameHost(region, server)));
  if (unknown !== undefined) {
    const url = JSON.stringify(unknown.url);
    problems.at("servers").report(`The server ${url} is not one of the document's servers, so no region of the client reaches it.`);
    return all;
  }
  return regions.filter((region) => servers.some((server) => isSameHost(region, server))).map(({ name }) => name);
}

/** The URL of a server, with the default of each variable. */
function urlOf({ url, variables = {} }: Server, problems?: Problems): string {
  // The linter may have let a server without a URL through.
  const template = typeof url === "string" ? url : "";
  return template.replace(/\{([^{}]*)\}/g, (placeholder, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = variable?.default;
    if (typeof value !== "string" && typeof value !== "number") {
      problems?.at("variables", name).report(`The variable ${placeholder} of the server has no default, so its URL is not known.`);
      return placeholder;
    }
    const others = (variable?.enum ?? []).filter((other) => other !== value);
    if (others.length > 0)
      problems
        ?.at("variables", name)
        .warn(`The client uses the default of ${placeholder}, ${value}; for ${others.map(String).join(", ")}, set its \`baseUrl\`.`);
    return String(value);
  });
}

function isSameHost(region: RegionModel, server: Server): boolean {
  return region.url === server.url.replace(/\/+$/, "");
}
