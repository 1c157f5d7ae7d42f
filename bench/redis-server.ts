import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Redis server on this machine that keeps nothing. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Stops it without closing its connections, and lets it go on. */
  freeze(): void;
  thaw(): void;
}

/** Starts `redis-server` on a free port; `undefined` if there is no such program. */
export async function startRedis(port?: number): Promise<RedisServer | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const actualPort = port ?? (await freePort());
  const options = ["--port", String(actualPort), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  const server = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  const kill = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null && server.kill("SIGKILL")) await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await isReady(server))) {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
  return {
    url: `redis://127.0.0.1:${actualPort}`,
    port: actualPort,
    kill,
    freeze: () => void server.kill("SIGSTOP"),
    thaw: () => void server.kill("SIGCONT"),
    [Symbol.asyncDispose]: kill,
  };
}

/** @throws {Error} if the program ends before it is ready. */
function isReady(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let output = "";
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") resolve(false);
      else reject(error);
    });
    server.on("exit", (code) => {
      reject(new Error(`redis-server ended with ${code ?? "a signal"}:\n${output}`));
    });
    server.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (/ready to accept connections/i.test(output)) resolve(true);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  await new Promise((resolve) => server.close(resolve));
  return port;
}
