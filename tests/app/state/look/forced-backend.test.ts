import { describe, expect, it } from 'vitest';
import { forcedBackend } from '../../../../src/app/state/look/forced-backend.ts';

// Oracle: by hand.
describe('forcedBackend', () => {
  it.each([
    ['?backend=wasm', 'wasm'],
    ['?a=1&backend=webgpu', 'webgpu'],
    ['?backend=webgl', null],
    ['', null],
  ])('%s asks for %s', (query, backend) => {
    expect(forcedBackend(query)).toBe(backend);
  });
});
