import type { ServiceWorkerCallbacks } from '../service-worker-updates.ts';

/** In the place of `registerServiceWorker` in fiducial.html: the file is all there is, so nothing has to be stored first. */
export function registerServiceWorker({ offlineReady }: Pick<ServiceWorkerCallbacks, 'offlineReady'>): Promise<void> {
  offlineReady();
  return Promise.resolve();
}
