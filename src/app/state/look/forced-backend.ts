import type { BackendName } from '../../../analysis/analysis.ts';

const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];

/** The backend asked for in the address (`?backend=wasm`), null when none or an unknown one is. */
export function forcedBackend(queryString: string): BackendName | null {
  const asked = new URLSearchParams(queryString).get('backend');
  return BACKENDS.find((name) => name === asked) ?? null;
}
