import { readThemePreference, setThemePreference, type ThemePreference } from '../../../browser/theme-preference.ts';

export const THEMES: readonly ThemePreference[] = ['system', 'light', 'dark'];

/** The theme in force. `version` changes whenever colours do, for what is painted on a canvas. */
export class Theme {
  preference = $state<ThemePreference>(readThemePreference());
  version = $state(0);

  cycle(): void {
    this.choose(THEMES[(THEMES.indexOf(this.preference) + 1) % THEMES.length] ?? 'system');
  }

  choose(preference: ThemePreference): void {
    setThemePreference(preference);
    this.preference = preference;
    this.version++;
  }

  /** Follows changes of the device's theme and contrast; returns a function that stops. */
  watchDevice(): () => void {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    const changed = (): void => {
      this.version++;
    };
    for (const query of queries) query.addEventListener('change', changed);
    return () => queries.forEach((query) => query.removeEventListener('change', changed));
  }
}
