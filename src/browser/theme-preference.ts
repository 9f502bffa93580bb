export type ThemePreference = 'system' | 'light' | 'dark';

const STORAGE_KEY = 'fiducial-theme';

/** The theme the person chose earlier; "system" when none was, or when the browser keeps no storage for the page. */
export function readThemePreference(): ThemePreference {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in the theme (`data-theme` on <html>, none for "system") and remembers the choice. */
export function setThemePreference(preference: ThemePreference): void {
  showTheme(preference);
  try {
    if (preference === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, preference);
  } catch {
    // Storage is blocked: the choice then holds until the page is closed.
  }
}

/** Shows the remembered theme; called once before the first paint. */
export function showStoredTheme(): void {
  showTheme(readThemePreference());
}

function showTheme(preference: ThemePreference): void {
  if (preference === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = preference;
  // The window frame of the installed app follows too (index.html holds one colour for each theme).
  for (const colour of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const ownTheme = colour.dataset['theme'] ?? '';
    if (preference === 'system') colour.media = `(prefers-color-scheme: ${ownTheme})`;
    else colour.media = preference === ownTheme ? 'all' : 'not all';
  }
}
