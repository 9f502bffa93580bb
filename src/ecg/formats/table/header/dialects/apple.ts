import type { HeaderDialect } from '../header-text.ts';

/** An export of Apple Health: lines "name,value" in the language of the phone, then one column of numbers. Checked against quoted real files. */
export const apple: HeaderDialect = {
  name: 'Apple Health ECG export',
  rows: { columnCount: 1 },

  recognises: (lines) => lines.slice(0, 16).some((line) => /^\W*[^,;]{1,40}[,;]\W{0,3}(?:Watch\d|Apple Watch)/.test(line)),

  states: () => ({
    columns: [{ sensor: 'ECG', where: {} }],
    sampleRate: { what: 'sample-rate', value: 512, origin: { kind: 'assumed', because: 'maker' } },
    unit: { what: 'voltage-unit', value: 'uV', origin: { kind: 'assumed', because: 'maker' } },
  }),
}; // prettier-ignore
