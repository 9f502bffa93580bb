import { ALIGNED_R_SAMPLE, ALIGNED_SAMPLES, WAVE_RATE_HZ, type AlignedBeats } from './aligned-beats.ts';

/** Neighbours looked at on each side: for the consistency of P waves, and the nearer ones averaged into the beat. */
export const COMPARED_BEATS = 8;
const AVERAGED_BEATS = 4;
/** What the beat itself counts among its neighbours: noise falls by half, its own timing still leads. */
const OWN_WEIGHT = 1.5;
/** QRS complexes correlated at least so far, and of similar size, are of one kind. */
const LEAST_CORRELATION = 0.9;
const SIZE_RATIO = 1.6;
/** The QRS for that comparison, samples around R. */
const QRS_FIRST = ALIGNED_R_SAMPLE - Math.round(0.1 * WAVE_RATE_HZ);
const QRS_LAST = ALIGNED_R_SAMPLE + Math.round(0.15 * WAVE_RATE_HZ);

/** A beat with the beats around it that have the same QRS. */
export interface NeighbouredBeat {
  /** The beat averaged with its nearest alike neighbours. */
  readonly average: Float64Array;
  /** The beat and all compared neighbours of its kind. */
  readonly alike: readonly Float64Array[];
}

/** Averages a beat with up to four alike neighbours on each side; writes the average into `average`. */
export function averageNeighbours(beats: AlignedBeats, beat: number, average: Float64Array): NeighbouredBeat {
  const own = beats.window(beat);
  const alike = [own];
  let weight = OWN_WEIGHT;
  for (let t = 0; t < ALIGNED_SAMPLES; t++) average[t] = OWN_WEIGHT * own[t];
  const last = Math.min(beats.count - 1, beat + COMPARED_BEATS);
  for (let other = Math.max(0, beat - COMPARED_BEATS); other <= last; other++) {
    if (other === beat) continue;
    const window = beats.window(other);
    if (!isAlike(own, window)) continue;
    alike.push(window);
    if (Math.abs(other - beat) > AVERAGED_BEATS) continue;
    for (let t = 0; t < ALIGNED_SAMPLES; t++) average[t] += window[t];
    weight++;
  }
  for (let t = 0; t < ALIGNED_SAMPLES; t++) average[t] /= weight;
  return { average, alike };
}

function isAlike(a: Float64Array, b: Float64Array): boolean {
  const count = QRS_LAST - QRS_FIRST;
  let sumA = 0;
  let sumB = 0;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let t = QRS_FIRST; t < QRS_LAST; t++) {
    sumA += a[t];
    sumB += b[t];
    products += a[t] * b[t];
    squaresA += a[t] * a[t];
    squaresB += b[t] * b[t];
  }
  const energyA = squaresA - (sumA * sumA) / count;
  const energyB = squaresB - (sumB * sumB) / count;
  if (!(energyA > 0) || !(energyB > 0)) return false;
  const correlation = (products - (sumA * sumB) / count) / Math.sqrt(energyA * energyB);
  const ratio = Math.sqrt(energyA / energyB);
  return correlation > LEAST_CORRELATION && ratio < SIZE_RATIO && ratio > 1 / SIZE_RATIO;
}
