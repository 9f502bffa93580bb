import type { Heart } from '../../src/ecg/simulation/conduction/heart.ts';
import { HEALTHY_HEART } from '../../src/ecg/simulation/conduction/heart.ts';
import { twoToOneNode, wenckebachNode } from '../../src/ecg/simulation/conduction/hearts.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, wholeBetween } from './draw.ts';
import { coupledFiring, drawAtrialLook, drawSinus } from './draw-hearts.ts';
import type { Stretch } from './planned-beats.ts';

const STRETCH_BEATS = 120;
/** Nothing stands in for the beats that are dropped. */
const NO_ESCAPES = { junctionalEscapeSeconds: Infinity, ventricularEscapeSeconds: Infinity } as const;
/** How much shorter than the cycle the refractory period of a node in Wenckebach's periods is, for 2 to 6 beats between dropped ones. */
const WENCKEBACH_SECONDS = [0.19, 0.285] as const;
/** … and for 2 to 9 of them, most of them more than 2. */
const LONG_WENCKEBACH_SECONDS = [0.235, 0.302] as const;
/** A refractory period that an early atrial beat meets by this much. */
const BLOCKED_BY_SECONDS = 0.04;

/**
 * Second-degree block: a train of P waves, all of which are conducted for a while, then every second one, or all but one of three
 * to five with a PR that grows before the dropped beat (Wenckebach) or stays. All Normal, however short an interval.
 */
export function secondDegreeBlock(random: Random): Stretch[] {
  const cycle = between([0.55, 1.05], random);
  const jitterShare = between([0.01, 0.04], random);
  const stretch = (beats: number, changes: Partial<Heart> = {}): Stretch => ({
    heart: drawSinus(cycle, random, { jitterShare, breathingShare: 0.01 }, { ...NO_ESCAPES, ...changes }),
    beats,
    isBlock: Object.keys(changes).length > 0,
  });
  const plan: Stretch[] = [];
  for (let left = STRETCH_BEATS; left > 0; left -= plan.at(-1)?.beats ?? left) {
    const kind = random.next();
    if (kind < 0.3) plan.push(stretch(wholeBetween([2, 40], random)));
    else if (kind < 0.65) plan.push(stretch(wholeBetween([2, 60], random), { avNode: twoToOneNode(cycle) }));
    else {
      const groups = wholeBetween([1, 8], random);
      const waves = wholeBetween([3, 5], random);
      const beats = 1 + groups * (waves - 1);
      const node = wenckebachNode(cycle - between(WENCKEBACH_SECONDS, random));
      plan.push(stretch(beats, random.next() < 0.6 ? { avNode: node } : { hisBlocksEvery: waves }));
    }
  }
  return plan;
}

/** Wenckebach's periods, short ones and those of up to nine beats, now and then with all P waves conducted between them. */
export function wenckebachPeriods(random: Random): Stretch[] {
  const cycle = between([0.55, 1.05], random);
  const sinus = { jitterShare: between([0.005, 0.03], random), breathingShare: 0.01 };
  const avNode = wenckebachNode(cycle - between(LONG_WENCKEBACH_SECONDS, random));
  const dropping: Stretch = {
    heart: drawSinus(cycle, random, sinus, { ...NO_ESCAPES, avNode }),
    beats: wholeBetween([20, 100], random),
    isBlock: true,
  };
  if (random.next() < 0.5) return [dropping];
  return [dropping, { heart: drawSinus(cycle, random, sinus), beats: wholeBetween([5, 30], random) }];
}

/** Atrial beats so early that the ventricles do not answer; now and then one comes late enough to be conducted. */
export function blockedAtrialBeats(usual: number, random: Random): Stretch[] {
  const everyBeats = wholeBetween([1, 10], random);
  const rrSeconds = usual * between([0.35, 0.55], random);
  const isConducted = random.next() < 0.25;
  const later = isConducted ? usual * between([0.1, 0.3], random) : 0;
  const { avNode: node } = HEALTHY_HEART;
  // From when an impulse left the node to the early one's coming to it, for a beat that comes so long after the R before.
  const avNode = {
    ...node,
    addedSeconds: 0.03,
    refractorySeconds: rrSeconds - node.restedSeconds + BLOCKED_BY_SECONDS,
  };
  const firing = coupledFiring({ avNode }, 'atria', {
    rrSeconds: rrSeconds + later,
    jitterSeconds: 0.01,
    everyBeats,
    beats: 1,
    isMean: false,
  });
  const heart = drawSinus(usual, random, {}, { ...NO_ESCAPES, avNode, atrialFoci: [{ site: 'left', firing }] });
  return [{ heart, looks: { left: drawAtrialLook(random) }, beats: everyBeats + 2, isBlock: everyBeats <= 4 }];
}
