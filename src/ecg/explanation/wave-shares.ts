import { wholePercents } from './whole-percents.ts';
import { zonePercents, zoneShares, type ZoneShares } from './zone-shares.ts';

/** Parts of a beat an attribution is divided among: what is before the QRS, or P wave and PR segment where P was found; QRS; ST and T. */
export type SharedPart = 'beforeQrs' | 'p' | 'pr' | 'qrs' | 'stT';

/** One part, where it lies in the window (seconds relative to R), and its share (0…1) of the whole attribution. */
export interface WaveShare {
  readonly part: SharedPart;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly share: number;
  /** The share in whole percent, rounded with the others: QRS, and ST with T, have those that sentences say of their zones. */
  readonly percent: number;
}

/** What was measured of the beat, seconds relative to R; NaN where a limit was not found. */
interface WaveLimits {
  readonly pOnset: number;
  readonly pEnd: number;
  readonly qrsOnset: number;
  readonly qrsEnd: number;
}

/**
 * The attribution divided among the named waves. Without a P wave found there is no P and no PR, only "before the QRS"; what
 * lies before a P wave that was found belongs to no part, so that the shares may sum to less than 1. Empty when the QRS
 * was not measured.
 */
export function waveShares(
  attribution: Float32Array,
  windowStartSeconds: number,
  windowStepSeconds: number,
  limits: WaveLimits,
  hasP: boolean,
): WaveShare[] {
  const start = windowStartSeconds;
  const end = windowStartSeconds + attribution.length * windowStepSeconds;
  const inWindow = (seconds: number): number => Math.min(end, Math.max(start, seconds));
  const { pOnset, pEnd, qrsOnset, qrsEnd } = limits;
  if (!(qrsEnd > qrsOnset)) return [];
  const isPMeasured = hasP && pOnset < pEnd && pEnd > start && pOnset < qrsOnset;
  const before: readonly (readonly [SharedPart, number, number])[] = isPMeasured
    ? [
        ['p', pOnset, Math.min(pEnd, qrsOnset)],
        ['pr', Math.min(pEnd, qrsOnset), qrsOnset],
      ]
    : [['beforeQrs', start, qrsOnset]];
  const parts = [...before, ['qrs', qrsOnset, qrsEnd], ['stT', qrsEnd, end]] as const;
  const sharesWithin = (within: readonly [number, number]): ZoneShares =>
    zoneShares(attribution, start, windowStepSeconds, within) ?? { beforeQrs: 0, qrs: 0, afterQrs: 0 };
  const spans = parts
    .map(([part, from, to]) => ({ part, fromSeconds: inWindow(from), toSeconds: inWindow(to) }))
    .filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds)
    .map((span) => ({ ...span, share: sharesWithin([span.fromSeconds, span.toSeconds]).qrs }));
  const percents = percentsOf(spans, sharesWithin([qrsOnset, qrsEnd]));
  return spans.map((span, i) => ({ ...span, percent: percents[i] }));
}

/** Of each part that is a zone, that of the zone; P wave, PR segment and what lies before a P wave, which has no name, divide theirs. */
function percentsOf(parts: readonly Pick<WaveShare, 'part' | 'share'>[], zones: ZoneShares): number[] {
  const { beforeQrs, qrs, afterQrs } = zonePercents(zones);
  const ofZone: Readonly<Partial<Record<SharedPart, number>>> = { beforeQrs, qrs, stT: afterQrs };
  const early = parts.flatMap(({ part, share }) => (part in ofZone ? [] : [share]));
  const unnamed = Math.max(0, zones.beforeQrs - early.reduce((sum, share) => sum + share, 0));
  const divided = wholePercents([...early, unnamed], beforeQrs);
  // P wave and PR segment come first.
  return parts.map(({ part }, i) => ofZone[part] ?? divided[i]);
}
