type AppCommand = 'help' | 'hide-identity';

const KEYS: Readonly<Record<string, AppCommand>> = { '?': 'help', h: 'hide-identity' };

/** The command a key press means anywhere in the app, null for every other key. */
export function appCommandForKey({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): AppCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  return KEYS[key.toLowerCase()] ?? null;
}
