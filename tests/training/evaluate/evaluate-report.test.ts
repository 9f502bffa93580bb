import { describe, expect, it } from 'vitest';
import { scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';
import { scoreDetection } from '../../../src/ecg/scoring/score-detection.ts';
import { pairBeats } from '../../../src/ecg/scoring/pair-beats.ts';
import {
  parseEvaluateOptions,
  type BeatsOptions,
  type DetectionOptions,
} from '../../../training/evaluate/evaluate-options.ts';
import { formatTable, RULE } from '../../../training/evaluate/format-table.ts';
import { classFigures } from '../../../training/evaluate/beats/class-figures.ts';
import { reportBeats } from '../../../training/evaluate/beats/report-beats.ts';
import { reportDetection, type RecordDetection } from '../../../training/evaluate/detection/report-detection.ts';

const QRS = parseEvaluateOptions(['qrs', '--records', '100,101']) as DetectionOptions;
const BEATS = parseEvaluateOptions(['beats', '--map', 'ec57']) as BeatsOptions;

/** A record of 1000 Hz: scored within 150, 75 and 50 ms. */
function scored(name: string, leadName: string, reference: number[], test: number[]): RecordDetection {
  const [score, ...narrow] = [0.15, 0.075, 0.05].map((toleranceSeconds) =>
    scoreDetection(pairBeats(reference, test, { sampleRateHz: 1000, toleranceSeconds }), reference, test, 1000),
  );
  return { name, leadName, score, narrow, perturbed: [{ name: 'gain × 10', score, againstItself: score }] };
}

/** Confusion with `n` N beats right, `v` V beats right, `s` S beats right and `sn` S beats called N. */
function classes(n: number, v: number, s: number, sn: number) {
  const none = [0, 0, 0, 0, 0, 0];
  return scoreClasses([[n, 0, 0, 0, 0, 0], [0, v, 0, 0, 0, 0], [sn, 0, s, 0, 0, 0], none, none, none], 'ec57');
}

/** Beats that agree with the score where only their number matters. */
const UNMATCHED = { probabilities: new Float32Array(0), classIndex: new Uint8Array(0) };

describe('formatTable', () => {
  it('aligns the first column left and the others right', () => {
    expect(formatTable(['record', 'FN'], [['100', '12'], RULE, ['gross', '3']])).toBe(
      ['record  FN', '──────  ──', '100     12', '──────  ──', 'gross    3'].join('\n'),
    );
  });
});

// Oracles: two recordings small enough to work the gross (all beats) and average (mean of recordings) rows by hand.
describe('reportDetection', () => {
  const report = reportDetection(
    [scored('100', 'MLII', [1000, 2000, 3000], [1000, 2000, 3060, 3500]), scored('101', 'V5', [1000], [])],
    QRS,
  );

  it('prints a row per record, then gross and average, then one summary line', () => {
    const cells = report.text.split('\n').map((line) => line.trim().split(/\s+/));
    expect(cells[2]).toEqual([
      '100',
      'MLII',
      '3',
      '0',
      '1',
      '100.00',
      '75.00',
      '33.33',
      '85.71',
      '85.71',
      '57.14',
      '20.0',
      '28.3',
    ]);
    expect(cells[3]).toEqual(['101', 'V5', '1', '1', '0', '0.00', '–', '100.00', '0.00', '0.00', '0.00', '–', '–']);
    expect(cells[5]).toEqual([
      'gross',
      '4',
      '1',
      '1',
      '75.00',
      '75.00',
      '50.00',
      '75.00',
      '75.00',
      '50.00',
      '20.0',
      '28.3',
    ]);
    expect(cells[6]).toEqual(['average', '50.00', '75.00', '66.67', '42.86', '42.86', '28.57', '20.0', '28.3']);
    expect(report.text.split('\n').at(-1)).toBe(
      'qrs: 2 records, 4 beats, FN 1, FP 1, Se 75.000, +P 75.000, DER 50.000, F1 75.000 ' +
        '(mitdb 100,101, lead chosen by name, 150 ms window, from 0 s)',
    );
  });

  it('prints the change of every perturbation, and noise records by their ratio', () => {
    expect(report.text).toMatch(/gain × 10 +1 +1 +50\.000 +0\.000 +75\.000/);
    const noisy = ['118e06', '119e06', '118e_6'].map((name) =>
      scored(name, 'MLII', [1000], name === '118e06' ? [] : [1000]),
    );
    expect(reportDetection(noisy, QRS).text).toMatch(/\n6 +2 +50\.00\n-6 +1 +100\.00/);
  });

  it('gives the same numbers as JSON, null where undefined', () => {
    expect(JSON.parse(JSON.stringify(report.json))).toMatchObject({
      summary: { beats: 4, fn: 1, fp: 1, se: 75, ppv: 75, der: 50, f1: 75 },
      average: { se: 50, ppv: 75 },
      records: { '100': { beats: 3, fn: 0, fp: 1, lead: 'MLII' }, '101': { beats: 1, fn: 1, se: 0, ppv: null, f1: 0 } },
    });
  });
});

/** Two beats called N with 0.9, of which one is S. */
const MATCHED_200 = {
  probabilities: Float32Array.of(0.9, 0, 0.1, 0, 0, 0.9, 0, 0.1, 0, 0),
  classIndex: Uint8Array.of(0, 2),
};

describe('reportBeats', () => {
  const records = [
    { name: '200', score: classes(90, 10, 4, 4), matched: MATCHED_200 },
    { name: '232', score: classes(10, 0, 30, 0), matched: UNMATCHED },
  ];
  const with232 = reportBeats(records, BEATS, 'model-1');

  it('gives the model card pooled figures, those without record 232, and V and S of every record', () => {
    expect(classFigures(records, BEATS)).toMatchObject({
      counting: 'ec57',
      summary: { accuracy: expect.closeTo(97.3, 1) as number },
      without232: { classes: { S: { se: 50 } } },
      records: { '232': { accuracy: 100, V: null, S: 100 } },
    });
  });

  it('states peaks, map, counting, start and model in the summary line', () => {
    expect(with232.text).toContain(
      '(mitdb DS2, reference peaks, two leads, ec57 map, ec57 counting, from 0 s, model model-1)',
    );
    expect(with232.text).toContain('beats: 2 records, 148 beats, accuracy 97.30, V Se 100.00 +P 100.00 F1 100.00');
  });

  it('adds V and S without record 232 when it is among the records', () => {
    // S: 34 of 38 with record 232 (F1 68/72), 4 of 8 without it (F1 8/12).
    expect(with232.text).toContain('S Se 89.47 +P 100.00 F1 94.44');
    expect(with232.text.split('\n').at(-1)).toContain(
      '; without record 232 V Se 100.00 +P 100.00 F1 100.00, S Se 50.00 +P 100.00 F1 66.67 (mitdb DS2',
    );
    const without = reportBeats([{ name: '200', score: classes(90, 10, 4, 4), matched: UNMATCHED }], BEATS, 'model-1');
    expect(without.text).not.toContain('without record 232');
  });

  // Oracle: of two beats with confidence 0.9 one is right. In bins of one beat each the distances are 0.1 and 0.9, their mean 0.5;
  // Brier: (0.01 + 0.01) and (0.81 + 0.81), mean 0.82.
  it('says how honest the probabilities are', () => {
    expect(with232.text).toContain('calibration: ECE 0.5000');
    expect(with232.text).toContain('Brier 0.8200; worst record 200: confidence 0.900, accuracy 0.500');
    const without = reportBeats([{ name: '200', score: classes(90, 10, 4, 4), matched: UNMATCHED }], BEATS, 'model-1');
    expect(without.text).not.toContain('calibration');
  });

  // Oracle: whatever people are drawn, the figures lie between those of the two records (S F1 66.7 and 100).
  it('gives intervals over people', () => {
    expect(with232.text).toContain(
      '95 % over people (bootstrap): accuracy 96.3–100.0, V F1 100.0–100.0, S F1 66.7–100.0',
    );
  });

  it('counts missed and extra beats per record', () => {
    const rows = [0, 0, 0, 0, 0, 0];
    const score = scoreClasses([[8, 0, 0, 0, 0, 2], rows, rows, rows, rows, [3, 0, 0, 0, 0, 0]], 'ec57');
    const { text } = reportBeats([{ name: '100', score, matched: UNMATCHED }], BEATS, 'model-1');
    expect(text.split('\n')[2].trim().split(/\s+/).slice(0, 5)).toEqual(['100', '10', '2', '3', '61.54']);
  });

  it('gives rows as JSON with classes and confusion', () => {
    expect(JSON.parse(JSON.stringify(with232.json))).toMatchObject({
      protocol: { map: 'ec57', peaks: 'reference', counting: 'ec57', modelVersion: 'model-1' },
      summary: { classes: { S: { tp: 34, fn: 4, fp: 0, ppv: 100 } } },
      records: {
        '232': { classes: { V: { se: null, ppv: null, f1: null, tp: 0, fn: 0, fp: 0 } } },
        '200': { confusion: classes(90, 10, 4, 4).confusion },
      },
      without232: { classes: { S: { tp: 4 } } },
    });
  });
});
