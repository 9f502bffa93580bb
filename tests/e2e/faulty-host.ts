import { createServer } from 'node:http';
import { serveFolder, type FolderServer } from '../../src/headless/serve-folder.mjs';

/** What a host answers in place of a file. */
export interface WrongAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
}

/** Tells from the path of a request what is wrong with its answer; null: nothing is. */
export type Fault = (path: string) => WrongAnswer | null;

/** A page where a file should be, as hosts of single-page apps answer for everything they do not have. */
export const PAGE: WrongAnswer = { type: 'text/html; charset=utf-8', body: '<!doctype html><title>Not here</title>' };
export const MISSING: WrongAnswer = { status: 404, type: 'text/plain', body: 'Not found' };

export interface FaultyHost extends FolderServer {
  /** What is wrong from now on. */
  fault: Fault;
  /** The folder served from now on: a deployment. */
  folder: string;
  /** Paths asked for so far. */
  readonly asked: string[];
}

/** A host of the app that answers some requests wrongly, and can be given another version while it runs. */
export async function startFaultyHost(folder: string): Promise<FaultyHost> {
  const folders = new Map<string, FolderServer>();
  const host: FaultyHost = {
    fault: () => null,
    folder,
    asked: [],
    address: '',
    port: 0,
    close: () => Promise.resolve(),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    host.asked.push(path);
    const wrong = host.fault(path);
    if (wrong) {
      response.writeHead(wrong.status ?? 200, {
        'Content-Type': wrong.type ?? 'text/plain',
        'Cache-Control': 'no-store',
      });
      response.end(wrong.body ?? '');
      return;
    }
    void (async () => {
      const sound = folders.get(host.folder) ?? (await serveFolder(host.folder, { port: 0 }));
      folders.set(host.folder, sound);
      const answer = await fetch(new URL(path, sound.address));
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(connection|keep-alive)$/.test(name)),
      );
      // Nothing may lie in the browser's own cache: what is tested is what the host and the app's store give.
      response.writeHead(answer.status, { ...headers, 'cache-control': 'no-store' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  host.port = typeof address === 'object' && address ? address.port : 0;
  host.address = `http://localhost:${host.port}/`;
  host.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.all([...folders.values()].map((each) => each.close()));
  };
  return host;
}
