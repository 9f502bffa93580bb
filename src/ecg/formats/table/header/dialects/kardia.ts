import type { HeaderDialect } from '../header-text.ts';

/** Tables that name AliveCor or Kardia. No real one was seen: only the maker's 300 Hz are taken from it, and said to be assumed. */
export const kardia: HeaderDialect = {
  name: 'AliveCor Kardia',
  recognises: (lines) => lines.slice(0, 20).some((line) => /alivecor|kardia/i.test(line.slice(0, 400))),
  states: () => ({ sampleRate: { what: 'sample-rate', value: 300, origin: { kind: 'assumed', because: 'maker' } } }),
};
