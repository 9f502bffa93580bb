import { BEAT_CLASSES, type BeatClass } from '../../src/ecg/beats/beat-class.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { normal } from '../../src/ecg/simulation/normal.ts';
import { between, type PlannedBeat } from './lay-out-beats.ts';

const SINUS = {
  pScale: 1,
  pShiftSeconds: 0,
  normalShare: 1,
  ventricularShare: 0,
  isBlocked: false,
  atrialWaves: 'none',
  rhythm: 'other',
} as const;

/** A sinus beat, but for what is said. */
export function beat(rrSeconds: number, beatClass: BeatClass, changes: Partial<PlannedBeat> = {}): PlannedBeat {
  return { ...SINUS, rrSeconds, classIndex: BEAT_CLASSES.indexOf(beatClass), ...changes };
}

/** Sinus beats with respiratory variation of 2–5 %. */
export function sinus(usual: number, beats: number, random: Random): PlannedBeat[] {
  const depth = between([0.005, 0.05], random);
  const period = between([3, 7], random);
  return Array.from({ length: beats }, (_, i) => {
    const rr = usual * (1 + depth * Math.sin((2 * Math.PI * i) / period) + 0.012 * normal(random));
    return beat(rr, 'N');
  });
}

/** How the P wave of an atrial focus differs: smaller, larger, upside down, nearer to the QRS, hidden, or not at all. */
export function atrialP(random: Random): Pick<PlannedBeat, 'pScale' | 'pShiftSeconds'> {
  const kind = random.next();
  const pShiftSeconds = between([-0.03, 0.05], random);
  if (kind < 0.25) return { pScale: 1, pShiftSeconds };
  if (kind < 0.5) return { pScale: between([0.3, 1.8], random), pShiftSeconds };
  if (kind < 0.75) return { pScale: -between([0.3, 1.2], random), pShiftSeconds };
  return { pScale: 0, pShiftSeconds: 0 };
}
