import { normal } from '../../src/ecg/simulation/normal.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, pick, type PlannedBeat } from './lay-out-beats.ts';
import { atrialP, beat, sinus } from './planned-beats.ts';

const STRETCH_BEATS = 80;

/** Frequent atrial beats of two foci, at any coupling. */
export function multifocalAtrialBeats(usual: number, random: Random): PlannedBeat[] {
  const share = between([0.15, 0.45], random);
  const foci = [atrialP(random), atrialP(random)];
  const plan: PlannedBeat[] = [];
  while (plan.length < STRETCH_BEATS) {
    if (random.next() < share) plan.push(beat(usual * between([0.5, 0.86], random), 'S', pick(foci, random)));
    else plan.push(...sinus(usual, 1, random));
  }
  return plan;
}

/** Sinus rhythm, then at once a fast and nearly regular atrial one that may last for minutes. */
export function longAtrialRuns(usual: number, random: Random): PlannedBeat[] {
  const plan = sinus(usual, Math.round(between([3, 120], random)), random);
  const seconds = Math.min(0.75 * usual, between([0.3, 0.56], random));
  const jitter = between([0.004, 0.02], random);
  const kind = random.next();
  const p = kind < 0.45 ? { pScale: 0 } : kind < 0.65 ? { pScale: -between([0.5, 1.2], random) } : atrialP(random);
  const beats = Math.round(Math.exp(between([Math.log(4), Math.log(350)], random)));
  for (let i = 0; i < beats; i++) plan.push(beat(seconds * (1 + jitter * normal(random)), 'S', p));
  return plan;
}

/** A healthy heart that works: the sinus rate rises smoothly, stays, and falls again. */
export function sinusAcceleration(usual: number, random: Random): PlannedBeat[] {
  const fastest = between([0.45, 0.8], random);
  const nearer = between([0, 0.015], random);
  const [up, high, down] = [between([10, 50], random), between([5, 80], random), between([10, 50], random)];
  const plan = sinus(usual, Math.round(between([5, 30], random)), random);
  const total = up + high + down;
  for (let i = 0; i < total; i++) {
    const risen = i < up ? i / up : i < up + high ? 1 : (total - i) / down;
    const effort = (1 - Math.cos(Math.PI * risen)) / 2;
    const rr = usual * (1 - (1 - fastest) * effort) * (1 + 0.012 * normal(random));
    plan.push(beat(Math.max(0.3, rr), 'N', { pShiftSeconds: nearer * effort }));
  }
  return plan;
}
