import type { Certainty, TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import type { TableDelimiter } from '../../../ecg/formats/table/table-options.ts';

export const DELIMITER_NAMES: readonly (readonly [TableDelimiter, string])[] = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Vertical bar'],
  [' ', 'Spaces'],
];

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  chosen: 'as you said',
  stated: 'stated in the file',
  measured: 'from the time column',
  guessed: 'assumed: the file does not say',
};

/** Where a value comes from, in words beside it. */
export function certaintyWords(certainty: Certainty): string {
  return CERTAINTY_WORDS[certainty];
}

/** What was understood of the table as a whole: "Polar Sensor Logger recording. Columns separated by semicolon, …". */
export function describeLayout({ origin, delimiter, decimalComma, headerLineCount }: TableLayout): string {
  const name = DELIMITER_NAMES.find(([mark]) => mark === delimiter)?.[1].toLowerCase() ?? 'comma';
  const lines = headerLineCount === 1 ? '1 line' : `${headerLineCount} lines`;
  return [
    ...(origin === null ? [] : [`${origin}.`]),
    `Columns separated by ${name === 'spaces' ? name : `a ${name}`}, decimal ${decimalComma ? 'comma' : 'point'}, ${lines} before the samples.`,
  ].join(' ');
}
