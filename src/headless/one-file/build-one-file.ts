// `npm run build` makes fiducial.html with this, beside dist/: the whole app in one file, for a stick or a share without a server.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { assemblePage } from './assemble-page.ts';
import { beginsWithOneFile, HELD_WASM, startsFromFile } from './one-file-plugins.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const WASM_FILE = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
/** What the app fetches from its own folder; a test opens everything that does. */
const HELD_FOLDERS = {
  atlas: ['beat-atlas.json'],
  model: ['model-card.json', 'model.json', 'weights.bin'],
  samples: ['mitdb208.hea', 'mitdb208.dat'],
};

const OUTPUT = join(projectFolder, 'release', 'fiducial.html');

async function buildOneFile(): Promise<void> {
  const ONE_SCRIPT = { codeSplitting: false };
  const result = await build({
    root: projectFolder,
    mode: 'one-file',
    logLevel: 'warn',
    plugins: [beginsWithOneFile(), startsFromFile()],
    worker: { format: 'iife', plugins: () => [beginsWithOneFile()], rolldownOptions: { output: ONE_SCRIPT } },
    build: { write: false, cssCodeSplit: false, copyPublicDir: false, rolldownOptions: { output: ONE_SCRIPT } },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const text = (name: RegExp): string => {
    const [found, ...others] = output.filter(({ fileName }) => name.test(fileName));
    if (found === undefined || others.length > 0)
      throw new Error(`the build of one file should have one ${name.source}`);
    return found.type === 'chunk' ? found.code : Buffer.from(found.source).toString('utf8');
  };
  const read = (path: string): Uint8Array => readFileSync(join(projectFolder, path));
  const held = Object.entries(HELD_FOLDERS).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`));
  const page = assemblePage({
    html: text(/^index\.html$/),
    styles: text(/\.css$/),
    script: text(/^assets\/index.*\.js$/),
    workerScript: text(/^assets\/analysis\.worker.*\.js$/),
    files: {
      ...Object.fromEntries(held.map((path) => [path, read(`public/${path}`)])),
      'licences.json': new TextEncoder().encode(text(/^licences\.json$/)),
      [HELD_WASM]: read(WASM_FILE),
    },
    icon: readFileSync(join(projectFolder, 'public/icons/favicon.svg'), 'utf8'),
  });
  mkdirSync(dirname(OUTPUT), { recursive: true });
  writeFileSync(OUTPUT, page);
  console.log(`${OUTPUT}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB`);
}

await buildOneFile();
