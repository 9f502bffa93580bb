/** Everything the keyboard can do with the trace. */
export type TraceCommand =
  | 'previous-beat'
  | 'next-beat'
  | 'previous-ectopic'
  | 'next-ectopic'
  | 'pan-left'
  | 'pan-right'
  | 'page-left'
  | 'page-right'
  | 'start'
  | 'end'
  | 'zoom-in'
  | 'zoom-out'
  | 'toggle-filter'
  | 'toggle-calipers'
  | 'clear-selection';

interface KeyBinding {
  readonly command: TraceCommand;
  /** Values of `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  readonly shift?: boolean;
}

const BINDINGS: readonly KeyBinding[] = [
  { command: 'pan-left', keys: ['ArrowLeft'], shift: true },
  { command: 'pan-right', keys: ['ArrowRight'], shift: true },
  { command: 'previous-beat', keys: ['ArrowLeft'] },
  { command: 'next-beat', keys: ['ArrowRight'] },
  { command: 'previous-ectopic', keys: ['p'] },
  { command: 'next-ectopic', keys: ['n'] },
  { command: 'page-left', keys: ['PageUp'] },
  { command: 'page-right', keys: ['PageDown'] },
  { command: 'start', keys: ['Home'] },
  { command: 'end', keys: ['End'] },
  { command: 'zoom-in', keys: ['+', '='] },
  { command: 'zoom-out', keys: ['-', '_'] },
  { command: 'toggle-filter', keys: ['f'] },
  { command: 'toggle-calipers', keys: ['c'] },
  { command: 'clear-selection', keys: ['Escape'] },
];

/** For the help dialog: what each key does, in the order a person would learn them. */
export const KEY_HELP: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['←', '→'], does: 'previous, next beat' },
  { keys: ['P', 'N'], does: 'previous, next ectopic beat (V, S or F)' },
  { keys: ['Shift ←', 'Shift →'], does: 'move the trace a little' },
  { keys: ['Page Up', 'Page Down'], does: 'move the trace by a page' },
  { keys: ['Home', 'End'], does: 'start, end of the recording' },
  { keys: ['+', '−'], does: 'zoom in, out' },
  { keys: ['F'], does: 'trace as recorded or filtered' },
  { keys: ['C'], does: 'calipers: then arrows move a leg, Shift finely, X the other leg, M marches out' },
  { keys: ['Esc'], does: 'select no beat' },
  { keys: ['?'], does: 'this page' },
];

/** The command a key press means, null for every other key. Presses with Ctrl, Alt or Meta belong to the browser. */
export function commandForKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): TraceCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const binding = BINDINGS.find(
    // Shift matters for named keys only: "+" is a shifted key on many keyboards.
    ({ keys, shift }) => keys.includes(key) && (key.length === 1 || (shift ?? false) === event.shiftKey),
  );
  return binding?.command ?? null;
}
