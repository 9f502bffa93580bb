import { normal } from '../../src/ecg/simulation/normal.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, pick, type PlannedBeat } from './lay-out-beats.ts';
import { blockedAtrialBeats, secondDegreeBlock } from './plan-block.ts';
import { longAtrialRuns, multifocalAtrialBeats, sinusAcceleration } from './plan-atrial-rhythms.ts';
import { atrialP, beat, sinus } from './planned-beats.ts';

/** The kinds of rhythm that are simulated; each exists because real training data shows it in too few people. */
export const RHYTHMS = [
  'fibrillation',
  'atrial runs',
  'isolated atrial beats',
  'paroxysms',
  'sinus arrhythmia',
  'fusion beats',
  'second-degree block',
  'blocked atrial beats',
  'multifocal atrial beats',
  'long atrial runs',
  'sinus acceleration',
] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A plan of about `beats` beats around a usual interval. Every number drawn comes from `random`. */
export function planRhythm(rhythm: Rhythm, usualSeconds: number, beats: number, random: Random): PlannedBeat[] {
  const plan: PlannedBeat[] = [];
  while (plan.length < beats) plan.push(...STRETCHES[rhythm](Math.max(0.5, Math.min(1.2, usualSeconds)), random));
  return plan.slice(0, beats);
}

/** Gives the next stretch of a rhythm. Each keeps what it drew at random for the recording in a closure of its own draw. */
const STRETCHES: Readonly<Record<Rhythm, (usual: number, random: Random) => PlannedBeat[]>> = {
  fibrillation: (usual, random) => fibrillation(usual * between([0.65, 1.1], random), 60, random),
  'atrial runs': atrialRuns,
  'isolated atrial beats': isolatedAtrialBeats,
  paroxysms: (usual, random) => {
    const sinusBeats = Math.round(between([15, 120], random));
    const length = Math.round(between([8, 150], random));
    const spell = pick([fibrillation, flutter, withoutP], random);
    // Regular, much faster and without P waves is an atrial tachycardia, whose beats are not Normal.
    const rate = between([1.05, spell === withoutP ? 1.33 : 2.2], random);
    return [...sinus(usual, sinusBeats, random), ...spell(Math.max(0.33, usual / rate), length, random)];
  },
  'sinus arrhythmia': sinusArrhythmia,
  'fusion beats': fusionBeats,
  'second-degree block': (_usual, random) => secondDegreeBlock(random),
  'blocked atrial beats': blockedAtrialBeats,
  'multifocal atrial beats': multifocalAtrialBeats,
  'long atrial runs': longAtrialRuns,
  'sinus acceleration': sinusAcceleration,
};

/** Atrial fibrillation: gamma-distributed RR with a coefficient of variation of 0.14–0.30, no P, f waves. */
function fibrillation(mean: number, beats: number, random: Random): PlannedBeat[] {
  const variation = between([0.14, 0.3], random);
  const atrialWaves = random.next() < 0.7 ? 'fibrillation' : 'none';
  return Array.from({ length: beats }, () =>
    beat(Math.max(0.3, mean * gammaLike(variation, random)), 'N', { pScale: 0, atrialWaves, rhythm: 'fibrillation' }),
  );
}

/** Atrial flutter: RR is 2, 3 or 4 flutter cycles. */
function flutter(mean: number, beats: number, random: Random): PlannedBeat[] {
  const cycle = between([0.18, 0.27], random);
  const usual = Math.max(2, Math.min(4, Math.round(mean / cycle)));
  const changes = between([0, 0.4], random);
  return Array.from({ length: beats }, () => {
    const cycles = random.next() < changes ? pick([2, 3, 4], random) : usual;
    return beat(cycles * cycle * (1 + 0.01 * normal(random)), 'N', {
      pScale: 0,
      atrialWaves: 'flutter',
      rhythm: 'flutter',
    });
  });
}

/** A regular rhythm without P waves, as junctional rhythm or flutter waves too small to see. */
function withoutP(mean: number, beats: number, random: Random): PlannedBeat[] {
  return Array.from({ length: beats }, () => beat(mean * (1 + 0.015 * normal(random)), 'N', { pScale: 0 }));
}

