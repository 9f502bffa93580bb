import { describe, expect, it } from 'vitest';
import { forcedBackend } from '../../../../src/app/state/look/forced-backend.ts';

// Oracle: by hand.
describe('forcedBackend', () => {
  it.each([
    ['?backend=wasm', 'wasm', []],
    ['?a=1&backend=webgpu', 'webgpu', []],
    ['?backend=WASM', 'wasm', []],
    ['?backend=webgl', null, ['backend=webgl']],
    ['?backend', null, ['backend=']],
    ['', null, []],
  ])('%s asks for %s', (query, backend, missing) => {
    expect(forcedBackend(query)).toEqual({ backend, missing });
  });
});
