import { describe, expect, it } from 'vitest';
import { commandForKey } from '../../../src/app/chart/trace-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

// Oracle: the key table of the help page.
describe('commandForKey', () => {
  it.each([
    ['ArrowLeft', false, 'previous-beat'],
    ['ArrowRight', true, 'pan-right'],
    ['PageDown', false, 'page-right'],
    ['n', false, 'next-ectopic'],
    ['N', true, 'next-ectopic'],
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
