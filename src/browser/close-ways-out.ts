/** Connections from browser to browser, which the content security policy does not stop. */
const CONNECTIONS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

/** Elements with a window of their own, which has all that is taken from this one. */
const FRAMES = ['iframe', 'frame', 'object', 'embed', 'fencedframe', 'portal'];

/** The part of the page's global scope that is changed here. */
interface PageScope {
  readonly location: { readonly href: string; readonly origin: string };
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
  };
  readonly Document: {
    readonly prototype: {
      readonly createElement: (...given: never[]) => unknown;
      readonly createElementNS: (...given: never[]) => unknown;
    };
  };
}

/**
 * Takes from the page what no part of the app uses, and what could carry something out of it although the content security
 * policy holds: connections between browsers, new windows, and frames, whose windows are new. Addresses of workers are let
 * through when they are the app's own, which the policy's trusted types ask for. What stays open is that a page can go to another address: no policy stops that.
 */
export function closeWaysOut(scope: PageScope = globalThis): void {
  for (const name of CONNECTIONS) {
    if (name in scope) fix(scope, name, undefined);
  }
  // As where new windows are blocked.
  fix(scope, 'open', () => null);
  const { prototype } = scope.Document;
  const { createElement, createElementNS } = prototype;
  fix(prototype, 'createElement', function (this: unknown, name: unknown, ...more: unknown[]) {
    return Reflect.apply(createElement, this, [withoutFrame(name), ...more]) as unknown;
  });
  fix(prototype, 'createElementNS', function (this: unknown, namespace: unknown, name: unknown, ...more: unknown[]) {
    return Reflect.apply(createElementNS, this, [namespace, withoutFrame(name), ...more]) as unknown;
  });
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, scope.location.href).origin === scope.location.origin) return address;
      throw new TypeError(`${address} is no script of this app`);
    },
  });
}

/** The name of an element as text, read once: what is no text may read otherwise the second time. */
function withoutFrame(name: unknown): string {
  const text = String(name);
  // A namespace may stand before it.
  if (FRAMES.includes(text.toLowerCase().replace(/^[^:]*:/, ''))) throw new TypeError(`there are no frames: ${text}`);
  return text;
}

function fix(scope: object, name: string, value: unknown): void {
  Object.defineProperty(scope, name, { value, writable: false, configurable: false });
}
