import { columnLabel } from '../column-label.ts';
import { findColumnNames } from '../column-names.ts';
import type { ColumnStatement, HeaderDialect } from '../header-text.ts';

/** Recordings of the OpenBCI GUI: comment lines beginning with %, "EXG Channel 0" in microvolts. Known from programs that write and read them. */
export const openBci: HeaderDialect = {
  name: 'OpenBCI',
  rows: { delimiter: ',' },

  recognises: (lines) => lines.slice(0, 8).some((line) => /^%\s*openbci/i.test(line)),

  states(header) {
    const { names, namesLine } = findColumnNames(header);
    if (namesLine === null) return {};
    return {
      unit: { what: 'voltage-unit', value: 'uV', origin: { kind: 'assumed', because: 'maker' } },
      columns: names.map((text): ColumnStatement => {
        const { name, unit } = columnLabel(text);
        const where = { line: namesLine + 1, field: text };
        if (/^timestamp$/i.test(name)) return { name, unit: 's', isTime: true, where };
        return { name, unit, where };
      }),
    };
  },
};
