import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Time a client has to read what was sent before the connection is cut: a cut drops what is still on its way. */
const CUT_DELAY_MS = 300;

/** How the server misbehaves, by file name. */
interface Fault {
  /** Connections to cut after this many bytes, one entry each, before it serves the whole file. */
  cuts?: number[];
  /** Bytes served in place of the file's, so that its checksum is wrong; `times` limits how often. */
  corrupt?: { bytes: Buffer; times: number };
  ignoresRanges?: boolean;
  status?: number;
}

/** A small stand-in for PhysioNet: serves files and their checksum list, knows ranges, and misbehaves on demand. */
export interface FileServer {
  readonly address: string;
  readonly faults: Record<string, Fault>;
  /** Every request for a file: its name and its Range header ("" without one). */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function startFileServer(files: Readonly<Record<string, Buffer>>): Promise<FileServer> {
  const faults: Record<string, Fault> = {};
  const requests: string[] = [];
  const list = Object.entries(files)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')} ${name}`)
    .join('\n');

  const server: Server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/db\//, ''));
    if (name === 'SHA256SUMS.txt') return response.end(list);
    requests.push(`${name} ${request.headers.range ?? ''}`.trimEnd());
    const fault = faults[name] ?? {};
    if (fault.status !== undefined) return response.writeHead(fault.status).end();
    let bytes = files[name];
    if (bytes === undefined) return response.writeHead(404).end();
    if (fault.corrupt !== undefined && fault.corrupt.times-- > 0) bytes = fault.corrupt.bytes;
    const range = fault.ignoresRanges === true ? undefined : /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    const start = Number(range ?? 0);
    if (range !== undefined && start >= bytes.length) return response.writeHead(416).end();
    const body = bytes.subarray(start);
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': body.length,
      ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
    });
    const cut = fault.cuts?.shift();
    if (cut === undefined) return response.end(body);
    return response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), CUT_DELAY_MS));
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/db/`,
    faults,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
