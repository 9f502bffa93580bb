import { afterEach, expect, it, vi } from 'vitest';
import { Division, TRACE_SHARE } from '../../../../src/app/state/look/division.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(kept: Map<string, string>): void {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
}

// Oracle: what was divided holds on the next visit; what any hand may have stored does not break it.
it('the division is kept, within its limits', () => {
  const kept = new Map<string, string>();
  stubStorage(kept);
  const division = new Division();
  expect(division.traceShare).toBe(TRACE_SHARE.usual);
  division.divide(0.4);
  expect(new Division().traceShare).toBe(0.4);
  division.divide(2);
  expect(new Division().traceShare).toBe(TRACE_SHARE.most);
  for (const damaged of ['"wide"', '7', '{', 'null']) {
    kept.set('fiducial-division', damaged);
    expect(new Division().traceShare).toBe(TRACE_SHARE.usual);
  }
});
