import { expect, it } from 'vitest';
import { closeWaysOut } from '../../src/browser/close-ways-out.ts';

// Oracle: the ways named in the file, on a made page; tests/e2e/closed-ways.test.ts tries them in the built app.

const madeDocument = () => ({
  prototype: {
    createElement: (name: string, ...more: unknown[]): unknown => [name, ...more],
    createElementNS: (namespace: string | null, name: string, ...more: unknown[]): unknown => [
      namespace,
      name,
      ...more,
    ],
  },
});

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
    Document: madeDocument(),
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

it('makes every element but frames, whose windows would have all of it again', () => {
  const { prototype } = madePage().scope.Document;
  expect(prototype.createElement('a', { is: 'x' })).toEqual(['a', { is: 'x' }]);
  expect(prototype.createElementNS('urn:x', 'g')).toEqual(['urn:x', 'g']);
  let asked = 0;
  const changing = { toString: () => (asked++ === 0 ? 'a' : 'iframe') } as unknown as string;
  expect(prototype.createElement(changing)).toEqual(['a']);
  for (const name of ['iframe', 'IFRAME', 'frame', 'object', 'embed']) {
    expect(() => prototype.createElement(name), name).toThrow(/no frames/);
    expect(() => prototype.createElementNS('http://www.w3.org/1999/xhtml', `h:${name}`), name).toThrow(/no frames/);
  }
  expect(() => Object.assign(prototype, { createElement: () => ({}) })).toThrow(TypeError);
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
  const location = { href: 'https://ecg.example/', origin: 'https://ecg.example' };
  const scope = { location, open: () => ({}), Document: madeDocument() };
  closeWaysOut(scope);
  expect(scope.open()).toBeNull();
});
