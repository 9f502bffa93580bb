import type { BeatExplanation, Beats } from '../../../../src/analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../../src/ecg/beats/beat-class.ts';
import type { SignalQuality } from '../../../../src/ecg/quality/signal-quality.ts';

const STEP = 0.003;
const START = -0.2;

function bump(time: number, centre: number, width: number, height: number): number {
  return height * Math.exp(-((time - centre) ** 2) / (2 * width ** 2));
}

/** Beats of the given classes, 0.64 s apart at 360 Hz; each has probability 0.9 for its class and the rest for the next one. */
export function makeBeats(classes: string): Beats {
  const count = classes.length;
  const classIndex = Uint8Array.from(classes, (letter) => BEAT_CLASSES.findIndex((name) => name === letter));
  const probabilities = new Float32Array(count * BEAT_CLASSES.length);
  classIndex.forEach((index, beat) => {
    probabilities[beat * BEAT_CLASSES.length + index] = 0.9;
    probabilities[beat * BEAT_CLASSES.length + ((index + 1) % BEAT_CLASSES.length)] = 0.1;
  });
  return {
    count,
    rPeakSample: Int32Array.from({ length: count }, (_, i) => 180 + i * 230),
    classIndex,
    probabilities,
    notSure: new Uint8Array(count),
    notSureReason: new Uint8Array(count),
    editMarks: new Uint8Array(count),
    rrBeforeSeconds: new Float32Array(count).fill(0.46),
    rrAfterSeconds: new Float32Array(count).fill(0.83),
    rrUsualSeconds: new Float32Array(count).fill(0.64),
    qrsSeconds: new Float32Array(count).fill(0.138),
    prSeconds: new Float32Array(count).fill(0.16),
    qtSeconds: new Float32Array(count).fill(0.4),
    pWave: new Uint8Array(count).fill(1),
  };
}

/** An explanation with Gaussian waves: attention in the QRS, limits 60 ms before and 78 ms after R. */
export function makeExplanation(beatIndex: number, explainedClass: BeatClass): BeatExplanation {
  const times = Array.from({ length: 200 }, (_, i) => START + i * STEP);
  return {
    beatIndex,
    explainedClass,
    windowStartSeconds: START,
    windowStepSeconds: STEP,
    waveformMv: Float32Array.from(times, (t) => bump(t, 0, 0.026, 1.5) + bump(t, 0.2, 0.07, -0.55)),
    usualWaveformMv: Float32Array.from(times, (t) => bump(t, 0, 0.011, 1.3) + bump(t, 0.25, 0.045, 0.28)),
    attribution: Float32Array.from(times, (t) => bump(t, 0.01, 0.03, 1)),
    qrsLimitsSeconds: [-0.06, 0.078],
    waves: {
      pOnset: -0.2,
      pPeak: -0.15,
      pEnd: -0.1,
      qrsOnset: -0.06,
      qrsEnd: 0.078,
      tOnset: 0.14,
      tPeak: 0.22,
      tEnd: 0.34,
    },
    zoneShares: { beforeQrs: 0.02, qrs: 0.81, afterQrs: 0.17 },
    waveShares: [
      { part: 'p', fromSeconds: -0.2, toSeconds: -0.1, share: 0.01, percent: 1 },
      { part: 'pr', fromSeconds: -0.1, toSeconds: -0.06, share: 0.01, percent: 1 },
      { part: 'qrs', fromSeconds: -0.06, toSeconds: 0.078, share: 0.81, percent: 81 },
      { part: 'stT', fromSeconds: 0.078, toSeconds: 0.4, share: 0.17, percent: 17 },
    ],
    timing: {
      rrBeforeSeconds: 0.46,
      rrAfterSeconds: 0.83,
      rrUsualSeconds: 0.64,
      probability: 0.9,
      probabilityOnTime: 0.55,
    },
    evidenceLogOdds: { wave: 1.6, timing: 0.9, p: 0.4, rhythm: -0.2 },
    remarks: [
      {
        kind: 'qrsCompared',
        comparison: 'longer',
        qrsSeconds: 0.138,
        usualSeconds: 0.092,
        differenceMs: 46,
      },
    ],
  };
}

/** A quality with nothing to find fault with. */
export function goodQuality(durationSeconds: number, beatCount: number): SignalQuality {
  const seconds = Math.ceil(durationSeconds);
  return {
    level: new Uint8Array(seconds),
    reasons: new Uint8Array(seconds),
    beatLevel: new Uint8Array(beatCount),
    beatReasons: new Uint8Array(beatCount),
  };
}

/** The first `count` of some beats, as an analysis hands them over while it runs. */
export function firstBeats(beats: Beats, count: number): Beats {
  return {
    count,
    rPeakSample: beats.rPeakSample.slice(0, count),
    classIndex: beats.classIndex.slice(0, count),
    probabilities: beats.probabilities.slice(0, count * BEAT_CLASSES.length),
    notSure: beats.notSure.slice(0, count),
    notSureReason: beats.notSureReason.slice(0, count),
    editMarks: beats.editMarks.slice(0, count),
    rrBeforeSeconds: beats.rrBeforeSeconds.slice(0, count),
    rrAfterSeconds: beats.rrAfterSeconds.slice(0, count),
    rrUsualSeconds: beats.rrUsualSeconds.slice(0, count),
    qrsSeconds: beats.qrsSeconds.slice(0, count),
    prSeconds: beats.prSeconds.slice(0, count),
    qtSeconds: beats.qtSeconds.slice(0, count),
    pWave: beats.pWave.slice(0, count),
  };
}
