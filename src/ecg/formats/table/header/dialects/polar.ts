import type { HeaderDialect } from '../header-text.ts';

/** Polar Sensor Logger: "Phone timestamp;sensor timestamp [ns];timestamp [ms];ecg [uV]", which says it all. Checked against a layout sample. */
export const polar: HeaderDialect = {
  name: 'Polar Sensor Logger',
  rows: { delimiter: ';' },
  recognises: (lines) => /^"?phone timestamp"?;/i.test(lines[0] ?? '') && /ecg/i.test(lines[0]?.slice(0, 400) ?? ''),
  states: () => ({}),
};
