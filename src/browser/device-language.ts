interface NavigatorScope {
  readonly navigator: { readonly language: string };
}

/** English as the app writes it, for whoever asks the device and gets no language. */
const FALLBACK = 'en-GB';

/**
 * Under a POSIX locale WebKit's language is "C", which is no language to `Intl`: a library that formats numbers by it throws while it
 * loads. The device then counts as an English one.
 */
export function repairDeviceLanguage({ navigator }: NavigatorScope = globalThis): void {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: FALLBACK, configurable: true });
    Object.defineProperty(navigator, 'languages', { value: [FALLBACK], configurable: true });
  }
}
