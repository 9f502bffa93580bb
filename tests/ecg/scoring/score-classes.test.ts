import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES, type BeatClass } from '../../../src/ecg/beats/beat-class.ts';
import { CONFUSION_LABELS, countConfusion, sumConfusions } from '../../../src/ecg/scoring/confusion.ts';
import { pairBeats } from '../../../src/ecg/scoring/pair-beats.ts';
import { averageClasses, scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';

// Rows: reference N V S F Q, then extra beats; columns: test N V S F Q, then missed beats.
const CONFUSION = [
  [90, 2, 3, 0, 0, 5],
  [4, 30, 1, 1, 0, 4],
  [6, 2, 10, 0, 0, 2],
  [3, 7, 0, 0, 0, 0],
  [0, 2, 1, 0, 0, 1],
  [8, 3, 2, 0, 0, 0],
];

describe('countConfusion', () => {
  it('puts missed beats in the last column and extra beats in the last row', () => {
    const reference = [1000, 2000, 3000];
    const test = [1000, 2500, 3010];
    const classes = (letters: string) => [...letters].map((letter) => BEAT_CLASSES.indexOf(letter as BeatClass));
    const pairs = pairBeats(reference, test, { sampleRateHz: 1000 });
    const confusion = countConfusion(pairs, classes('NSV'), classes('NVF'));
    const cells = confusion.flatMap((row, r) =>
      row.flatMap((count, c) => (count ? [`${CONFUSION_LABELS[r]}${CONFUSION_LABELS[c]} ${count}`] : [])),
    );
    expect(cells).toEqual(['NN 1', 'VF 1', 'SO 1', 'OV 1']);
  });

  it('adds up over recordings', () => {
    expect(sumConfusions([CONFUSION, CONFUSION])).toEqual(CONFUSION.map((row) => row.map((count) => 2 * count)));
    expect(sumConfusions([]).flat()).toEqual(new Array(36).fill(0));
  });
});

describe('scoreClasses, counted by hand from the confusion above', () => {
  it('excuses fusion and unknown beats called V, and unknown beats called S, under EC57', () => {
    const { classes } = scoreClasses(CONFUSION, 'ec57');
    // V: Vn Vs Vf Vo = 4 + 1 + 1 + 4; Nv Sv Ov = 2 + 2 + 3 (not Fv 7, Qv 2).
    expect(classes.V).toMatchObject({ tp: 30, fn: 10, fp: 7 });
    // S: Sn Sv So = 6 + 2 + 2; Ns Vs Os = 3 + 1 + 2 (not Qs 1).
    expect(classes.S).toMatchObject({ tp: 10, fn: 10, fp: 6 });
    expect(classes.N).toMatchObject({ tp: 90, fn: 10, fp: 21 });
    expect(classes.F).toMatchObject({ tp: 0, fn: 10, fp: 1 });
    expect(classes.Q).toMatchObject({ tp: 0, fn: 4, fp: 0 });
  });

  it('counts them as false positives under plain counting and changes nothing else', () => {
    const plain = scoreClasses(CONFUSION, 'plain').classes;
    const ec57 = scoreClasses(CONFUSION, 'ec57').classes;
    expect(plain.V).toMatchObject({ tp: 30, fn: 10, fp: 16 });
    expect(plain.S).toMatchObject({ tp: 10, fn: 10, fp: 7 });
    expect([plain.N, plain.F, plain.Q]).toEqual([ec57.N, ec57.F, ec57.Q]);
  });

  it('gives rates in percent, undefined where a class was neither there nor called', () => {
    const { classes } = scoreClasses(CONFUSION, 'ec57');
    expect(classes.V.se).toBe(75);
    expect(classes.V.ppv).toBeCloseTo((100 * 30) / 37, 10);
    expect(classes.V.f1).toBeCloseTo((100 * 60) / 77, 10);
    expect(classes.F).toMatchObject({ se: 0, ppv: 0, f1: 0 });
    expect(classes.Q).toMatchObject({ se: 0, ppv: null, f1: 0 });
    const onlyNormal = scoreClasses([[5, 0, 0, 0, 0, 0], ...CONFUSION.slice(1).map(() => [0, 0, 0, 0, 0, 0])], 'ec57');
    expect(onlyNormal.classes.S).toEqual({ se: null, ppv: null, f1: null, tp: 0, fn: 0, fp: 0 });
    expect(onlyNormal).toMatchObject({ accuracy: 100, macroF1of3: 100, macroF1of4: 100 });
  });

  it('takes missed and extra beats as wrong in the accuracy', () => {
    // 130 right of 100 N + 40 V + 20 S + 10 F + 4 Q reference beats and 13 extra ones.
    expect(scoreClasses(CONFUSION, 'ec57').accuracy).toBeCloseTo((100 * 130) / 187, 10);
  });

  it('averages F1 over three and over four classes', () => {
    const f1 = [180 / 211, 60 / 77, 20 / 36].map((value) => 100 * value);
    const { macroF1of3, macroF1of4 } = scoreClasses(CONFUSION, 'ec57');
    const sum = f1[0] + f1[1] + f1[2];
    expect(macroF1of3).toBeCloseTo(sum / 3, 10);
    expect(macroF1of4).toBeCloseTo((sum + 0) / 4, 10);
  });

  it('is undefined as a whole for a recording without beats', () => {
    expect(scoreClasses(sumConfusions([]), 'ec57')).toMatchObject({
      accuracy: null,
      macroF1of3: null,
      macroF1of4: null,
    });
  });
});

describe('averageClasses', () => {
  it('is the mean of the recordings where the rate is defined', () => {
    const onlyNormal = [[5, 0, 0, 0, 0, 5], ...CONFUSION.slice(1).map(() => [0, 0, 0, 0, 0, 0])];
    const average = averageClasses([scoreClasses(CONFUSION, 'ec57'), scoreClasses(onlyNormal, 'ec57')]);
    expect(average.classes.N.se).toBe(70);
    expect(average.classes.V.se).toBe(75);
    expect(average.classes.Q).toEqual({ se: 0, ppv: null, f1: 0 });
    expect(average.accuracy).toBeCloseTo(((100 * 130) / 187 + 50) / 2, 10);
  });
});
