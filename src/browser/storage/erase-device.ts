/** What the service worker stored of the app itself stays: without it the app would not open offline. */
export const OWN_CACHE = /precache/;

/**
 * Erases everything besides the database that the app keeps about recordings and the person's choices: files, settings,
 * and files other apps shared. The app itself stays installed. Rejects when something could not be erased.
 */
export async function eraseDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const folder = await privateFolder();
  if (folder) for (const name of await namesIn(folder)) await folder.removeEntry(name, { recursive: true });
  if (!('caches' in window)) return;
  for (const name of await caches.keys()) if (!OWN_CACHE.test(name)) await caches.delete(name);
}

/** The origin's private file system; null where the browser has none, or none in private windows. */
async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
