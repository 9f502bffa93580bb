import type { TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import { formatScale } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';

/** What of a table is a guess, in a few words each ("mV", "250 Hz"); empty when the file said it all. */
export function tableAssumptions(layout: TableLayout): string[] {
  const {
    writing,
    encoding,
    columns,
    sampleRateHz,
    sampleRateOrigin,
    timeUnit,
    timeUnitOrigin,
    rowContent,
    rowContentOrigin,
  } = layout;
  // A time column that did not give the rate has no say in it.
  const isTimeGuessed = timeUnit !== null && timeUnitOrigin.kind === 'assumed' && sampleRateOrigin.kind === 'measured';
  const guessed = columns.find(({ role, unitOrigin }) => role === 'lead' && unitOrigin.kind === 'assumed');
  return [
    ...(guessed
      ? [
          typeof guessed.unit === 'number'
            ? text.importing.assumedSteps({ steps: formatScale(guessed.unit) })
            : guessed.unit.replace('u', 'µ'),
        ]
      : []),
    ...(isTimeGuessed ? [text.importing.assumedTime({ unit: text.importing.timeUnits[timeUnit] })] : []),
    ...(rowContent === 'lead' && rowContentOrigin.kind === 'assumed' ? [text.importing.assumedLeadRows] : []),
    ...(writing.as === 'text' && writing.encodingOrigin.kind === 'assumed' ? [encoding.toUpperCase()] : []),
    ...(sampleRateOrigin.kind === 'assumed' ? [`${formatScale(sampleRateHz)}\u00a0Hz`] : []),
  ];
}
