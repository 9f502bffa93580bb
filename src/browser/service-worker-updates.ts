import { Workbox } from 'workbox-window';

export interface ServiceWorkerCallbacks {
  /** Everything the app needs is stored: it now opens without a network. Called once per device, after the first visit. */
  readonly offlineReady: () => void;
  /** A newer version is stored and waits. `accept` switches to it and reloads the page; not calling it means "later". */
  readonly updateAvailable: (accept: () => void) => void;
}

/**
 * Registers the service worker and reports what it does. Nothing happens on the development server or where the browser
 * has no service workers (the app then works, but needs the network to open). Resolves when registration is through.
 */
export async function registerServiceWorker(callbacks: ServiceWorkerCallbacks): Promise<void> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // Relative, so that the app works from any folder of any site.
  const workbox = new Workbox('./sw.js');
  workbox.addEventListener('installed', (event) => {
    if (event.isUpdate !== true) callbacks.offlineReady();
  });
  workbox.addEventListener('waiting', () => {
    callbacks.updateAvailable(() => {
      // The page reloads only when the person agreed, and only once the new version is in control.
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    });
  });
  await workbox.register();
}
