import type { Dictionary } from '../../text/dictionary.ts';
/** Everything the keyboard can do with the trace. */
export type TraceCommand =
  | 'previous-beat'
  | 'next-beat'
  | 'step-back'
  | 'step-on'
  | 'previous-finding'
  | 'next-finding'
  | 'previous-rhythm'
  | 'next-rhythm'
  | 'in-words'
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
  | 'add-moment'
  | 'label-1'
  | 'label-2'
  | 'label-3'
  | 'label-4'
  | 'label-5'
  | 'delete-beat'
  | 'add-beat'
  | 'move-earlier'
  | 'move-later'
  | 'confirm'
  | 'dismiss'
  | 'undo'
  | 'redo'
  | 'clear-selection';

interface KeyBinding {
  readonly command: TraceCommand;
  /** Values of `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  readonly shift?: boolean;
  /** With Ctrl, or ⌘ on a Mac. */
  readonly control?: boolean;
}

export const BINDINGS: readonly KeyBinding[] = [
  { command: 'pan-left', keys: ['ArrowLeft'], shift: true },
  { command: 'pan-right', keys: ['ArrowRight'], shift: true },
  { command: 'previous-beat', keys: ['ArrowLeft'] },
  { command: 'next-beat', keys: ['ArrowRight'] },
  { command: 'step-back', keys: ['p'] },
  { command: 'step-on', keys: ['n'] },
  { command: 'previous-finding', keys: ['e'], shift: true },
  { command: 'next-finding', keys: ['e'], shift: false },
  { command: 'previous-rhythm', keys: ['r'], shift: true },
  { command: 'next-rhythm', keys: ['r'], shift: false },
  { command: 'in-words', keys: ['i'] },
  { command: 'page-left', keys: ['PageUp'] },
  { command: 'page-right', keys: ['PageDown'] },
  { command: 'start', keys: ['Home'] },
  { command: 'end', keys: ['End'] },
  { command: 'zoom-in', keys: ['+', '='] },
  { command: 'zoom-out', keys: ['-', '_'] },
  { command: 'toggle-filter', keys: ['f'] },
  { command: 'toggle-calipers', keys: ['c'] },
  { command: 'add-moment', keys: ['m'] },
  { command: 'label-1', keys: ['1'] },
  { command: 'label-2', keys: ['2'] },
  { command: 'label-3', keys: ['3'] },
  { command: 'label-4', keys: ['4'] },
  { command: 'label-5', keys: ['5'] },
  { command: 'delete-beat', keys: ['Delete', 'Backspace'] },
  { command: 'add-beat', keys: ['a'] },
  { command: 'move-earlier', keys: [','] },
  { command: 'move-later', keys: ['.'] },
  { command: 'confirm', keys: ['Enter'] },
  { command: 'dismiss', keys: ['d'] },
  { command: 'undo', keys: ['z'], control: true, shift: false },
  { command: 'redo', keys: ['z'], control: true, shift: true },
  { command: 'redo', keys: ['y'], control: true },
  { command: 'clear-selection', keys: ['Escape'] },
];

/** For the help dialog: what each key does, in the order a person would learn them. */
export const KEY_HELP: readonly {
  readonly keys: readonly string[];
  readonly does: keyof Dictionary['about']['commands'];
}[] = [
  { keys: ['←', '→'], does: 'beat' },
  { keys: ['P', 'N'], does: 'step' },
  { keys: ['Shift E', 'E'], does: 'finding' },
  { keys: ['Shift R', 'R'], does: 'rhythm' },
  { keys: ['I'], does: 'inWords' },
  { keys: ['Shift ←', 'Shift →'], does: 'nudge' },
  { keys: ['Page Up', 'Page Down'], does: 'page' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['+', '−'], does: 'zoom' },
  { keys: ['F'], does: 'filter' },
  { keys: ['C'], does: 'calipers' },
  { keys: ['M'], does: 'moment' },
  { keys: ['1', '…', '5'], does: 'label' },
  { keys: [',', '.'], does: 'move' },
  { keys: ['A'], does: 'add' },
  { keys: ['Enter'], does: 'confirm' },
  { keys: ['D'], does: 'dismiss' },
  { keys: ['Delete'], does: 'delete' },
  { keys: ['Ctrl Z', 'Ctrl Shift Z'], does: 'undo' },
  { keys: ['Esc'], does: 'deselect' },
  { keys: ['H'], does: 'identity' },
  { keys: ['?'], does: 'help' },
];

/** The command a key press means, null for every other key. Other presses with Ctrl, Alt or Meta belong to the browser. */
export function commandForKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): TraceCommand | null {
  if (event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const binding = BINDINGS.find((candidate) => {
    if (!candidate.keys.includes(key) || (candidate.control ?? false) !== control) return false;
    // "+" is a shifted key on many keyboards: with single characters Shift matters only where a binding says so.
    return key.length === 1 && candidate.shift === undefined ? true : (candidate.shift ?? false) === event.shiftKey;
  });
  return binding?.command ?? null;
}
