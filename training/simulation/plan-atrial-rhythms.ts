import type { Heart } from '../../src/ecg/simulation/conduction/heart.ts';
import { HEALTHY_HEART } from '../../src/ecg/simulation/conduction/heart.ts';
import { QUICK_NODE } from '../../src/ecg/simulation/conduction/hearts.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';
import { between, pick, wholeBetween } from './draw.ts';
import {
  coupledFiring,
  drawAtrialLook,
  drawFibrillation,
  drawFlutter,
  drawJunction,
  drawLength,
  drawSinus,
} from './draw-hearts.ts';
import type { Stretch } from './planned-beats.ts';

const { avNode: USUAL_NODE } = HEALTHY_HEART;
/**
 * A node that an early atrial beat finds recovered: PR of the atrial beats of DS1 is no longer than that of its normal ones (148 and 168 ms,
 * pages/simulator.md), as of foci nearer to the node, so that a long PR is no sign of them.
 */
const EARLY_NODE: Heart['avNode'] = { ...USUAL_NODE, addedSeconds: 0.03, refractorySeconds: 0.16 };
/** … and one that conducts a tachycardia beat for beat. */
const FAST_NODE: Heart['avNode'] = { ...QUICK_NODE, addedSeconds: 0.03, refractorySeconds: 0.1 };
/** While the rate changes smoothly in time, there are this many times the beats of its mean interval, and a few to rest. */
const MORE_BEATS = 1.2;
/** In effort PR is shorter by this much at most: a fast rhythm whose P waves are nearer to R is from the sinus node. */
const NODE_QUICKER_SECONDS = [0, 0.02] as const;
/** A focus whose beats follow each other no sooner than this share of the usual interval is not early. */
const MULTIFOCAL_SHARE = [0.55, 0.84] as const;
/** A long run is hardly less regular than a clock: the intervals of svdb 865 and mitdb 209 differ by 2 %, which is what their sampling allows. */
const RUN_JITTER = [0.004, 0.02] as const;
/** Flutter may be there from the start to the end: then no sinus rhythm beside it shows what it is not. */
const LASTING_FLUTTER_SHARE = 0.4;
const LASTING_BEATS = 250;
/** A junction leads when it is faster than the sinus node, or when that is silent. */
const JUNCTION_RATE = [0.65, 1.33] as const;

/** Slow sinus beats with pauses between runs of atrial beats: most beats may be ectopic. */
export function atrialRuns(usual: number, random: Random): Stretch[] {
  const sinusSeconds = Math.max(0.9, usual) * between([1, 1.9], random);
  const rrSeconds = between([0.45, 0.8], random);
  const firing = { rrSeconds, jitterSeconds: 0.05 * rrSeconds, beats: between([1.5, 14], random), isMean: true };
  const looks = { low: drawAtrialLook(random) };
  return Array.from({ length: 3 }, () => {
    const atrialFoci = [
      {
        site: 'low',
        firing: coupledFiring({ avNode: EARLY_NODE }, 'atria', { ...firing, everyBeats: wholeBetween([1, 3], random) }),
      },
    ] as const;
    const heart = drawSinus(sinusSeconds, random, { jitterShare: 0.06 }, { avNode: EARLY_NODE, atrialFoci });
    return { heart, looks, beats: Math.round(4 * (2 + firing.beats)) };
  });
}

/** Single, paired and every-other-beat atrial ectopy in sinus rhythm. */
export function isolatedAtrialBeats(usual: number, random: Random): Stretch[] {
  const isBigeminy = random.next() < 0.2;
  const everyBeats = isBigeminy ? 1 : wholeBetween([4, 30], random);
  const rrSeconds = usual * between([0.5, 0.88], random);
  const firing = { rrSeconds, jitterSeconds: 0.04 * rrSeconds, everyBeats, beats: isBigeminy ? 1 : 1.25, isMean: true };
  const avNode = EARLY_NODE;
  const atrialFoci = [{ site: 'left', firing: coupledFiring({ avNode }, 'atria', firing) }] as const;
  const heart = drawSinus(usual, random, {}, { avNode, atrialFoci });
  return [
    { heart, looks: { left: drawAtrialLook(random) }, beats: isBigeminy ? 26 : Math.round(1.5 * everyBeats) + 3 },
  ];
}

