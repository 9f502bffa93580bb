import * as tf from '@tensorflow/tfjs-core';

export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

const WASM_BUILDS = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
] as const;

export interface BackendOptions {
  /** Use this backend or none; without it the first of BACKENDS that works is taken. */
  readonly forced?: BackendName | null;
  /** Address of tfjs-backend-wasm-simd.wasm; in Node the backend finds its own file. */
  readonly wasmUrl?: string;
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
 * @throws Error with all reasons when none is left.
 */
export async function chooseBackend<T>(
  begin: (backend: BackendName) => Promise<T>,
  { forced = null, wasmUrl }: BackendOptions = {},
): Promise<ChosenBackend<T>> {
  const notes: string[] = [];
  for (const backend of forced ? [forced] : BACKENDS) {
    try {
      await register(backend, forced !== null, wasmUrl);
      if (!(await tf.setBackend(backend))) throw new Error('it does not start on this device');
      await tf.ready();
      return { begun: await begin(backend), backend, notes };
    } catch (error) {
      notes.push(`${backend}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`No way to run the network was found. ${notes.join('; ')}`);
}

async function register(backend: BackendName, acceptSoftware: boolean, wasmUrl: string | undefined): Promise<void> {
  if (backend === 'webgpu') {
    await requireGpu(acceptSoftware);
    await import('@tensorflow/tfjs-backend-webgpu');
  } else if (backend === 'wasm') {
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    // The threaded build breaks when minified, and threads gain nothing on networks this small.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    // All three names must have an address, but only the SIMD build is shipped: a device without SIMD gets the CPU.
    if (wasmUrl !== undefined) setWasmPaths(Object.fromEntries(WASM_BUILDS.map((build) => [build, wasmUrl])));
  } else {
    await import('@tensorflow/tfjs-backend-cpu');
  }
}

async function requireGpu(acceptSoftware: boolean): Promise<void> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter();
  if (!adapter) throw new Error('this device offers none');
  if (adapter.info.isFallbackAdapter && !acceptSoftware) throw new Error('only a software adapter is there');
}
