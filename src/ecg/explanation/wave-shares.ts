import { zoneShares } from './zone-shares.ts';

/** Parts of a beat an attribution is divided among: what is before the QRS, or P wave and PR segment where P was found; QRS; ST and T. */
export type SharedPart = 'beforeQrs' | 'p' | 'pr' | 'qrs' | 'stT';

/** One part, where it lies in the window (seconds relative to R), and its share (0…1) of the whole attribution. */
export interface WaveShare {
  readonly part: SharedPart;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly share: number;
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
  return parts
    .map(([part, from, to]) => ({ part, fromSeconds: inWindow(from), toSeconds: inWindow(to) }))
    .filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds)
    .map((span) => {
      const within = [span.fromSeconds, span.toSeconds] as const;
      return { ...span, share: zoneShares(attribution, start, windowStepSeconds, within)?.qrs ?? 0 };
    });
}
