const STORAGE_KEY = 'fiducial-device-px-per-mm';

/*
 * What is kept is a property of the screen: its own pixels in a millimetre. CSS pixels follow from it with whatever zoom
 * the browser has at the time.
 */

/** CSS pixels of a millimetre as the person measured them; null when nobody did, or when storage is blocked. */
export function readPxPerMm(): number | null {
  try {
    const stored = Number(localStorage.getItem(STORAGE_KEY) ?? NaN);
    return stored > 0 ? stored / devicePixelRatio : null;
  } catch {
    return null;
  }
}

/** Keeps a measured scale on this device; null forgets it. */
export function storePxPerMm(pxPerMm: number | null): void {
  try {
    if (pxPerMm === null) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, String(pxPerMm * devicePixelRatio));
  } catch {
    // Storage is blocked: the scale holds until the page is closed.
  }
}
