type AppCommand = 'help' | 'hide-identity';

/** Values of `KeyboardEvent.key`, letters in lower case. */
export const APP_KEYS: Readonly<Record<string, AppCommand>> = { '?': 'help', h: 'hide-identity' };

/** The command a key press means anywhere in the app, null for every other key. */
export function appCommandForKey({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): AppCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  return APP_KEYS[key.toLowerCase()] ?? null;
}
