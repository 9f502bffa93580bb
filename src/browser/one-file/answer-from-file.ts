/*
 * Only in fiducial.html, the whole app in one file (see src/headless/one-file): the first thing that page and worker import there.
 * Opened from a disk or a stick the page can ask nobody for anything, so what it would fetch it holds within itself.
 */
interface HoldingScope {
  fetch: typeof fetch;
  /** In the worker: the files by address, in base64 (see start-held-worker.ts). The page has them in elements of its own. */
  readonly heldFiles?: Readonly<Record<string, string>>;
  readonly document?: Document;
}

/**
 * Puts an answer from what the page holds in the place of `fetch`, and a refusal, as without a network, for anything else. An address
 * is taken as relative to the page, without a query.
 */
export function answerFromFile(scope: HoldingScope): void {
  const heldIn = (address: string): string | undefined =>
    scope.heldFiles?.[address] ??
    scope.document?.querySelector<HTMLScriptElement>(`script[data-file="${CSS.escape(address)}"]`)?.text;
  scope.fetch = (asked) => {
    const [address] = (asked instanceof Request ? asked.url : String(asked)).replace(/^\.\//, '').split('?', 1);
    const held = heldIn(address);
    if (held === undefined) return Promise.reject(new TypeError(`${address} is not in this file`));
    return Promise.resolve(new Response(Uint8Array.from(atob(held), (character) => character.charCodeAt(0))));
  };
}

answerFromFile(globalThis);
