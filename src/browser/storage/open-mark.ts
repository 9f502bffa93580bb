const MARK = 'fiducial-open';

/** Notes that this tab has a recording open: a reload comes back to it, another visit does not. */
export function markOpen(key: string): void {
  try {
    sessionStorage.setItem(MARK, key);
  } catch {
    // Storage is blocked: a reload then begins at the first screen.
  }
}

/** Key of the recording this tab had open when it was reloaded; null on every other visit. */
export function openBeforeReload(): string | null {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit === undefined || visit.type === 'navigate') return null;
  try {
    return sessionStorage.getItem(MARK);
  } catch {
    return null;
  }
}
