/** What the service worker may store and serve of the app itself, see sw.ts. */
export interface PrecacheChecks {
  /** The answer when it may be stored, null otherwise. */
  cacheWillUpdate(event: { readonly request: Request; readonly response: Response }): Promise<Response | null>;
  /** The stored answer when it is whole; null when it is damaged, and then it is stored no longer. */
  cachedResponseWillBeUsed(event: {
    readonly cacheName: string;
    readonly request: Request;
    readonly cachedResponse?: Response;
  }): Promise<Response | null>;
}

/**
 * Lets nothing into the store, or out of it, that is not the file the build made. `integrityOf` gives the hash of a file by
 * its key in the cache ("sha256-…" as in Subresource Integrity); fetching compares it too, what lies in the store is
 * compared here.
 */
export function precacheChecks(integrityOf: (key: string) => string | undefined): PrecacheChecks {
  return {
    cacheWillUpdate: ({ request, response }) => Promise.resolve(isWhatItSays(request, response) ? response : null),
    async cachedResponseWillBeUsed({ cacheName, request, cachedResponse }) {
      if (!cachedResponse) return null;
      const integrity = integrityOf(request.url);
      if (integrity === undefined || integrity === (await integrityOfBytes(await cachedResponse.clone().arrayBuffer())))
        return cachedResponse;
      await (await caches.open(cacheName)).delete(request);
      return null;
    },
  };
}

/** What a browser runs or paints only with the right type. Others may have any, but a page in place of a file is none. */
const NEEDED_TYPES: readonly (readonly [ending: RegExp, type: RegExp])[] = [
  [/\.js$/, /^(text|application)\/(javascript|x-javascript|ecmascript)\b/],
  [/\.css$/, /^text\/css\b/],
  [/(\.html|\/)$/, /^text\/html\b/],
  [/./, /^(?!text\/html\b)/],
];

function isWhatItSays({ url }: Request, { status, headers }: Response): boolean {
  const { pathname } = new URL(url);
  const type = headers.get('Content-Type') ?? '';
  return (
    status === 200 && NEEDED_TYPES.find(([ending]) => ending.test(pathname))?.[1].test(type.toLowerCase()) === true
  );
}

async function integrityOfBytes(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}
