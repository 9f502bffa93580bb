import type { HeaderDialect } from '../header-text.ts';

/** Text files of Movesense apps: comment lines beginning with #, seconds since the start, millivolts. Known from public readers only. */
export const movesense: HeaderDialect = {
  name: 'Movesense',

  recognises: (lines) => {
    const comments = lines.slice(0, 20).filter((line) => line.startsWith('#'));
    return comments.some((line) => /movesense/i.test(line));
  },

  states: ({ columnCount, lines }) => {
    // A line of names says it better.
    const named = lines.some((line) => !line.startsWith('#') && /e[ck]g|time/i.test(line.slice(0, 400)));
    if (columnCount !== 2 || named) return {};
    return {
      columns: [
        { name: 'time', unit: 's', isTime: true, where: {} },
        { name: 'ECG', where: {} },
      ],
      unit: { what: 'voltage-unit', value: 'mV', origin: { kind: 'assumed', because: 'maker' } },
    };
  },
};
