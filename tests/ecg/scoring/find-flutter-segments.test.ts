import { expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { findFlutterSegments } from '../../../src/ecg/scoring/find-flutter-segments.ts';

// Oracle: the meaning of `[` and `]` in WFDB annotation files (start and end of ventricular flutter or fibrillation).
function annotations(symbols: string): Annotation[] {
  return [...symbols].map((symbol, i) => ({ symbol, sample: 100 * i, subtype: 0, channel: 0, number: 0, aux: '' }));
}

it('takes each stretch from its opening to its closing mark', () => {
  expect(findFlutterSegments(annotations('N[!!]NN[!]'))).toEqual([
    { first: 100, last: 400 },
    { first: 700, last: 900 },
  ]);
});

it('finds nothing in a recording without flutter', () => {
  expect(findFlutterSegments(annotations('NVNN'))).toEqual([]);
});

it('runs to the end of the recording when the closing mark is missing', () => {
  expect(findFlutterSegments(annotations('N[!!'))).toEqual([{ first: 100, last: Infinity }]);
});

it('ignores a second opening mark and a closing mark without an opening one', () => {
  expect(findFlutterSegments(annotations(']N[[!]'))).toEqual([{ first: 200, last: 500 }]);
});
