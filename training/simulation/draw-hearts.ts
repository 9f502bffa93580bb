import { HIS_TO_VENTRICLES_SECONDS } from '../../src/ecg/simulation/conduction/conducting-heart.ts';
import type { Firing, Heart } from '../../src/ecg/simulation/conduction/heart.ts';
import { fibrillatingHeart, flutteringHeart, sinusHeart } from '../../src/ecg/simulation/conduction/hearts.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, pick } from './draw.ts';
import type { AtrialLook } from './planned-beats.ts';

/** A faster junction is a tachycardia, whose beats are not Normal. */
const FASTEST_JUNCTION_SECONDS = 0.62;
/** Mean interval of the ventricles in fibrillation beyond the node's refractory period, and what concealed conduction adds to that. */
const BEYOND_REFRACTORY_SECONDS = 0.225;
const CONCEALED = { linear: 3.1, square: 21.7 } as const;
/** By how many cycles the node's refractory period varies beyond where the number of waves to a beat changes. */
const BEYOND_RATIO_CYCLES = [0, 0.33] as const;
/** How long after the junction the atria are activated, where P can be seen at all: just before QRS, or after it. */
const RETROGRADE_SECONDS = { before: [0, 0.03], after: [0.1, 0.2] } as const;
const LEAST_REFRACTORY_SECONDS = 0.08;

/** A sinus rhythm that breathing changes by 0.5–5 % and chance by 1.2 %. */
export function drawSinus(
  cycleSeconds: number,
  random: Random,
  sinus: Partial<Heart['sinus']> = {},
  changes: Partial<Heart> = {},
): Heart {
  const breathing = {
    breathingShare: between([0.005, 0.05], random),
    breathSeconds: between([3, 7], random) * cycleSeconds,
  };
  return sinusHeart(60 / cycleSeconds, { ...breathing, jitterShare: 0.012, ...sinus }, changes);
}

/**
 * Atria in fibrillation, ventricles with such a mean interval: it varies by 13 to 32 % as concealed conduction and the deviation of
 * the node's refractory period are drawn; how far the mean is from that period was measured on 400 s of each.
 */
export function drawFibrillation(meanSeconds: number, random: Random): Heart {
  const concealedSeconds = between([0, 0.12], random);
  const longer = 1 + CONCEALED.linear * concealedSeconds + CONCEALED.square * concealedSeconds ** 2;
  const refractory = Math.max(LEAST_REFRACTORY_SECONDS, (meanSeconds - BEYOND_REFRACTORY_SECONDS) / longer);
  const jitterSeconds = between([0.25, 0.5], random) * refractory;
  return fibrillatingHeart(refractory, { concealedSeconds, jitterSeconds });
}

/** Atria that flutter; 2, 3 or 4 waves to a beat, and another number of them in up to 40 %: regular ones are not to be told from a tachycardia. */
export function drawFlutter(meanSeconds: number, random: Random): Heart {
  const cycle = between([0.18, 0.27], random);
  const ratio = Math.max(2, Math.min(4, Math.round(meanSeconds / cycle)));
  const beyond = between(BEYOND_RATIO_CYCLES, random);
  // Two waves may become three, not one: the atria would drive the ventricles at their own rate.
  return flutteringHeart(cycle, ratio === 2 ? 2 + beyond : ratio, 0.5 + beyond);
}

/** A junction that leads while the sinus node is silent: regular, P within QRS or, from below, just before or after it. */
export function drawJunction(meanSeconds: number, random: Random): Heart {
  const cycleSeconds = Math.max(FASTEST_JUNCTION_SECONDS, meanSeconds);
  const jitterSeconds = between([0.005, 0.02], random) * cycleSeconds;
  const { before, after } = RETROGRADE_SECONDS;
  const retrogradeSeconds = pick([Infinity, between(before, random), between(after, random)], random);
  return sinusHeart(
    60 / cycleSeconds,
    { cycleSeconds: Infinity },
    {
      junction: {
        firing: { kind: 'clock', cycleSeconds, jitterSeconds, fromSeconds: 0.3, toSeconds: Infinity },
        retrogradeSeconds,
      },
    },
  );
}

/** How the P wave of an atrial focus differs: smaller, larger, upside down, nearer to the QRS, hidden, or not at all. */
export function drawAtrialLook(random: Random): AtrialLook {
  const kind = random.next();
  const pShiftSeconds = between([-0.03, 0.05], random);
  if (kind < 0.25) return { pScale: 1, pShiftSeconds };
  if (kind < 0.5) return { pScale: between([0.3, 1.8], random), pShiftSeconds };
  if (kind < 0.75) return { pScale: -between([0.3, 1.2], random), pShiftSeconds };
  return { pScale: 0, pShiftSeconds: 0 };
}

/** When a focus fires whose beats come so long after the R before them, singly or `beats` in a row. */
export interface Coupling {
  readonly rrSeconds: number;
  /** Deviation of these intervals, the first one's and those within a run. */
  readonly jitterSeconds: number;
  readonly everyBeats: number;
  readonly beats: number;
  /** Whether `beats` is their mean; else they are always as many. */
  readonly isMean: boolean;
}

/** The firing of a focus in the atria or the ventricles of a heart with such an AV node. */
export function coupledFiring(
  { avNode }: Pick<Heart, 'avNode'>,
  place: 'atria' | 'ventricles',
  { rrSeconds, jitterSeconds, everyBeats, beats, isMean }: Coupling,
): Firing {
  const wayDown = place === 'atria' ? avNode.restedSeconds + HIS_TO_VENTRICLES_SECONDS : 0;
  return {
    ...{ kind: 'coupled', everyBeats, jitterSeconds, beats, cycleSeconds: rrSeconds },
    couplingSeconds: rrSeconds - wayDown,
    // Both beats of an interval are off their time.
    cycleJitterSeconds: jitterSeconds / Math.SQRT2,
    ...(isMean && { beatsAre: 'average' }),
  };
}

/** A number of beats between two, small ones more often: as likely between 4 and 8 as between 100 and 200. */
export function drawLength([low, high]: readonly [number, number], random: Random): number {
  return Math.round(Math.exp(between([Math.log(low), Math.log(high)], random)));
}
