import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';

/** No class counts more than this many times the average beat: eight beats of Q must not steer the network. */
const LARGEST_WEIGHT = 30;

/**
 * Loss weight per class: (1 / frequency)^exponent, scaled so that the average beat weighs 1. Exponent 1 is "balanced" up
 * to the limit; mild exponents keep the precision of rare classes. Absent classes weigh 0.
 */
export function classWeights(classIndex: Uint8Array, exponent: number): number[] {
  const counts = BEAT_CLASSES.map((_, index) => classIndex.reduce((sum, value) => sum + Number(value === index), 0));
  const raw = counts.map((count) => (count > 0 ? (classIndex.length / count) ** exponent : 0));
  const average = raw.reduce((sum, weight, index) => sum + weight * counts[index], 0) / classIndex.length;
  return raw.map((weight) => Math.min(LARGEST_WEIGHT, weight / average));
}
