import { findColumnNames } from '../column-names.ts';
import type { ColumnStatement, HeaderDialect } from '../header-text.ts';

/** Bittium Faros through RADAR-base: "value.time", "value.ecgChannel1" in microvolts. Known from its published schema, no real file was seen. */
export const faros: HeaderDialect = {
  name: 'Bittium Faros (RADAR-base)',
  rows: { delimiter: ',' },
  recognises: (lines) => /value\.ecgchannel1/i.test(lines[0]?.slice(0, 400) ?? ''),

  states(header) {
    const { names, namesLine } = findColumnNames(header);
    return {
      columns: names.map((text): ColumnStatement => {
        const field = text.slice(text.lastIndexOf('.') + 1);
        const where = { line: (namesLine ?? 0) + 1, field: text };
        const channel = /^ecgchannel(\d)$/i.exec(field);
        if (channel !== null) return { name: `ECG ${channel[1]}`, where };
        return field === 'time' ? { name: field, unit: 's', isTime: true, where } : { name: field, where };
      }),
      unit: { what: 'voltage-unit', value: 'uV', origin: { kind: 'assumed', because: 'maker' } },
    };
  },
};
