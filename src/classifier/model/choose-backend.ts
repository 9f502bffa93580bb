import * as tf from '@tensorflow/tfjs-core';
import { loadPart } from '../../ecg/part/load-part.ts';
import { WASM_FILE } from './model-card.ts';
import { ModelError } from './model-error.ts';

export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

const WASM_BUILDS = ['tfjs-backend-wasm.wasm', WASM_FILE, 'tfjs-backend-wasm-threaded-simd.wasm'] as const;

export interface BackendOptions {
  /** Use this backend or none; without it the first of BACKENDS that works is taken. */
  readonly forced?: BackendName | null;
  /** Bytes of WASM_FILE; in Node the backend finds its own file. */
  readonly readWasm?: () => Promise<ArrayBuffer>;
  /** Take only backends after this one in the order of BACKENDS: it failed. */
  readonly after?: BackendName;
}

export interface ChosenBackend<T> {
  /** What `begin` made on this backend. */
  readonly begun: T;
  readonly backend: BackendName;
  /** Why the backends before it were passed over. */
  readonly notes: readonly string[];
}

/**
 * Starts the first backend that works: WebGPU (never on a software adapter unless forced), WASM with SIMD, plain CPU.
 * `begin` loads the network and runs it on golden beats; where it throws, the next backend is tried.
 * @throws ModelError with all reasons when none is left.
 */
export async function chooseBackend<T>(
  begin: (backend: BackendName) => Promise<T>,
  { forced = null, readWasm, after }: BackendOptions = {},
): Promise<ChosenBackend<T>> {
  const notes: string[] = [];
  const left = after === undefined ? BACKENDS : BACKENDS.slice(BACKENDS.indexOf(after) + 1);
  for (const backend of forced ? [forced] : left) {
    try {
      await register(backend, forced !== null, readWasm);
      if (!(await tf.setBackend(backend))) throw new Error('it does not start on this device');
      await tf.ready();
      return { begun: await begin(backend), backend, notes };
    } catch (error) {
      notes.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new ModelError('no-backend', `No way to run the network was found. ${notes.join('; ')}`);
}

async function register(
  backend: BackendName,
  acceptSoftware: boolean,
  readWasm: BackendOptions['readWasm'],
): Promise<void> {
  if (backend === 'webgpu') {
    await requireGpu(acceptSoftware);
    await loadPart(() => import('@tensorflow/tfjs-backend-webgpu'));
  } else if (backend === 'wasm') {
    const { setWasmPaths } = await loadPart(() => import('@tensorflow/tfjs-backend-wasm'));
    // The threaded build breaks when minified, and threads gain nothing on networks this small.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (readWasm === undefined) return;
    const wasm = await readWasm();
    // The backend would wait for ever for a file that the device cannot run.
    if (!WebAssembly.validate(wasm)) throw new Error('this device does not run its file');
    // The backend asks the platform for the file, which has it already. All three names must have an address, but only the
    // SIMD build is shipped: a device without SIMD gets the CPU.
    tf.env().platform.fetch = () => Promise.resolve(new Response(wasm));
    setWasmPaths(Object.fromEntries(WASM_BUILDS.map((build) => [build, WASM_FILE])), true);
  } else {
    await loadPart(() => import('@tensorflow/tfjs-backend-cpu'));
  }
}

async function requireGpu(acceptSoftware: boolean): Promise<void> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter();
  if (!adapter) throw new Error('this device offers none');
  if (adapter.info.isFallbackAdapter && !acceptSoftware) throw new Error('only a software adapter is there');
}
