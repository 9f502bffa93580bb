import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, wholeBetween } from './draw.ts';
import { coupledFiring, drawFibrillation, drawSinus } from './draw-hearts.ts';
import {
  atrialRuns,
  isolatedAtrialBeats,
  longAtrialRuns,
  multifocalAtrialBeats,
  paroxysms,
  sinusAcceleration,
  sinusArrhythmia,
} from './plan-atrial-rhythms.ts';
import { blockedAtrialBeats, secondDegreeBlock, wenckebachPeriods } from './plan-block.ts';
import { planStretches, type PlannedBeat, type Stretch } from './planned-beats.ts';

/** The kinds of rhythm that are simulated; each exists because real training data shows it in too few people. */
export const RHYTHMS = [
  'fibrillation',
  'atrial runs',
  'isolated atrial beats',
  'paroxysms',
  'sinus arrhythmia',
  'fusion beats',
  'second-degree block',
  'Wenckebach periods',
  'blocked atrial beats',
  'multifocal atrial beats',
  'long atrial runs',
  'sinus acceleration',
] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * A plan of about `beats` beats around a usual interval: hearts are drawn, and conduct as those of the gallery do. Every number
 * drawn comes from `random`.
 */
export function planRhythm(rhythm: Rhythm, usualSeconds: number, beats: number, random: Random): PlannedBeat[] {
  const usual = Math.max(0.5, Math.min(1.2, usualSeconds));
  const stretches: Stretch[] = [];
  for (let planned = 0; planned < beats;) {
    const next = DRAW_STRETCHES[rhythm](usual, random);
    stretches.push(...next);
    planned += next.reduce((sum, stretch) => sum + stretch.beats, 0);
  }
  return planStretches(stretches, random).slice(0, beats);
}

/** Draws the hearts of the next stretches of a rhythm; what it draws before them holds for all of them. */
const DRAW_STRETCHES: Readonly<Record<Rhythm, (usual: number, random: Random) => Stretch[]>> = {
  fibrillation: (usual, random) => [
    {
      heart: drawFibrillation(usual * between([0.65, 1.1], random), random),
      beats: 60,
      showsAtrialWaves: random.next() < 0.7,
    },
  ],
  'atrial runs': atrialRuns,
  'isolated atrial beats': isolatedAtrialBeats,
  paroxysms,
  'sinus arrhythmia': sinusArrhythmia,
  'fusion beats': fusionBeats,
  'second-degree block': (_usual, random) => secondDegreeBlock(random),
  'Wenckebach periods': (_usual, random) => wenckebachPeriods(random),
  'blocked atrial beats': blockedAtrialBeats,
  'multifocal atrial beats': multifocalAtrialBeats,
  'long atrial runs': longAtrialRuns,
  'sinus acceleration': sinusAcceleration,
};

/** Ventricular beats that come as late as the sinus beat and fuse with it, now and then an early one. */
function fusionBeats(usual: number, random: Random): Stretch[] {
  const stretch = (rrShare: number, everyBeats: number, beats: number): Stretch => {
    const heart = drawSinus(usual, random, { breathingShare: 0.01 });
    const coupling = { rrSeconds: usual * rrShare, jitterSeconds: 0.02 * usual, everyBeats, beats: 1, isMean: false };
    const firing = coupledFiring(heart, 'ventricles', coupling);
    return { heart: { ...heart, ventricularFoci: [{ site: 'right-outflow', turn: 0, firing }] }, beats };
  };
  const late = stretch(between([0.94, 1.03], random), wholeBetween([1, 4], random), 9);
  return random.next() < 0.7 ? [late, stretch(between([0.5, 0.92], random), 1, 3)] : [late];
}
