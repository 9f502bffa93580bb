import { normal } from '../../src/ecg/simulation/normal.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, type PlannedBeat } from './lay-out-beats.ts';
import { beat, sinus } from './planned-beats.ts';

const STRETCH_BEATS = 120;

/** A P wave on time that is not conducted. */
function blocked(rrSeconds: number, pScale = 1): PlannedBeat {
  return beat(rrSeconds, 'N', { pScale, isBlocked: true });
}

/**
 * Second-degree block: a train of P waves, all of which are conducted for a while, then every second one, or all but one of three
 * to five with a PR that grows before the dropped beat (Wenckebach) or stays. All Normal, however short an interval.
 */
export function secondDegreeBlock(random: Random): PlannedBeat[] {
  const cycle = between([0.55, 1.05], random);
  const deviation = between([0.01, 0.04], random);
  const ventriculophasic = between([0, 0.05], random);
  const pp = () => cycle * (1 + deviation * normal(random));
  const plan: PlannedBeat[] = [];
  while (plan.length < STRETCH_BEATS) {
    const kind = random.next();
    if (kind < 0.3) {
      for (let left = Math.round(between([2, 40], random)); left > 0; left--) plan.push(beat(pp(), 'N'));
    } else if (kind < 0.65) {
      for (let left = Math.round(between([1, 25], random)); left > 0; left--) {
        // The P interval that holds a QRS is the shorter one.
        plan.push(blocked(pp() * (1 - ventriculophasic)), beat(pp() * (1 + ventriculophasic), 'N'));
      }
    } else plan.push(...droppedBeats(pp, random));
  }
  return plan;
}

function droppedBeats(pp: () => number, random: Random): PlannedBeat[] {
  const waves = 3 + Math.floor(random.next() * 3);
  const growth = random.next() < 0.6 ? between([0.05, 0.12], random) : 0;
  const plan: PlannedBeat[] = [];
  for (let left = 1 + Math.floor(random.next() * 8); left > 0; left--) {
    let late = 0;
    for (let wave = 0; wave < waves - 1; wave++) {
      const later = wave === 0 ? 0 : growth / 2 ** (wave - 1);
      late += later;
      plan.push(beat(pp() + later, 'N', { pShiftSeconds: -late }));
    }
    plan.push(blocked(pp() - late));
  }
  return plan;
}

/** Atrial beats so early that the ventricles do not answer; now and then one comes late enough to be conducted. */
export function blockedAtrialBeats(usual: number, random: Random): PlannedBeat[] {
  const plan = sinus(usual, 1 + Math.floor(random.next() * 12), random);
  const coupling = between([0.35, 0.55], random);
  const pScale = between([-1.5, 1.5], random);
  if (random.next() < 0.25) {
    plan.push(beat(usual * (coupling + between([0.1, 0.3], random)), 'S', { pScale }));
    plan.push(beat(usual * between([1, 1.2], random), 'N'));
  } else plan.push(blocked(usual * coupling, pScale), beat(usual * between([0.95, 1.1], random), 'N'));
  return plan;
}
