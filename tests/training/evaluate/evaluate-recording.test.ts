import { describe, expect, it } from 'vitest';
import type { BeatInputs } from '../../../src/classifier/model/network-inputs.ts';
import type { PreparedBeats } from '../../../src/ecg/preparation/prepare-beats.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../src/ecg/beats/beat-class.ts';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { evaluateBeats } from '../../../training/evaluate/beats/evaluate-beats.ts';
import { evaluateDetection } from '../../../training/evaluate/detection/evaluate-detection.ts';

const SAMPLE_RATE_HZ = 360;
/** True R peaks, one a second from 1 s on. */
const R_PEAKS = Array.from({ length: 28 }, (_, i) => (i + 1) * SAMPLE_RATE_HZ);
/** Flutter marks stand clear of the beats they enclose. */
const FLUTTER_MARK_OFFSETS: Readonly<Record<string, number>> = { '[': -100, ']': 100 };
const DETECTION = { toleranceSeconds: 0.15, startSeconds: 0 };
const CLASSES = { peaks: 'reference', leads: '2', map: 'project', counting: 'ec57', startSeconds: 0 } as const;

/** Thirty seconds with a narrow wave at every R peak (the oracle: their places are known), annotated with `symbols`. */
function recording(symbols: readonly string[]): Recording {
  const samplesMv = new Float32Array(30 * SAMPLE_RATE_HZ);
  for (const peak of R_PEAKS) {
    for (let t = -20; t <= 20; t++) samplesMv[peak + t] += Math.exp(-((t / 5) ** 2));
  }
  const annotations: Annotation[] = symbols.map((symbol, i) => ({
    sample: R_PEAKS[i] + (FLUTTER_MARK_OFFSETS[symbol] ?? 0),
    symbol,
    subtype: 0,
    channel: 0,
    number: 0,
    aux: '',
  }));
  const lead = { name: 'MLII', samplesMv, sourceUnit: 'mV', unitAssumed: false };
  return {
    name: 'known',
    format: 'test',
    sampleRateHz: SAMPLE_RATE_HZ,
    leads: [lead],
    annotations,
    comments: [],
    warnings: [],
  };
}

const NORMAL = R_PEAKS.map(() => 'N');

/** Calls every beat the same class. */
function alwaysSays(name: BeatClass) {
  return {
    takesWavesAlone: false,
    classify: ({ count }: BeatInputs) => {
      const isName = (_: unknown, i: number) => (BEAT_CLASSES[i % BEAT_CLASSES.length] === name ? 1 : 0);
      return Promise.resolve(Float32Array.from({ length: count * BEAT_CLASSES.length }, isName));
    },
    doubt: (_: PreparedBeats, probabilities: Float32Array) => ({ doubts: [], probabilities }),
  };
}

describe('evaluateDetection', () => {
  it('finds every beat of a recording with clear beats, within a few milliseconds', () => {
    const { name, leadName, score } = evaluateDetection(recording(NORMAL), DETECTION);
    expect({ name, leadName }).toEqual({ name: 'known', leadName: 'MLII' });
    expect(score).toMatchObject({ beats: 28, fn: 0, fp: 0, se: 100, ppv: 100, der: 0, f1: 100 });
    expect(Math.abs(score.jitterMeanMs ?? NaN)).toBeLessThan(3);
  });

  it('takes beats the reference lacks as extra, except in flutter', () => {
    // Beats 5 to 8 are not annotated: four extra ones. With flutter marks around them nothing there is counted.
    const gap = NORMAL.map((symbol, i) => (i >= 5 && i <= 8 ? '+' : symbol));
    expect(evaluateDetection(recording(gap), DETECTION).score).toMatchObject({ beats: 24, fn: 0, fp: 4 });
    const flutter = gap.map((symbol, i) => (i === 5 ? '[' : i === 8 ? ']' : symbol));
    expect(evaluateDetection(recording(flutter), DETECTION).score).toMatchObject({ beats: 24, fn: 0, fp: 0 });
  });

  it('counts from the start time on', () => {
    expect(evaluateDetection(recording(NORMAL), { ...DETECTION, startSeconds: 10 }).score.beats).toBe(19);
  });
});

describe('evaluateBeats', () => {
  const mixed = NORMAL.map((symbol, i) => ['N', 'V', 'j', 'F'][i] ?? symbol);

  it('classifies at the reference peaks: every beat is paired', async () => {
    const { score } = await evaluateBeats(recording(mixed), alwaysSays('N'), CLASSES);
    expect(score.classes.N).toMatchObject({ tp: 26, fn: 0, fp: 2 });
    expect(score.classes.V).toMatchObject({ tp: 0, fn: 1, fp: 0, se: 0, ppv: null });
    expect(score.accuracy).toBeCloseTo((100 * 26) / 28, 10);
  });

  it('follows the class map and the counting rule', async () => {
    const ec57Map = await evaluateBeats(recording(mixed), alwaysSays('S'), { ...CLASSES, map: 'ec57' });
    expect(ec57Map.score.classes.S).toMatchObject({ tp: 1, fn: 0, fp: 27 });
    const calledV = await evaluateBeats(recording(mixed), alwaysSays('V'), CLASSES);
    expect(calledV.score.classes.V).toMatchObject({ tp: 1, fp: 26 });
    const plain = await evaluateBeats(recording(mixed), alwaysSays('V'), { ...CLASSES, counting: 'plain' });
    expect(plain.score.classes.V).toMatchObject({ tp: 1, fp: 27 });
  });

  it('classifies at the detected peaks: beats the reference lacks are extra', async () => {
    const gap = NORMAL.map((symbol, i) => (i >= 5 && i <= 8 ? '+' : symbol));
    const { score } = await evaluateBeats(recording(gap), alwaysSays('N'), { ...CLASSES, peaks: 'detected' });
    expect(score.classes.N).toMatchObject({ tp: 24, fn: 0, fp: 4 });
    expect(score.confusion[5]).toEqual([4, 0, 0, 0, 0, 0]);
  });
});
