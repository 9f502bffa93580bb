import { afterEach, describe, expect, it } from 'vitest';
import { readThemePreference, setThemePreference, showStoredTheme } from '../../src/browser/theme-preference.ts';

afterEach(() => setThemePreference('system'));

describe('the theme', () => {
  it('follows the system until the person chooses', () => {
    showStoredTheme();
    expect(readThemePreference()).toBe('system');
    expect(document.documentElement.dataset).not.toHaveProperty('theme');
  });

  it.each(['light', 'dark'] as const)('%s is shown at once and again at the next visit', (theme) => {
    setThemePreference(theme);
    expect(document.documentElement.dataset['theme']).toBe(theme);
    delete document.documentElement.dataset['theme'];
    showStoredTheme();
    expect(document.documentElement.dataset['theme']).toBe(theme);
    expect(readThemePreference()).toBe(theme);
  });

  it('colours the window frame of the installed app', () => {
    document.head.insertAdjacentHTML(
      'beforeend',
      '<meta name="theme-color" data-theme="light" /><meta name="theme-color" data-theme="dark" />',
    );
    const media = (): string[] =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map((meta) => meta.media);
    setThemePreference('dark');
    expect(media()).toEqual(['not all', 'all']);
    setThemePreference('system');
    expect(media()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  });

  it('ignores what it did not write itself', () => {
    localStorage.setItem('fiducial-theme', 'purple');
    expect(readThemePreference()).toBe('system');
  });
});
