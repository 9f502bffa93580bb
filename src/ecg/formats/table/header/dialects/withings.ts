import type { HeaderDialect } from '../header-text.ts';

/** "signal.csv" of Withings' data export: a recording a row, its samples in one cell. Known from the note that comes with it, no real file was seen. */
export const withings: HeaderDialect = {
  name: 'Withings data export',
  rows: { delimiter: ',' },
  recognises: (lines) =>
    /wear.?position/i.test(lines[0]?.slice(0, 400) ?? '') && /signal/i.test(lines[0]?.slice(0, 400) ?? ''),
  states: () => ({}),
};
