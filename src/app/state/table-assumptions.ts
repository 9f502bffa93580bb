import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import { formatScale } from '../text/format-figure.ts';

/** What of a table is a guess, in a few words each ("mV", "250 Hz"); empty when the file said it all. */
export function tableAssumptions({ columns, sampleRateHz, sampleRateCertainty }: TableLayout): string[] {
  const guessed = columns.find(({ role, unitCertainty }) => role === 'lead' && unitCertainty === 'guessed');
  return [
    ...(guessed
      ? [typeof guessed.unit === 'number' ? `${guessed.unit} steps per mV` : guessed.unit.replace('u', 'µ')]
      : []),
    ...(sampleRateCertainty === 'guessed' ? [`${formatScale(sampleRateHz)} Hz`] : []),
  ];
}
