import { OWN_CACHE } from './storage/erase-device.ts';

/** A host that has not answered by now is taken as not there. */
const LONGEST_WAIT_MS = 5000;
/** What the host itself answers: the service worker's own script is never served from what is stored. */
const PROBE = './sw.js';

/** Loads the page again. */
export function reloadPage(): void {
  location.reload();
}

/**
 * Loads the page again with every file of the app fetched anew from its host, for parts that are missing or do not fit
 * together. Where the host does not answer, with what is stored on the device: without a network that is all there is.
 */
export async function reloadAfresh(): Promise<void> {
  try {
    if (await hostAnswers()) await forgetStoredApp();
  } catch {
    // What is stored stays, then.
  }
  location.reload();
}

async function hostAnswers(): Promise<boolean> {
  const response = await fetch(PROBE, { cache: 'no-store', signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  return response.ok && (response.headers.get('Content-Type')?.includes('javascript') ?? false);
}

/** Takes back the app's own installation; the reloaded page installs it anew. Recordings and corrections lie elsewhere. */
async function forgetStoredApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await (await navigator.serviceWorker.getRegistration())?.unregister();
  for (const name of await caches.keys()) if (OWN_CACHE.test(name)) await caches.delete(name);
}
