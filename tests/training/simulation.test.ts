import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import { cutPieces, SIMULATION_RATE_HZ, type RecordingPieces } from '../../training/simulation/beat-pieces.ts';
import { layOutBeats } from '../../training/simulation/lay-out-beats.ts';
import type { PlannedBeat } from '../../training/simulation/planned-beats.ts';
import { RHYTHMS } from '../../training/simulation/plan-rhythms.ts';
import { simulateRecordings } from '../../training/simulation/simulate-recordings.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../ecg/synthetic-ecg.ts';

const RATE_HZ = 250;
const N = BEAT_CLASSES.indexOf('N');
const V = BEAT_CLASSES.indexOf('V');
const PEAKS = regularPeaks(80, 0.8);
const ECG = synthesiseEcg(PEAKS, { sampleRateHz: RATE_HZ, durationSeconds: 66 });
const LABELS = PEAKS.map((_, i) => (i % 20 === 10 ? V : N));

function piecesOf(labels: readonly number[] = LABELS): RecordingPieces {
  return cutPieces([ECG, ECG.map((value) => -2 * value)], RATE_HZ, samplesAt(PEAKS, RATE_HZ), labels);
}

const beatLike = (changes: Partial<PlannedBeat>): PlannedBeat => ({
  ...{ atSeconds: 0, classIndex: N, pScale: 1, pShiftSeconds: 0, normalShare: 1, ventricularShare: 0 },
  ...{ isBlocked: false, atrialWaves: 'none', rhythm: 'other' },
  ...changes,
});

/** Value of a lead at a time relative to a beat. */
const at = (lead: Float32Array, peak: number, seconds: number) => lead[peak + Math.round(seconds * SIMULATION_RATE_HZ)];

describe('cutPieces', () => {
  // Oracle: the ECG they are cut from, a known function of time.
  it('cuts the P wave and the QRS with T of the recording’s own normal beats, in every lead', () => {
    const { leads, normal, ventricular, usualSeconds, heightMv } = piecesOf();
    expect(leads).toBe(2);
    expect(ventricular).toHaveLength(4);
    expect(normal.length).toBeGreaterThan(50);
    expect(usualSeconds).toBeCloseTo(0.8, 3);
    expect(heightMv[1] / heightMv[0]).toBeCloseTo(2, 3);
    for (const { p, qrsT } of normal) {
      const value = ({ start, samples }: typeof p, lead: number, seconds: number) =>
        samples[lead][Math.round(seconds * SIMULATION_RATE_HZ) - start];
      expect(value(p, 0, -0.168)).toBeCloseTo(0.12, 2);
      expect(value(qrsT, 0, 0)).toBeCloseTo(1, 1);
      expect(value(qrsT, 1, 0)).toBeCloseTo(-2, 1);
      expect(value(qrsT, 0, 0.264)).toBeCloseTo(0.25, 1);
      // Tapered: laid out anywhere they leave no step.
      for (const piece of [p, qrsT]) {
        expect(Math.abs(piece.samples[0][0])).toBeLessThan(0.01);
        expect(Math.abs(piece.samples[0].at(-1) ?? NaN)).toBeLessThan(0.01);
      }
    }
  });

  it('takes as normal no beat beside an ectopic one', () => {
    const alternating = PEAKS.map((_, i) => (i % 2 ? V : N));
    expect(piecesOf(alternating).normal).toHaveLength(0);
  });
});

