/** Bins of a reliability diagram, unless asked otherwise. */
const USUAL_BINS = 10;
/** Two-sided 95 % of the normal distribution. */
const Z_95 = 1.96;

/** Beats of like confidence: what was promised, and what was true of them. */
export interface ReliabilityBin {
  readonly count: number;
  /** Mean confidence, 0…1. */
  readonly confidence: number;
  /** Share of right labels, 0…1, with its 95 % interval (Wilson). */
  readonly accuracy: number;
  readonly interval: readonly [low: number, high: number];
}

/** How far the confidence of a classifier can be taken at its word. */
export interface Reliability {
  readonly count: number;
  /** Equally many beats in each (±1), by rising confidence; fewer bins when there are fewer beats than bins. */
  readonly bins: readonly ReliabilityBin[];
  /** Expected calibration error: mean distance of accuracy from confidence over the bins, weighted by beats; NaN without beats. */
  readonly expectedCalibrationError: number;
}

/**
 * Confidence against accuracy in bins of equal mass, which unlike bins of equal width never hold a handful of beats each.
 * @param confidence 0…1 per beat; `isRight` 1 where its label was right. Beats with no confidence (NaN) are left out.
 */
export function measureReliability(
  confidence: ArrayLike<number>,
  isRight: ArrayLike<number>,
  binCount = USUAL_BINS,
): Reliability {
  const order = Array.from(confidence, (_, beat) => beat)
    .filter((beat) => !Number.isNaN(confidence[beat]))
    .sort((a, b) => confidence[a] - confidence[b]);
  const count = order.length;
  const bins: ReliabilityBin[] = [];
  const made = Math.min(binCount, count);
  for (let bin = 0; bin < made; bin++) {
    const beats = order.slice(Math.round((bin * count) / made), Math.round(((bin + 1) * count) / made));
    bins.push(binOf(beats, confidence, isRight));
  }
  const error = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.accuracy - bin.confidence), 0);
  return { count, bins, expectedCalibrationError: error / count };
}

function binOf(beats: readonly number[], confidence: ArrayLike<number>, isRight: ArrayLike<number>): ReliabilityBin {
  const count = beats.length;
  const accuracy = beats.reduce((sum, beat) => sum + isRight[beat], 0) / count;
  return {
    count,
    confidence: beats.reduce((sum, beat) => sum + confidence[beat], 0) / count,
    accuracy,
    interval: wilsonInterval(accuracy, count),
  };
}

/** Where the true share lies with 95 % certainty when `share` of `count` was seen (Wilson 1927). */
function wilsonInterval(share: number, count: number): readonly [number, number] {
  const z2 = Z_95 ** 2 / count;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z_95 * Math.sqrt((share * (1 - share) + z2 / 4) / count)) / (1 + z2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
