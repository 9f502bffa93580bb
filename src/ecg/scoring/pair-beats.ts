import type { SampleSpan } from './find-flutter-segments.ts';

/** Farthest a test beat may lie from the reference beat it is paired with (ANSI/AAMI EC57: 150 ms). */
export const MATCH_WINDOW_SECONDS = 0.15;

/** Stands for "no beat" in a pair: the other side was missed (test) or is extra (reference). */
export const UNPAIRED = -1;

export interface PairingOptions {
  readonly sampleRateHz: number;
  /** Match window; `MATCH_WINDOW_SECONDS` unless given. */
  readonly toleranceSeconds?: number;
  /** Only beats from here on are counted; EC57 leaves out a learning period of 300 s. Default 0. */
  readonly startSeconds?: number;
  /** Only beats before this time are counted. Default: the end of the recording. */
  readonly endSeconds?: number;
  /** Stretches in which nothing is counted on either side (ventricular flutter). */
  readonly skippedSegments?: readonly SampleSpan[];
}

/** Pairs in time order as parallel arrays: indices of the reference and the test beat, `UNPAIRED` where there is none. */
export interface BeatPairs {
  readonly referenceIndex: Int32Array;
  readonly testIndex: Int32Array;
}

/**
 * Pairs test beats one-to-one with reference beats, both in samples and in time order. Going through time, the earlier of
 * the two next beats is paired with the other when they lie within the window, unless the beat that follows it matches the
 * other one better; it is paired even then when that following beat has a match of its own at least as good.
 * Limits and skipped segments apply after pairing, at the reference beat (at the test beat where there is none), so that
 * a limit between two beats of one pair makes no error. Source: EC57 beat-by-beat comparison.
 */
export function pairBeats(
  referenceSamples: ArrayLike<number>,
  testSamples: ArrayLike<number>,
  options: PairingOptions,
): BeatPairs {
  const toleranceSamples = (options.toleranceSeconds ?? MATCH_WINDOW_SECONDS) * options.sampleRateHz + ROUNDING_SLACK;
  const isCounted = countedSamples(options);
  const referenceIndex: number[] = [];
  const testIndex: number[] = [];
  const keep = (reference: number, test: number) => {
    if (!isCounted(reference === UNPAIRED ? testSamples[test] : referenceSamples[reference])) return;
    referenceIndex.push(reference);
    testIndex.push(test);
  };

  let reference = 0;
  let test = 0;
  while (reference < referenceSamples.length || test < testSamples.length) {
    const referenceFirst = (referenceSamples[reference] ?? Infinity) < (testSamples[test] ?? Infinity);
    const isPair = referenceFirst
      ? isMatch(referenceSamples, reference, testSamples, test, toleranceSamples)
      : isMatch(testSamples, test, referenceSamples, reference, toleranceSamples);
    if (isPair) keep(reference++, test++);
    else if (referenceFirst) keep(reference++, UNPAIRED);
    else keep(UNPAIRED, test++);
  }
  return { referenceIndex: Int32Array.from(referenceIndex), testIndex: Int32Array.from(testIndex) };
}

/** A window of whole samples must not lose its last one to binary fractions (0.15 s × 360 Hz). */
const ROUNDING_SLACK = 1e-6;

/** Whether the earlier beat `a[i]` goes with `b[j]`. Missing beats lie infinitely far away and never match. */
function isMatch(a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number, toleranceSamples: number): boolean {
  const distance = separation(a[i], b[j]);
  if (distance > toleranceSamples) return false;
  const rivalDistance = separation(a[i + 1], b[j]);
  return distance <= rivalDistance || separation(a[i + 1], b[j + 1]) <= rivalDistance;
}

function separation(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? Infinity : Math.abs(a - b);
}

function countedSamples(options: PairingOptions): (sample: number) => boolean {
  const start = (options.startSeconds ?? 0) * options.sampleRateHz;
  const end = (options.endSeconds ?? Infinity) * options.sampleRateHz;
  const skipped = options.skippedSegments ?? [];
  return (sample) =>
    sample >= start && sample < end && !skipped.some(({ first, last }) => sample >= first && sample <= last);
}
