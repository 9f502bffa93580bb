import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SHARE_PATH, storeSharedFiles } from './browser/share-target.ts';

/** The part of the service worker's global scope used here; TypeScript cannot load its full types beside those of a page. */
interface ServiceWorkerScope {
  /** Every file of the build with its revision, written in by the build. */
  readonly __WB_MANIFEST: PrecacheEntry[];
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
declare const self: ServiceWorkerScope;

// The whole app, model and examples are stored at install; nothing is ever fetched at run time.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));

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
