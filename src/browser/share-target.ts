import { deviceFiles, type DeviceFile } from './device-file.ts';

/** Where other apps send files, beside the page (see `share_target` in the manifest). */
export const SHARE_PATH = 'share';
/** Name of the form field with the files, as the manifest tells the operating system. */
export const SHARE_FIELD = 'recording';
/** Added to the address of the page that is to open what was shared. */
const SHARED_MARK = 'shared';
const CACHE_NAME = 'shared-files';
/** Only the page and its service worker use these addresses, as keys of the cache. */
const FILE_NAME_HEADER = 'X-File-Name';

/**
 * In the service worker: keeps the files another app shared until the page takes them, and sends the person to the page.
 * The operating system sends them as a form; nothing of it goes to any server.
 */
export async function storeSharedFiles(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll(SHARE_FIELD).filter((value) => value instanceof File);
  const cache = await caches.open(CACHE_NAME);
  for (const [index, file] of files.entries()) {
    // Header values are Latin-1; a file may have any name.
    const headers = { [FILE_NAME_HEADER]: encodeURIComponent(file.name) };
    await cache.put(`./shared-file/${index}`, new Response(file, { headers }));
  }
  return Response.redirect(`./?${SHARED_MARK}`, 303);
}

/** In the page: the files another app shared, once; they are erased from the cache. Empty when there are none. */
export async function takeSharedFiles(): Promise<DeviceFile[]> {
  const address = new URL(location.href);
  if (!address.searchParams.has(SHARED_MARK) || !('caches' in window)) return [];
  // A reload must not ask for them again.
  address.searchParams.delete(SHARED_MARK);
  history.replaceState(null, '', address);
  const cache = await caches.open(CACHE_NAME);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    files.push(new File([await response.blob()], decodeURIComponent(response.headers.get(FILE_NAME_HEADER) ?? '')));
  }
  await caches.delete(CACHE_NAME);
  return deviceFiles(files);
}
