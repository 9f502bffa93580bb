import type { TableLayout } from '../../ecg/formats/table/table-layout.ts';
import { formatScale } from '../text/format-figure.ts';
import { text } from '../text/text.svelte.ts';

/** What of a table is a guess, in a few words each ("mV", "250 Hz"); empty when the file said it all. */
export function tableAssumptions({ columns, sampleRateHz, sampleRateCertainty }: TableLayout): string[] {
  const guessed = columns.find(({ role, unitCertainty }) => role === 'lead' && unitCertainty === 'guessed');
  return [
    ...(guessed
      ? [
          typeof guessed.unit === 'number'
            ? text.importing.assumedSteps({ steps: formatScale(guessed.unit) })
            : guessed.unit.replace('u', 'µ'),
        ]
      : []),
    ...(sampleRateCertainty === 'guessed' ? [`${formatScale(sampleRateHz)} Hz`] : []),
  ];
}
