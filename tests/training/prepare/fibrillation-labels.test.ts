import { expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT } from '../../../src/ecg/preparation/prepare-beats.ts';
import { RHYTHM_FEATURES } from '../../../src/ecg/preparation/rhythm-features.ts';
import { rhythmOfBeats } from '../../../training/datasets/rhythm-of-beats.ts';
import { fibrillationOf } from '../../../training/prepare/fibrillation-labels.ts';

const note = (sample: number, symbol: string, aux: string): Annotation => ({
  ...{ sample, symbol, aux },
  ...{ subtype: 0, channel: 0, number: 0 },
});

// Oracle: in MIT annotation files a rhythm holds from its "+" until the next.
it('rhythmOfBeats gives every beat the rhythm announced last', () => {
  const annotations = [note(10, '+', '(N'), note(20, 'N', ''), note(50, '+', '(AFIB\0'), note(90, '"', '(note'), note(95, '+', '(N')]; // prettier-ignore
  expect(rhythmOfBeats(annotations, [5, 10, 30, 50, 92, 99])).toEqual(['', 'N', 'N', 'AFIB', 'AFIB', 'N']);
});

/** Features of which only the share of changing intervals is anything. */
function featuresWith(changes: readonly number[]): { features: Float32Array } {
  const features = new Float32Array(changes.length * FEATURE_COUNT);
  const column = FEATURE_BLOCKS.rhythm + RHYTHM_FEATURES.indexOf('share of changes, ± 40');
  changes.forEach((change, beat) => (features[beat * FEATURE_COUNT + column] = change));
  return { features };
}

it('takes fibrillation from the reader, and flutter for neither', () => {
  const rhythms = ['N', 'AFIB', 'AFL', '', 'B'];
  expect(fibrillationOf('mitdb', rhythms, featuresWith([0, 0, 0, 0, 0]), [0, 0, 0, 0, 0])).toEqual(
    ['no', 'yes', 'unknown', 'no', 'no'], // prettier-ignore
  );
});

// Oracle: who marks supraventricular beats sees sinus beats between them; where nothing changes nothing fibrillates.
it('knows of svdb only where it is not', () => {
  const S = 2;
  const labels = fibrillationOf('svdb', ['', '', ''], featuresWith([0.5, 0.05, 0.5]), [0, 0, 0]);
  expect(labels).toEqual(['unknown', 'no', 'unknown']);
  expect(fibrillationOf('svdb', ['', '', ''], featuresWith([0.5, 0.5, 0.5]), [S, 0, S])).toEqual(['no', 'no', 'no']);
  expect(fibrillationOf('svdb', ['', '', ''], featuresWith([0.5, 0.5, 0.5]), [S, 0, 0])).toEqual(
    ['unknown', 'unknown', 'unknown'], // prettier-ignore
  );
});
