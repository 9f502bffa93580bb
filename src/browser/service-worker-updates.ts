import { Workbox } from 'workbox-window';

export interface ServiceWorkerCallbacks {
  /** Everything the app needs is stored: it now opens without a network. Called on every visit from then on. */
  readonly offlineReady: () => void;
  /**
   * Not everything could be stored (no room, a wrong answer of the host): what was there before works on, and it is tried
   * again on the next visit.
   */
  readonly notStored: (isUpdate: boolean) => void;
  /** A newer version is stored and waits. `accept` switches to it and reloads the page; not calling it means "later". */
  readonly updateAvailable: (accept: () => void) => void;
}

/**
 * Registers the service worker and reports what it does. Nothing happens on the development server or where the browser
 * has no service workers (the app then works, but needs the network to open). Resolves when registration is
 * through, whether it worked or not.
 */
export async function registerServiceWorker(callbacks: ServiceWorkerCallbacks): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // Relative, so that the app works from any folder of any site.
  const workbox = new Workbox('./sw.js');
  // One that was stored once only makes room for a later one.
  const stored = new Set<unknown>([navigator.serviceWorker.controller]);
  workbox.addEventListener('redundant', ({ sw, isUpdate }) => {
    if (!stored.has(sw)) callbacks.notStored(isUpdate === true);
  });
  workbox.addEventListener('installed', (event) => {
    stored.add(event.sw);
  });
  // Not by the event of its installation: the page may have been loaded anew while that was going on.
  void navigator.serviceWorker.ready.then(callbacks.offlineReady);
  workbox.addEventListener('waiting', () => {
    callbacks.updateAvailable(() => {
      // The page reloads only when the person agreed, and only once the new version is in control.
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    });
  });
  try {
    await workbox.register();
  } catch {
    callbacks.notStored(false);
  }
}
