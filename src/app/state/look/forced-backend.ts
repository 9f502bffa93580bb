import type { BackendName } from '../../../analysis/analysis.ts';

const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

/** What the address asks the network to run on. */
export interface AskedBackend {
  /** Null when none is asked for, or an unknown one. */
  readonly backend: BackendName | null;
  /** The part of the address that names no backend. */
  readonly missing: readonly string[];
}

/** The backend asked for in the address (`?backend=wasm`). */
export function forcedBackend(queryString: string): AskedBackend {
  const asked = new URLSearchParams(queryString).get('backend');
  const backend = BACKENDS.find((name) => name === asked?.toLowerCase()) ?? null;
  return { backend, missing: asked === null || backend ? [] : [`backend=${asked}`] };
}
