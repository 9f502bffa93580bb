import type { HeaderDialect, HeaderText } from '../header-text.ts';

/** Converter range of the MIT-BIH Arrhythmia Database: 11 bits. Source: its header files, as is 200 per mV and 360 Hz. */
const MITDB_TOP = 2047;
const MITDB_STEPS_PER_MV = 200;
const MITDB_RATE_HZ = 360;
const FIRST_NAME = /^\W*(sample #|elapsed time)\W/i;

/** Tables that PhysioNet's rdsamp and its web pages write, in physical units or converter steps. Checked against real ones. */
export const physioNet: HeaderDialect = {
  name: 'PhysioNet table of samples',
  recognises: (lines) => FIRST_NAME.test(`${lines[0]?.slice(0, 60) ?? ''} `),

  states(header) {
    if (!isMitdb(header)) return {};
    return {
      unit: { what: 'voltage-unit', value: MITDB_STEPS_PER_MV, origin: { kind: 'assumed', because: 'maker' } },
      sampleRate: { what: 'sample-rate', value: MITDB_RATE_HZ, origin: { kind: 'assumed', because: 'maker' } },
    };
  },
};

/** Whole numbers of 11 bits, and no line of units. */
function isMitdb({ rows, lines }: HeaderText): boolean {
  const steps = rows.flatMap((cells) => cells.slice(1)).map(Number);
  const areSteps = steps.every((step) => Number.isInteger(step) && step >= 0 && step <= MITDB_TOP);
  return lines.length === 1 && steps.length > 0 && areSteps;
}
