import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { RHYTHM_CONTEXTS } from '../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { annotatedTruth, plannedTruth } from '../../../training/rhythm/context-truth.ts';
import { planRhythm } from '../../../training/simulation/plan-rhythms.ts';

const named = (truth: Int8Array) => Array.from(truth, (index) => RHYTHM_CONTEXTS[index] ?? 'unknown');

const mark = (sample: number, symbol: string, aux: string): Annotation => ({
  sample,
  symbol,
  aux,
  subtype: 0,
  channel: 0,
  number: 0,
});

// Oracle: the annotations and plans as a reader would read them.
describe('annotatedTruth', () => {
  it('holds a rhythm until the next one, from a mark just after its first R', () => {
    const annotations = [mark(0, '+', '(N'), mark(2010, '+', '(AFIB\0'), mark(4000, '+', '(VT'), mark(5000, '+', '(T')];
    const truth = annotatedTruth(annotations, [1000, 2000, 3000, 4000, 5000], 1000);
    expect(named(truth)).toEqual(['sinus', 'fibrillation', 'fibrillation', 'unknown', 'sinus']);
  });
});

describe('plannedTruth', () => {
  it('sees block around blocked P waves, and sinus rhythm where all are conducted', () => {
    const plan = planRhythm('second-degree block', 0.8, 200, new Random(3));
    const truth = named(plannedTruth('second-degree block', plan));
    expect(truth).toHaveLength(plan.filter(({ isBlocked }) => !isBlocked).length);
    expect(new Set(truth)).toEqual(new Set(['sinus', 'block']));
    const places = [...plan.keys()].filter((place) => !plan[place].isBlocked);
    truth.forEach((context, beat) => {
      const isNext = plan[places[beat] - 1]?.isBlocked || plan[places[beat] + 1]?.isBlocked;
      if (isNext) expect(context).toBe('block');
    });
  });

  it('sees runs of three and more, and no run in single beats', () => {
    const random = new Random(5);
    expect(named(plannedTruth('atrial runs', planRhythm('atrial runs', 1, 200, random)))).toContain('atrial-run');
    const single = plannedTruth('isolated atrial beats', planRhythm('isolated atrial beats', 1, 200, random));
    expect(new Set(named(single))).toEqual(new Set(['sinus']));
  });
});
