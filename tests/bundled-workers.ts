import { build, type Plugin, type Rolldown } from 'vite';

/** How the development server marks the script that a worker starts with. */
const WORKER_SCRIPT = /[?&]worker_file\b/;

/**
 * Serves every worker as one script, as the build does. The development server would hand it out module by module: some hundred requests
 * for each of the dozens of workers that the tests in the browser start, most of their time.
 */
export function bundledWorkers(): Plugin {
  const scripts = new Map<string, Promise<string>>();
  let root = '';
  return {
    name: 'bundled-workers',
    enforce: 'pre',
    configResolved: (config) => void (root = config.root),
    load(id) {
      if (!WORKER_SCRIPT.test(id)) return null;
      const [file = ''] = id.split('?');
      const script = scripts.get(file) ?? bundle(file, root);
      scripts.set(file, script);
      return script;
    },
  };
}

/** Files that are only named, as the binary of the WASM backend is, stay where the development server has them. */
const namedWhereTheyAre: Plugin = {
  name: 'named-where-they-are',
  enforce: 'pre',
  load(id) {
    const [file, query] = id.split('?');
    return query === 'url' ? `export default ${JSON.stringify(`/@fs${file}`)}` : null;
  },
};

async function bundle(file: string, root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    mode: 'test',
    plugins: [namedWhereTheyAre],
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}
