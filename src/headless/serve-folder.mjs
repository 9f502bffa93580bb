import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { headersFor, parseHeaderRules } from './header-rules.mjs';

/** @type {Readonly<Record<string, string>>} */
const MIME_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};
const UNKNOWN_TYPE = 'application/octet-stream';

/** Where there is nothing this is answered, as hosts of static files do. */
const NOTHING_HERE = '/404.html';

/** Both addresses a browser may try for "localhost"; nothing outside this machine can connect to them. */
const LOCAL_HOSTS = ['127.0.0.1', '::1'];

/**
 * @typedef {object} FolderServer
 * @property {string} address what to open, such as "http://localhost:4173/"
 * @property {number} port
 * @property {() => Promise<void>} close drops all connections
 */

/**
 * Serves a folder of static files on localhost, with the rules of its `_headers` file.
 * Rejects with Node's error (`code` "EADDRINUSE") when the port is taken.
 * @param {string} folder
 * @param {{ port: number, mountPath?: string }} options port 0 takes any free one; mountPath such as "/ecg/" serves below it
 * @returns {Promise<FolderServer>}
 */
export async function serveFolder(folder, { port, mountPath = '/' }) {
  const answer = answerRequests(realpathSync(folder), mountPath);
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = async () => {
    await Promise.all(servers.map((server) => stop(server)));
  };
  let sharedPort = port;
  for (const host of LOCAL_HOSTS) {
    const server = createServer(answer);
    try {
      sharedPort = await listen(server, sharedPort, host);
      servers.push(server);
    } catch (error) {
      // Machines without IPv6 have no second address; any other failure, such as a taken port, is the caller's.
      if (servers.length > 0 && isMissingAddress(error)) continue;
      await close();
      throw error;
    }
  }
  return { address: `http://localhost:${sharedPort}${mountPath}`, port: sharedPort, close };
}

/**
 * @param {string} folder without symbolic links
 * @param {string} mountPath
 * @returns {import('node:http').RequestListener}
 */
function answerRequests(folder, mountPath) {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? parseHeaderRules(readFileSync(headersFile, 'utf8')) : [];
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathBelow(mountPath, request.url ?? '/');
    const found = path === undefined ? undefined : findFile(folder, path);
    const [status, served, file] =
      path === undefined || found === undefined
        ? [404, NOTHING_HERE, path === undefined ? undefined : findFile(folder, NOTHING_HERE)]
        : [200, path, found];
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(status, {
      'Content-Type': MIME_TYPES[extname(file)] ?? UNKNOWN_TYPE,
      'Content-Length': statSync(file).size,
      ...headersFor(rules, served),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).on('error', () => response.destroy()).pipe(response); // prettier-ignore
  };
}

/**
 * The decoded address below the mount path, starting with "/"; undefined when it lies elsewhere.
 * @param {string} mountPath
 * @param {string} url
 */
function pathBelow(mountPath, url) {
  const path = decoded(url.split(/[?#]/, 1)[0] ?? '');
  return path.startsWith(mountPath) ? `/${path.slice(mountPath.length)}` : undefined;
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not every "%" begins a character. As it stands it is an address like any other: most likely of nothing.
    return path;
  }
}

/**
 * The file an address stands for (index.html for a folder), undefined when there is none inside the served folder.
 * @param {string} folder
 * @param {string} path
 */
function findFile(folder, path) {
  try {
    // Following links first and comparing afterwards catches "..", encoded or not, and links that lead outside.
    let file = realpathSync(join(folder, path));
    if (statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port in use
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
function stop(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** @param {unknown} error */
function isMissingAddress(error) {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
}
