import { expect, it } from 'vitest';
import { closeWaysOut } from '../../src/browser/close-ways-out.ts';

// Oracle: the ways named in the file, on a made page; tests/e2e/closed-ways.test.ts tries them in the built app.

function madePage() {
  const policies = new Map<string, (address: string) => string>();
  const scope = {
    location: { href: 'https://ecg.example/app/', origin: 'https://ecg.example' },
    trustedTypes: {
      createPolicy: (name: string, rules: { createScriptURL(address: string): string }) =>
        void policies.set(name, (address) => rules.createScriptURL(address)),
    },
    RTCPeerConnection: class {},
    open: (): unknown => ({}),
  };
  closeWaysOut(scope);
  return { scope, trust: policies.get('default') };
}

it('leaves no connections between browsers and no windows, for good', () => {
  const { scope } = madePage();
  expect([scope.RTCPeerConnection, scope.open(), 'webkitRTCPeerConnection' in scope]).toEqual([undefined, null, false]);
  expect(() => Object.assign(scope, { open: () => ({}) })).toThrow(TypeError);
  expect(() => Object.defineProperty(scope, 'RTCPeerConnection', { value: class {} })).toThrow(TypeError);
});

it('trusts scripts of its own address only', () => {
  const { trust } = madePage();
  expect(trust?.('./sw.js')).toBe('./sw.js');
  expect(trust?.('https://ecg.example/app/assets/worker.js')).toBe('https://ecg.example/app/assets/worker.js');
  for (const foreign of [
    'https://example.org/x.js',
    '//example.org/x.js',
    'data:text/javascript,1',
    'blob:null/1',
    'javascript:1',
  ]) {
    expect(() => trust?.(foreign), foreign).toThrow(/no script of this app/);
  }
});

it('does without trusted types where the browser has none', () => {
  const scope = { location: { href: 'https://ecg.example/', origin: 'https://ecg.example' }, open: () => ({}) };
  closeWaysOut(scope);
  expect(scope.open()).toBeNull();
});
