import { expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';

function select(symbols: string, map: 'project' | 'ec57') {
  const annotations: Annotation[] = [...symbols].map((symbol, i) => ({
    symbol,
    sample: 100 * i,
    subtype: 0,
    channel: 0,
    number: 0,
    aux: '',
  }));
  const { sample, classIndex } = selectReferenceBeats(annotations, map);
  return { samples: Array.from(sample), letters: Array.from(classIndex, (index) => BEAT_CLASSES[index]).join('') };
}

// Oracle: the two published class maps (de Chazal 2004 and EC57), which differ in the escape beats e and j only.
it('keeps beats, drops rhythm, noise, flutter and conduction marks', () => {
  expect(select('+N~V![x]|"AF/', 'project')).toEqual({ samples: [100, 300, 1000, 1100, 1200], letters: 'NVSFQ' });
});

it('counts escape beats as N under the project map and as S under EC57', () => {
  expect(select('NLRejVEAaJSF/fQ?', 'project').letters).toBe('NNNNNVVSSSSFQQQQ');
  expect(select('NLRejVEAaJSF/fQ?', 'ec57').letters).toBe('NNNSSVVSSSSFQQQQ');
});
