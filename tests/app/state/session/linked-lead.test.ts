import { expect, it } from 'vitest';
import { linkedLead } from '../../../../src/app/state/session/linked-lead.ts';

// Oracle: by hand.
it.each([
  ['MLII', 0],
  ['mlii', 0],
  [' Mlii ', 0],
  ['v1', 2],
  ['V1', 1],
  ['avr', 3],
  ['ML', -1],
  ['', -1],
])('a link to lead "%s" names lead %i', (asked, index) => {
  expect(linkedLead([{ name: 'MLII' }, { name: 'V1' }, { name: 'v1' }, { name: 'aVR' }], asked)).toBe(index);
});
