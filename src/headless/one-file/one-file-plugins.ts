import type { Plugin } from 'vite';

const ONE_FILE = '/src/browser/one-file';
const PAGE = '/src/main.ts';
const WORKER = '/src/analysis/worker/analysis.worker.ts';
const WASM_ADDRESS = '/src/classifier/model/wasm-address.ts';
const START_WORKER = '/src/analysis/worker/start-worker.ts';
const SERVICE_WORKER = '/src/browser/service-worker-updates.ts';

/** Where the worker finds the WASM file among what the page holds; the name is its own, since the app names none. */
export const HELD_WASM = 'model/backend.wasm';

/** In the page and in the worker: what both have to do otherwise in one file comes before anything else runs. */
export function beginsWithOneFile(): Plugin {
  return {
    name: 'begins-with-one-file',
    enforce: 'pre',
    transform(code, id) {
      const answer = `import '${ONE_FILE}/answer-from-file.ts';\n`;
      if (isFile(id, PAGE)) return answer + code;
      return isFile(id, WORKER) ? `${answer}import '${ONE_FILE}/whether-blobs-are-read.ts';\n${code}` : null;
    },
    load: (id) => (isFile(id, WASM_ADDRESS) ? `export const wasmAddress = '${HELD_WASM}';` : null),
  };
}

/** In the page: the worker is made of the text in the page (and is built beside it), and there is no service worker. */
export function startsFromFile(): Plugin {
  return {
    name: 'starts-from-file',
    enforce: 'pre',
    load(id) {
      if (isFile(id, START_WORKER))
        return `import '${WORKER}?worker&url';\nexport { startWorker } from '${ONE_FILE}/start-held-worker.ts';`;
      if (isFile(id, SERVICE_WORKER))
        return `export { registerServiceWorker } from '${ONE_FILE}/no-service-worker.ts';`;
      return null;
    },
  };
}

function isFile(id: string, path: string): boolean {
  return id.replaceAll('\\', '/').split('?', 1)[0].endsWith(path);
}
