/** Connections from browser to browser, which the content security policy does not stop. */
const CONNECTIONS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

/** The part of the page's global scope that is changed here. */
interface PageScope {
  readonly location: { readonly href: string; readonly origin: string };
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
  };
}

/**
 * Takes from the page what no part of the app uses, and what could carry something out of it although the content security
 * policy holds: connections between browsers, and new windows. Addresses of workers are let through when they are the app's own,
 * which the policy's trusted types ask for. What stays open is that a page can go to another address: no policy stops that.
 */
export function closeWaysOut(scope: PageScope = globalThis): void {
  for (const name of CONNECTIONS) {
    if (name in scope) fix(scope, name, undefined);
  }
  // As where new windows are blocked.
  fix(scope, 'open', () => null);
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      if (new URL(address, scope.location.href).origin === scope.location.origin) return address;
      throw new TypeError(`${address} is no script of this app`);
    },
  });
}

function fix(scope: PageScope, name: string, value: unknown): void {
  Object.defineProperty(scope, name, { value, writable: false, configurable: false });
}
