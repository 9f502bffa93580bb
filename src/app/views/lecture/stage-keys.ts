import { isMeantForPage } from '../../parts/key-target.ts';

/** What a key does while a lecture is given. */
export type StageCommand = 'next' | 'previous' | 'first' | 'last' | 'pointer' | 'black' | 'fill' | 'leave';

const KEYS: Readonly<Record<string, StageCommand>> = {
  // Presenters' remotes send these two; some have a key for the black screen too.
  PageDown: 'next',
  PageUp: 'previous',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  ' ': 'next',
  Home: 'first',
  End: 'last',
  p: 'pointer',
  b: 'black',
  '.': 'black',
  f: 'fill',
  Escape: 'leave',
};
/** What is pressed by the space bar, and what moves by arrows. */
const PRESSED = 'button, a, summary';
const MOVED = '[role="slider"], [role="tab"]';

/** The command of a key press; null where there is none, or what has the focus needs the key itself. */
export function stageCommandFor(event: KeyboardEvent): StageCommand | null {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  const command = KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (command === null || key.startsWith('Page') || command === 'leave') return command;
  if (!isMeantForPage(target)) return null;
  const isOwn = target instanceof Element && target.closest(key === ' ' ? PRESSED : MOVED) !== null;
  return isOwn ? null : command;
}
