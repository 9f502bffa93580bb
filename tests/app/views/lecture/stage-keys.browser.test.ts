import { describe, expect, it } from 'vitest';
import { nextPointer } from '../../../../src/app/views/lecture/pointer-kind.ts';
import { stageCommandFor } from '../../../../src/app/views/lecture/stage-keys.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  stageCommandFor({
    key,
    target: null,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...held,
  } as KeyboardEvent);

// Oracle: what presenters' remotes send (Page Up, Page Down, a full stop for the black screen), and the keys that are promised.
describe('keys of a lecture', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['Home', 'first'],
    ['End', 'last'],
    ['P', 'pointer'],
    ['.', 'black'],
    ['Escape', 'leave'],
    ['x', null],
  ])('%s: %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('are the browser’s own with Ctrl, Alt or Meta, and move the spotlight with Shift', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { shiftKey: true }])
      expect(press('ArrowRight', held)).toBeNull();
  });

  it('go through every pointer and back', () => {
    expect([nextPointer('none'), nextPointer('pointer'), nextPointer('spotlight')]).toEqual([
      'pointer',
      'spotlight',
      'none',
    ]);
  });
});
