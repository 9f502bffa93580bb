import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import { labelledSpans, lengthOf, overlapOf } from '../../../../training/evaluate/rhythm/sample-spans.ts';

const mark = (sample: number, aux: string, symbol = '+'): Annotation => ({
  sample,
  symbol,
  subtype: 0,
  channel: 0,
  number: 0,
  aux,
});

// Oracle: a rhythm lasts from its mark to the next mark of a rhythm, the last one to the end; counted by hand.
describe('labelledSpans', () => {
  const annotations = [mark(0, '(N'), mark(50, '', 'N'), mark(100, '(AFIB'), mark(300, '(AFL'), mark(350, '(AFIB')];

  it('ends a rhythm where the next one begins', () => {
    expect(labelledSpans(annotations, 500, '(AFIB')).toEqual([
      [100, 300],
      [350, 500],
    ]);
    expect(labelledSpans(annotations, 500, '(AFIB', '(AFL')).toHaveLength(3);
    expect(labelledSpans(annotations, 500, '(VT')).toEqual([]);
  });

  it('is measured and compared in samples', () => {
    const fibrillation = labelledSpans(annotations, 500, '(AFIB');
    expect(lengthOf(fibrillation)).toBe(350);
    expect(overlapOf(fibrillation, [[250, 400]])).toBe(100);
    expect(overlapOf(fibrillation, [[0, 100], [300, 350]])).toBe(0); // prettier-ignore
    expect(overlapOf(fibrillation, fibrillation)).toBe(350);
  });
});
