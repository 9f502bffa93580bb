import { expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import type { Recording } from '../../../../src/ecg/recording/recording.ts';
import { rhythmAnnotations } from '../../../../training/evaluate/waves/rhythm-annotations.ts';

function recordingWith(annotations: readonly Annotation[], comments: readonly string[]): Recording {
  return { name: 'made', format: 'made', sampleRateHz: 100, leads: [], annotations, comments, warnings: [] };
}
const mark = (symbol: string, aux: string): Annotation => ({
  sample: 5,
  symbol,
  subtype: 0,
  channel: 0,
  number: 0,
  aux,
});

// Oracle: comments as LUDB's headers write them; "(AFIB" and "(N" are what the other databases' annotations say.
it.each([
  [['<age>: 51', 'Rhythm: Atrial fibrillation.'], ['(AFIB']],
  [['Rhythm: Sinus bradycardia.'], ['(N']],
  [['Rhythm: Atrial flutter, typical.'], []],
  [['Sinus rhythm in some leads'], []],
])('a record without rhythm annotations has the one its header states: %j', (comments, stated) => {
  const found = rhythmAnnotations(recordingWith([mark('N', '')], comments));
  expect(found.map(({ sample, symbol, aux }) => [sample, symbol, aux])).toEqual(stated.map((aux) => [0, '+', aux]));
});

it('annotations of the rhythm come before what the header says', () => {
  const own = mark('+', '(B');
  expect(rhythmAnnotations(recordingWith([mark('V', ''), own], ['Rhythm: Sinus rhythm.']))).toEqual([own]);
});