/** Frequent atrial beats of two foci, at any coupling. */
export function multifocalAtrialBeats(usual: number, random: Random): Stretch[] {
  const everyBeats = Math.max(2, Math.round(1.6 / between([0.15, 0.45], random) - 2));
  const avNode = EARLY_NODE;
  const focus = () => {
    const rrSeconds = usual * between(MULTIFOCAL_SHARE, random);
    return coupledFiring({ avNode }, 'atria', {
      rrSeconds,
      jitterSeconds: 0.08 * usual,
      everyBeats,
      beats: 1,
      isMean: false,
    });
  };
  const atrialFoci = [
    { site: 'left', firing: focus() },
    { site: 'low', firing: focus() },
  ] as const;
  const heart = drawSinus(usual, random, {}, { avNode, atrialFoci });
  return [{ heart, looks: { left: drawAtrialLook(random), low: drawAtrialLook(random) }, beats: 40 }];
}

/** Sinus rhythm, then at once a fast and nearly regular atrial one that may last for minutes. */
export function longAtrialRuns(usual: number, random: Random): Stretch[] {
  const before = wholeBetween([3, 120], random);
  const rrSeconds = Math.min(0.75 * usual, between([0.3, 0.56], random));
  const kind = random.next();
  const hidden = { pScale: 0, pShiftSeconds: 0 };
  const inverted = { pScale: -between([0.5, 1.2], random), pShiftSeconds: 0 };
  const low = kind < 0.45 ? hidden : kind < 0.65 ? inverted : drawAtrialLook(random);
  const beats = drawLength([4, 350], random);
  const avNode = FAST_NODE;
  const firing = coupledFiring({ avNode }, 'atria', {
    rrSeconds,
    jitterSeconds: between(RUN_JITTER, random) * rrSeconds,
    everyBeats: 1,
    beats,
    isMean: false,
  });
  const heart = drawSinus(usual, random, {}, { avNode, atrialFoci: [{ site: 'low', firing }] });
  return [
    { heart: drawSinus(usual, random), beats: before },
    { heart, looks: { low }, beats: 1 + beats },
  ];
}

/** Sinus rhythm with spells of fibrillation, flutter, or a junction that leads. */
export function paroxysms(usual: number, random: Random): Stretch[] {
  const before: Stretch = { heart: drawSinus(usual, random), beats: wholeBetween([15, 120], random) };
  const draw = pick([drawFibrillation, drawFlutter, drawJunction, drawJunction], random);
  const rate = between(draw === drawJunction ? JUNCTION_RATE : [1.05, 2.2], random);
  const heart = draw(Math.max(0.33, usual / rate), random);
  const looks = { retrograde: { pScale: -between([0.3, 1.2], random), pShiftSeconds: 0 } };
  const showsAtrialWaves = draw === drawFlutter || random.next() < 0.7;
  if (draw === drawFlutter && random.next() < LASTING_FLUTTER_SHARE) {
    return [{ heart, looks, beats: LASTING_BEATS, showsAtrialWaves }];
  }
  return [before, { heart, looks, beats: wholeBetween([8, 150], random), showsAtrialWaves }];
}

/** Deep respiratory arrhythmia, and pauses of the sinus node: all Normal, though some come early against their neighbours. */
export function sinusArrhythmia(usual: number, random: Random): Stretch[] {
  const drops = between([0, 0.08], random);
  const sinus = {
    breathingShare: between([0.08, 0.25], random),
    breathSeconds: between([3, 9], random) * usual,
    jitterShare: 0.02,
    arrestEvery: drops < 0.01 ? 0 : Math.round(1 / drops),
    arrestSeconds: usual * between([1.6, 2.1], random),
  };
  return [{ heart: drawSinus(usual, random, sinus, { avNode: QUICK_NODE }), beats: 60 }];
}

/** A healthy heart that works: the sinus rate rises smoothly, stays, and falls again. */
export function sinusAcceleration(usual: number, random: Random): Stretch[] {
  const shortestShare = Math.max(0.3 / usual, between([0.45, 0.8], random));
  const mean = usual * (0.5 + shortestShare / 2);
  const [before, up, high, down] = (
    [
      [5, 30],
      [10, 50],
      [5, 80],
      [10, 50],
    ] as const
  ).map((range) => between(range, random));
  const effort = {
    fromSeconds: before * usual,
    shortestShare,
    nodeQuickerSeconds: between(NODE_QUICKER_SECONDS, random),
    riseSeconds: up * mean,
    holdSeconds: high * usual * shortestShare,
    fallSeconds: down * mean,
  };
  const heart = drawSinus(usual, random, { breathingShare: 0.01 }, { avNode: FAST_NODE, effort });
  return [{ heart, beats: Math.round(before + high + MORE_BEATS * (up + down)) }];
}
