/** Whether this browser lets a page fill the screen; a telephone's may not. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

export function fillsScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Fills the screen with the page. Browsers allow it while they answer a press; where they do not, nothing happens. */
export async function fillScreen(): Promise<void> {
  if (canFillScreen() && !fillsScreen()) await document.documentElement.requestFullscreen().catch(() => undefined);
}

export async function leaveFullScreen(): Promise<void> {
  if (fillsScreen()) await document.exitFullscreen().catch(() => undefined);
}

/** Tells whenever the page begins or ceases to fill the screen; returns what stops it. */
export function watchFullScreen(changed: (fills: boolean) => void): () => void {
  const tell = (): void => changed(fillsScreen());
  document.addEventListener('fullscreenchange', tell);
  return () => document.removeEventListener('fullscreenchange', tell);
}
