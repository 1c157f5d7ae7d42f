import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { promisify } from "node:util";
import type { EmptyProject } from "../support/tarball.js";

const run = promisify(execFile);

/** Makes `ca.pem`, and `server.pem` with `server.key` for the API's host and this machine, in the project's folder. */
export async function makeCertificates(project: EmptyProject): Promise<void> {
  const openssl = (...args: readonly string[]): Promise<unknown> => run("openssl", [...args], { cwd: project.path });
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await project.file("server.ext", "subjectAltName=DNS:api.sendgrid.com,DNS:localhost,IP:127.0.0.1\n");
  await openssl("req", "-x509", ...key, "-subj", "/CN=Test CA", "-days", "2", "-keyout", "ca.key", "-out", "ca.pem");
  await openssl("req", ...key, "-subj", "/CN=api.sendgrid.com", "-keyout", "server.key", "-out", "server.csr");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "server.ext"];
  await openssl("x509", "-req", "-in", "server.csr", ...signed, "-out", "server.pem");
}

/** A listening server on this machine. */
export interface Loopback extends AsyncDisposable {
  readonly port: number;
}

/** Speaks TLS in front of a plain server. `connections` counts. */
export async function startTls({ path }: EmptyProject, target: string): Promise<Loopback & { readonly connections: () => number }> {
  const [key, cert] = await Promise.all([readFile(`${path}/server.key`), readFile(`${path}/server.pem`)]);
  let count = 0;
  const server = createTlsServer({ key, cert }, (socket) => {
    count += 1;
    const plain = connect(Number(new URL(target).port), "127.0.0.1");
    plain.on("error", () => socket.destroy());
    socket.on("error", () => plain.destroy());
    socket.pipe(plain).pipe(socket);
  });
  return { ...(await listening(server)), connections: () => count };
}

/** A CONNECT proxy that leads every host to one port, or refuses every tunnel. `tunnels` are the hosts that it was asked for. */
export async function startProxy(port?: number): Promise<Loopback & { readonly tunnels: readonly (string | undefined)[] }> {
  const tunnels: (string | undefined)[] = [];
  const server = createServer();
  server.on("connect", ({ url }, socket) => {
    tunnels.push(url);
    if (port === undefined) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const target = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(target).pipe(socket);
    });
    target.on("error", () => socket.destroy());
    socket.on("error", () => target.destroy());
  });
  return { ...(await listening(server)), tunnels };
}

async function listening(server: Server): Promise<Loopback> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const close = (): Promise<void> => {
    // Its clients have ended with their processes.
    server.close();
    return Promise.resolve();
  };
  return { port, [Symbol.asyncDispose]: close };
}
