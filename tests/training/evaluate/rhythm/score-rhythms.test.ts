import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import { referenceRhythms, type NamedStretch } from '../../../../training/evaluate/rhythm/reference-rhythms.ts';
import { addScores, scoreRhythms } from '../../../../training/evaluate/rhythm/score-rhythms.ts';
import { sureness } from '../../../../training/evaluate/rhythm/sureness.ts';

const list = (...parts: readonly (readonly [number, number, NamedStretch['rhythm']])[]): NamedStretch[] =>
  parts.map(([fromSeconds, toSeconds, rhythm]) => ({ fromSeconds, toSeconds, rhythm }));

const mark = (sample: number, symbol: string, aux: string): Annotation => ({
  sample,
  symbol,
  aux,
  subtype: 0,
  channel: 0,
  number: 0,
});

// Oracle: seconds and episodes counted by hand, as epicmp counts them.
describe('scoreRhythms', () => {
  const reference = list(
    [0, 10, null],
    [10, 40, 'sinus'],
    [40, 70, 'fibrillation'],
    [70, 75, 'flutter'],
    [75, 100, 'sinus'],
  );
  const called = list(
    [0, 45, 'sinus'],
    [45, 60, 'fibrillation'],
    [60, 80, 'sinus-arrhythmia'],
    [80, 90, 'fibrillation'],
    [90, 100, 'pause'],
  );
  const { counts, confusion } = scoreRhythms(reference, called);

  it('counts seconds where the reader gave a name', () => {
    expect(counts.sinus).toMatchObject({ referenceSeconds: 55, calledSeconds: 55, foundSeconds: 35 });
    expect(counts.fibrillation).toMatchObject({ referenceSeconds: 30, calledSeconds: 25, foundSeconds: 15 });
    expect(counts['fibrillation + flutter']).toMatchObject({
      referenceSeconds: 35,
      calledSeconds: 25,
      foundSeconds: 15,
    });
    expect(Object.fromEntries(confusion)).toEqual({
      'sinus>sinus': 30,
      'sinus>sinus-arrhythmia': 5,
      'sinus>fibrillation': 10,
      'sinus>pause': 10,
      'fibrillation>sinus': 5,
      'fibrillation>fibrillation': 15,
      'fibrillation>sinus-arrhythmia': 10,
      'flutter>sinus-arrhythmia': 5,
    });
  });

  it('counts an episode that overlaps as found', () => {
    expect(counts.fibrillation).toMatchObject({
      referenceEpisodes: 1,
      foundEpisodes: 1,
      calledEpisodes: 2,
      rightEpisodes: 1,
    });
    expect(counts['fibrillation + flutter'].referenceEpisodes).toBe(1);
    expect(counts.flutter).toMatchObject({ referenceEpisodes: 1, foundEpisodes: 0, calledEpisodes: 0 });
  });

  it('adds records up', () => {
    const both = addScores([
      { counts, confusion },
      { counts, confusion },
    ]);
    expect(both.counts.sinus).toMatchObject({ referenceSeconds: 110, calledEpisodes: 2 * counts.sinus.calledEpisodes });
    expect(both.confusion.get('sinus>pause')).toBe(20);
  });

  it('knows for how long a sure name is right', () => {
    const spells = called.map((stretch) => ({
      ...stretch,
      rhythm: stretch.rhythm ?? 'unknown',
      confidence: 0.9,
      evidence: [],
    }));
    const judged = sureness(reference, spells);
    expect(judged).toHaveLength(4);
    expect(judged.reduce((sum, { rightSeconds }) => sum + rightSeconds, 0)).toBe(50);
    expect(judged.reduce((sum, { wrongSeconds }) => sum + wrongSeconds, 0)).toBe(30);
  });
});

describe('referenceRhythms', () => {
  it('lays a reader’s marks side by side, and knows a record without any as a whole', () => {
    const annotations = [mark(100, '+', '(N\0'), mark(500, 'N', ''), mark(1000, '+', '(VFL'), mark(2000, '+', '(XYZ')];
    expect(referenceRhythms(annotations, 100, 30)).toEqual(
      list([0, 1, null], [1, 10, 'sinus'], [10, 20, 'ventricular-flutter-fibrillation'], [20, 30, null]),
    );
    expect(referenceRhythms([], 100, 30, 'fibrillation')).toEqual(list([0, 30, 'fibrillation']));
  });
});