/** Slow sinus beats with pauses between runs of atrial beats: most beats may be ectopic. */
function atrialRuns(usual: number, random: Random): PlannedBeat[] {
  const sinusSeconds = Math.max(0.9, usual) * between([1, 1.9], random);
  const ectopicSeconds = between([0.45, 0.8], random);
  const meanRun = between([1.5, 14], random);
  const ectopicP = atrialP(random);
  const plan: PlannedBeat[] = [];
  for (let run = 0; run < 8; run++) {
    const sinusBeats = 1 + Math.floor(random.next() * 4);
    for (let i = 0; i < sinusBeats; i++) plan.push(beat(sinusSeconds * (1 + 0.06 * normal(random)), 'N'));
    do plan.push(beat(ectopicSeconds * (1 + 0.05 * normal(random)), 'S', ectopicP));
    while (random.next() < 1 - 1 / meanRun);
  }
  return plan;
}

/** Single, paired and every-other-beat atrial ectopy in sinus rhythm. */
function isolatedAtrialBeats(usual: number, random: Random): PlannedBeat[] {
  const ectopicP = atrialP(random);
  const coupling = between([0.5, 0.88], random);
  const isBigeminy = random.next() < 0.2;
  const plan = sinus(usual, isBigeminy ? 2 : Math.round(between([4, 30], random)), random);
  for (let times = isBigeminy ? 12 : 1; times > 0; times--) {
    const pair = !isBigeminy && random.next() < 0.25 ? 2 : 1;
    for (let i = 0; i < pair; i++) plan.push(beat(usual * coupling * (1 + 0.04 * normal(random)), 'S', ectopicP));
    // The sinus node is reset: the pause is less than compensatory.
    plan.push(beat(usual * between([1, 1.3], random), 'N'), ...sinus(usual, 1, random));
  }
  return plan;
}

/** Deep respiratory arrhythmia, dropped beats and pauses: all Normal, though some come early against their neighbours. */
function sinusArrhythmia(usual: number, random: Random): PlannedBeat[] {
  const depth = between([0.08, 0.25], random);
  const period = between([3, 9], random);
  const drops = between([0, 0.08], random);
  return Array.from({ length: 60 }, (_, i) => {
    const dropped = random.next() < drops ? between([1.6, 2.1], random) : 1;
    const rr = usual * dropped * (1 + depth * Math.sin((2 * Math.PI * i) / period) + 0.02 * normal(random));
    return beat(Math.max(0.35, rr), 'N');
  });
}

/**
 * Ventricular beats at various couplings; late ones that meet a sinus beat fuse with it. In real fusion beats (DS1, record
 * 208) the normal QRS is there nearly whole, at its usual time, and 0.1–0.6 of the ventricular one on top of it.
 */
function fusionBeats(usual: number, random: Random): PlannedBeat[] {
  const plan = sinus(usual, 1 + Math.floor(random.next() * 5), random);
  const share = between([0.12, 0.6], random);
  const times = 1 + Math.floor(random.next() * 3);
  for (let i = 0; i < times; i++) {
    plan.push(
      beat(usual * between([0.94, 1.03], random), 'F', {
        normalShare: between([0.6, 1.15], random),
        ventricularShare: Math.max(0.1, share + 0.06 * normal(random)),
      }),
    );
    if (random.next() < 0.6) plan.push(...sinus(usual, 1, random));
  }
  if (random.next() < 0.7) {
    const early = between([0.5, 1], random);
    const pScale = early > 0.88 ? between([0, 1], random) : 0;
    plan.push(beat(usual * early, 'V', { pScale, normalShare: 0, ventricularShare: 1 }));
    plan.push(beat(usual * Math.max(0.8, 2 - early), 'N'));
  }
  return plan;
}

/** A skewed positive number with mean 1 and the given coefficient of variation: a gamma variable by Wilson and Hilferty's cube. */
function gammaLike(variation: number, random: Random): number {
  const ninth = (variation * variation) / 9;
  return Math.max(0.3, (1 - ninth + normal(random) * Math.sqrt(ninth)) ** 3);
}