describe('layOutBeats', () => {
  const pieces = { ...piecesOf(), noiseMv: [0, 0] };

  // Oracle: the plan; the pieces are all the same beat, 1 mV high, its P wave 0.12 mV.
  it('puts every beat where and as it is planned', () => {
    const plan = [
      beatLike({}),
      beatLike({ atSeconds: 0.52, pScale: -1 }),
      beatLike({ atSeconds: 1.72, pScale: 0, classIndex: V, normalShare: 0.5 }),
      beatLike({ atSeconds: 2.52, pScale: 2, pShiftSeconds: 0.04 }),
    ];
    const { filteredLeadsMv, rPeakSample, classIndex } = layOutBeats(pieces, plan, new Random(1));
    expect([...classIndex]).toEqual([N, N, V, N]);
    expect([...rPeakSample]).toEqual([1, 1.52, 2.72, 3.52].map((seconds) => Math.round(seconds * SIMULATION_RATE_HZ)));
    const [lead] = filteredLeadsMv;
    [1, 1, 0.5, 1].forEach((height, i) => expect(at(lead, rPeakSample[i], 0)).toBeCloseTo(height, 1));
    expect(at(lead, rPeakSample[0], -0.168)).toBeCloseTo(0.12, 2);
    expect(at(lead, rPeakSample[1], -0.168)).toBeLessThan(0);
    expect(at(lead, rPeakSample[2], -0.168)).toBeCloseTo(0, 2);
    expect(at(lead, rPeakSample[3], -0.128)).toBeCloseTo(0.24, 2);
  });

  it('has waves instead of P in fibrillation, in the heights of the QRS', () => {
    const plan = Array.from({ length: 40 }, (_, i) =>
      beatLike({ atSeconds: 0.8 * i, pScale: 0, atrialWaves: 'fibrillation' }),
    );
    const { filteredLeadsMv, rPeakSample } = layOutBeats(pieces, plan, new Random(2));
    const between = [...rPeakSample.subarray(1)].map((peak) => at(filteredLeadsMv[0], peak, -0.168));
    const [low, high] = [Math.min(...between), Math.max(...between)];
    // Waves of 2 to 9 % of the QRS, at a phase of their own at every beat; a P wave would be 0.12 each time.
    expect(high - low).toBeGreaterThan(0.01);
    expect(high).toBeLessThan(0.12);
  });

  it('depends on the seed alone', () => {
    const make = (seed: number) => {
      const [first] = simulateRecordings(piecesOf(), 40, new Random(seed));
      return [...first.simulated.filteredLeadsMv[0]];
    };
    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });
});

describe('simulateRecordings', () => {
  it('makes every rhythm the recording has the beats for', () => {
    const made = simulateRecordings(piecesOf(), 60, new Random(1));
    expect(made.map(({ rhythm }) => rhythm)).toEqual(RHYTHMS);
    for (const { rhythm, simulated } of made) {
      // P waves that are not conducted are planned, but are no beats; of these rhythms there are none.
      const hasNoBlocked = ['fibrillation', 'atrial runs', 'long atrial runs', 'sinus acceleration'].includes(rhythm);
      expect(simulated.classIndex.length).toBeLessThanOrEqual(60);
      expect(simulated.classIndex.length).toBeGreaterThan(hasNoBlocked ? 59 : 30);
      expect(simulated.rPeakSample).toHaveLength(simulated.classIndex.length);
      expect(simulated.rhythm).toHaveLength(simulated.classIndex.length);
      expect(simulated.filteredLeadsMv).toHaveLength(2);
      expect(simulated.filteredLeadsMv[0].every(Number.isFinite)).toBe(true);
    }
    const withoutV = simulateRecordings(piecesOf(PEAKS.map(() => N)), 60, new Random(1));
    expect(withoutV.map(({ rhythm }) => rhythm)).toEqual(RHYTHMS.filter((rhythm) => rhythm !== 'fusion beats'));
  });

  it('makes nothing of a recording with too few normal beats', () => {
    expect(simulateRecordings(piecesOf(PEAKS.map(() => V)), 60, new Random(1))).toEqual([]);
  });

  // Oracle: twice the signal gives twice the simulation: there is nothing in it but the recording's own beats and noise.
  it('is made of the recording’s own signal', () => {
    const large = cutPieces([ECG.map((value) => 2 * value)], RATE_HZ, samplesAt(PEAKS, RATE_HZ), LABELS);
    const small = cutPieces([ECG], RATE_HZ, samplesAt(PEAKS, RATE_HZ), LABELS);
    const lead = (pieces: RecordingPieces) =>
      simulateRecordings(pieces, 50, new Random(4))[0].simulated.filteredLeadsMv[0];
    const [twice, once] = [lead(large), lead(small)];
    expect(twice).toHaveLength(once.length);
    expect(Math.max(...once.map((value, i) => Math.abs(2 * value - twice[i])))).toBeLessThan(1e-4);
    const nothing = cutPieces([ECG.map(() => 0)], RATE_HZ, samplesAt(PEAKS, RATE_HZ), LABELS);
    expect(lead(nothing).every((value) => value === 0)).toBe(true);
  });
});
