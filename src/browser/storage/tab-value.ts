/** What this tab keeps under a name until it is closed, a reload included; null when there is nothing readable, or no storage. */
export function readOfTab(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value as long as the tab is open; where storage is blocked, nothing. */
export function writeOfTab(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Blocked or full: what is in memory still holds.
  }
}
