/** What the browser keeps under a name for this site; null when there is nothing, nothing readable, or no storage. */
export function readStored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value; where storage is blocked it holds until the page is closed. */
export function writeStored(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Blocked or full: what is in memory still holds.
  }
}
