/** Chromium's event; not part of TypeScript's DOM types. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Shows the browser's install dialog; resolves to whether the person accepted. Works once. */
export type InstallPrompt = () => Promise<boolean>;

/**
 * Calls `onChange` with the prompt as soon as the browser would let the app be installed, and with null once it is
 * installed or the prompt is used up. The app offers it in a menu, never by itself. Returns a function that stops.
 */
export function watchInstallPrompt(onChange: (prompt: InstallPrompt | null) => void): () => void {
  const offer = (event: Event): void => {
    // Keeps the browser from showing its own bar at a moment nobody asked for it.
    event.preventDefault();
    onChange(async () => {
      onChange(null);
      const { outcome } = await (event as BeforeInstallPromptEvent).prompt();
      return outcome === 'accepted';
    });
  };
  const installed = (): void => onChange(null);
  window.addEventListener('beforeinstallprompt', offer);
  window.addEventListener('appinstalled', installed);
  return () => {
    window.removeEventListener('beforeinstallprompt', offer);
    window.removeEventListener('appinstalled', installed);
  };
}
