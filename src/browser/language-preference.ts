const STORAGE_KEY = 'fiducial-language';

/** The language chosen earlier, as it was stored; null when none was, or when the browser keeps no storage for the page. */
export function readLanguagePreference(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function storeLanguagePreference(locale: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Storage is blocked: the choice then holds until the page is closed.
  }
}

/** Says to the browser, to screen readers and to hyphenation which language the page is in. */
export function setPageLanguage(tag: string): void {
  document.documentElement.lang = tag;
}
