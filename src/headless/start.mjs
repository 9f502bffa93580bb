// `npm start`: installs and builds what is missing, serves the app on this machine and prints its address.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app.mjs';
import { installPackages } from './install-packages.mjs';
import { serveFolder } from './serve-folder.mjs';

const DEFAULT_PORT = 4173;
/** How many ports are tried, from the default one up, before giving up. */
const PORTS_TRIED = 20;

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(reason);
  process.exit(1);
}

/** @param {unknown} error */
function isPortTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** Serves dist/ on the port PORT names, or on the first free one from the default up. */
async function serve() {
  const folder = join(projectFolder, 'dist');
  const wanted = process.env['PORT'] ?? '';
  if (wanted !== '') {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      fail(`PORT is "${wanted}": give a number from 0 to 65535.`);
    return serveFolder(folder, { port }).catch((/** @type {unknown} */ error) =>
      fail(
        isPortTaken(error) ? `Port ${wanted} is taken: give another one, such as PORT=8080 npm start.` : String(error),
      ),
    );
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port++) {
    try {
      return await serveFolder(folder, { port });
    } catch (error) {
      if (!isPortTaken(error)) fail(String(error));
    }
  }
  return fail(
    `Ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken: give one with PORT=… npm start.`,
  );
}

if (!(await installPackages(projectFolder)) || !(await buildApp(projectFolder))) process.exit(1);
const server = await serve();
console.log(`Fiducial is at ${server.address} (Ctrl-C ends it)`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
