import { describe, expect, it } from 'vitest';
import { BINDINGS, commandForKey, KEY_HELP } from '../../../../src/app/state/session/trace-keys.ts';
import { APP_KEYS } from '../../../../src/app/state/session/app-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

// Oracle: the key table of the help page.
describe('commandForKey', () => {
  it.each([
    ['ArrowLeft', false, 'previous-beat'],
    ['ArrowRight', true, 'pan-right'],
    ['PageDown', false, 'page-right'],
    ['n', false, 'step-on'],
    ['N', true, 'step-on'],
    ['+', true, 'zoom-in'],
    ['=', false, 'zoom-in'],
    ['-', false, 'zoom-out'],
    ['Escape', false, 'clear-selection'],
    ['x', false, null],
  ])('%s with shift %s is %s', (key, shiftKey, command) => {
    expect(commandForKey({ ...plain, key, shiftKey })).toBe(command);
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(commandForKey({ ...plain, key: 'p', ctrlKey: true })).toBeNull();
    expect(commandForKey({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
    expect(commandForKey({ ...plain, key: '+', metaKey: true })).toBeNull();
  });
});

/** How the help writes the keys that have no letter, and which keys share a line with the ones shown. */
const WRITTEN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  '-': '−',
  Escape: 'Esc',
  y: 'Ctrl Shift Z',
  '2': '…',
  '3': '…',
  '4': '…',
};

// Oracle: the tables the key handlers work by.
describe('the key map of the help', () => {
  const shown = KEY_HELP.flatMap(({ keys }) => keys);

  it.each([
    ...BINDINGS.map(({ command, keys: [key = ''], shift, control }) => ({
      command,
      written: `${control ? 'Ctrl ' : ''}${shift ? 'Shift ' : ''}${WRITTEN[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`,
    })),
    ...Object.entries(APP_KEYS).map(([key, command]) => ({ command, written: key.toUpperCase() })),
  ])('shows the key of $command', ({ written }) => {
    expect(shown).toContain(written.replace(/^Ctrl (Ctrl.*)$/, '$1'));
  });

  it('gives every key one meaning', () => {
    const all = BINDINGS.flatMap(({ keys, shift = '', control = false }) =>
      keys.map((key) => `${key} ${shift} ${control}`),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(APP_KEYS).filter((key) => commandForKey({ ...plain, key }) !== null)).toEqual([]);
  });
});
