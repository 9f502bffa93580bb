import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { precacheChecks } from './browser/precache-checks.ts';
import { SHARE_PATH, storeSharedFiles } from './browser/share-target.ts';

/** The part of the service worker's global scope used here; TypeScript cannot load its full types beside those of a page. */
interface ServiceWorkerScope {
  /** Every file of the build with its revision and its hash, written in by the build. */
  readonly __WB_MANIFEST: (PrecacheEntry & { readonly integrity?: string })[];
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: ServiceWorkerScope;

// The whole app, model and examples are stored at install; nothing is ever fetched at run time. What the device lost, or
// gives back otherwise than it was stored, is fetched again: once, and only as the build made it.
const files = self.__WB_MANIFEST;
precacheAndRoute(files);
const integrities = new Map(files.map(({ url, integrity }) => [getCacheKeyForURL(url), integrity]));
addPlugins([precacheChecks((key) => integrities.get(key))]);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

// A page that is neither stored nor on the host as this version knows it: the host has a newer one.
setCatchHandler(({ request }) => (request.mode === 'navigate' ? fetch(request) : Promise.resolve(Response.error())));

// Files shared by another app arrive as a form sent to this address; they stay on the device.
registerRoute(
  ({ url }) => url.href === new URL(SHARE_PATH, self.registration.scope).href,
  ({ request }) => storeSharedFiles(request),
  'POST',
);

// A new version takes over only when the person says so (see browser/service-worker-updates.ts).
self.addEventListener('message', (event) => {
  const message = event.data as { type?: string } | null;
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
});
