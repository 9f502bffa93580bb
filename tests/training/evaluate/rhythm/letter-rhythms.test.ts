import { expect, it } from 'vitest';
import type { BeatClass } from '../../../../src/ecg/beats/beat-class.ts';
import { letterRhythms } from '../../../../training/evaluate/rhythm/letter-rhythms.ts';

/** Names of the beats, one second apart unless said otherwise. */
function namesOf(letters: string, cycle = 1): string[] {
  const sample = Array.from(letters, (_, beat) => 100 * cycle * (beat + 1));
  const stretches = letterRhythms(sample, [...letters] as BeatClass[], 100, cycle * (letters.length + 1));
  expect(stretches[0]?.fromSeconds).toBe(0);
  expect(stretches.at(-1)?.toSeconds).toBe(cycle * (letters.length + 1));
  stretches.forEach(({ fromSeconds }, i) => i > 0 && expect(fromSeconds).toBe(stretches[i - 1].toSeconds));
  return stretches.map(({ rhythm }) => rhythm ?? '');
}

// Oracle: named by hand.
it.each([
  ['NNVNN', 'nnnnn'],
  ['NVVN', 'nnnn'],
  ['NVVVN', 'nrrrn'],
  ['NSSSN', 'nsssn'],
  ['VNVNVN', 'bbbbbn'],
  ['VNVNN', 'nnnnn'],
  ['VSVNVN', 'bbbbbn'],
  ['SNSNSN', 'nnnnnn'],
  ['SNSNSNS', 'bbbbbbb'],
  ['VNNVNNV', 'nnnnnnn'],
  ['VNNVNNVNNVN', 'ttttttttttn'],
  ['VNVFVNV', 'nnnnnnn'],
])('finds runs and patterns among the letters of %s', (letters, expected) => {
  const short: Record<string, string> = {
    sinus: 'n',
    bigeminy: 'b',
    trigeminy: 't',
    'ventricular-run': 'r',
    'supraventricular-run': 's',
  };
  expect(
    namesOf(letters, 0.5)
      .map((name) => short[name])
      .join(''),
  ).toBe(expected);
});

it('calls slow ventricular runs idioventricular', () => {
  expect(namesOf('NVVVN', 0.7)).toEqual(['sinus', 'idioventricular', 'idioventricular', 'idioventricular', 'sinus']);
});
