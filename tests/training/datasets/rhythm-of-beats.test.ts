import { expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { rhythmOfBeats } from '../../../training/datasets/rhythm-of-beats.ts';

const note = (sample: number, symbol: string, aux: string): Annotation => ({
  ...{ sample, symbol, aux },
  ...{ subtype: 0, channel: 0, number: 0 },
});

// Oracle: in MIT annotation files a rhythm holds from its "+" until the next.
it('gives every beat the rhythm announced last, and none before the first', () => {
  const annotations = [note(10, '+', '(N'), note(20, 'N', ''), note(50, '+', '(AFIB\0'), note(90, '"', '(note'), note(95, '+', '(N')]; // prettier-ignore
  expect(rhythmOfBeats(annotations, [5, 10, 30, 50, 92, 99])).toEqual(['', 'N', 'N', 'AFIB', 'AFIB', 'N']);
});
