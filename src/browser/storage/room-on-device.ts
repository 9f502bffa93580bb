/** How much the browser lets the app keep, bytes; null where it does not say. */
export async function roomOnDevice(): Promise<{ readonly usedBytes: number; readonly freeBytes: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { usedBytes: usage, freeBytes: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}
