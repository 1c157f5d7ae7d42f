import { rawResponse, startRawServer, type RawServer } from "./raw-server.js";

/** Keeps connections open, and resets one on which a write arrives after another request. A write on a new connection succeeds. */
export function startBreakingServer(): Promise<RawServer> {
  return startRawServer((socket, { method, count }) => {
    if (method !== "GET" && count > 1) socket.resetAndDestroy();
    else socket.write(responseTo(method));
  });
}

function responseTo(method: string): string {
  if (method === "DELETE") return "HTTP/1.1 204 No Content\r\n\r\n";
  return method === "POST" ? rawResponse(201, '{"ip":"192.0.2.1"}') : rawResponse(200, '{"result":[],"_metadata":{}}');
}
