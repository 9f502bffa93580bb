import { ALIGNED_R_SAMPLE, WAVE_RATE_HZ, type AlignedBeats } from './aligned-beats.ts';

/** QRS complexes correlated at least so far with a kind, and of similar size, are of that kind. */
const LEAST_CORRELATION = 0.92;
const SIZE_RATIO = 1.6;
/** The QRS for that comparison, samples around R. */
const FIRST = ALIGNED_R_SAMPLE - Math.round(0.1 * WAVE_RATE_HZ);
const LAST = ALIGNED_R_SAMPLE + Math.round(0.15 * WAVE_RATE_HZ);
/** How much of the newest beat goes into the shape of its kind: shapes may drift. */
const LEARNING_RATE = 0.1;
/** Kinds beyond this many take the place of the one seen longest ago. */
const MOST_KINDS = 24;

interface Kind {
  readonly id: number;
  readonly shape: Float64Array;
  energy: number;
  lastBeat: number;
}

/** Kind of QRS of every beat, a number from 0 on: each beat joins the kind it is most like, or founds one. */
export function groupBeats(beats: AlignedBeats): Int32Array {
  const kindOfBeat = new Int32Array(beats.count);
  const kinds: Kind[] = [];
  let founded = 0;
  const shape = new Float64Array(LAST - FIRST + 1);
  for (let beat = 0; beat < beats.count; beat++) {
    beats.cut(beat, shape, FIRST, LAST);
    const energy = centre(shape);
    let kind: Kind | undefined;
    let best = LEAST_CORRELATION;
    for (const candidate of kinds) {
      const likeness = correlation(shape, energy, candidate);
      if (likeness > best) {
        best = likeness;
        kind = candidate;
      }
    }
    if (kind === undefined) {
      kind = { id: founded++, shape: shape.slice(), energy, lastBeat: beat };
      if (kinds.length === MOST_KINDS) {
        const oldest = kinds.reduce((a, b) => (a.lastBeat < b.lastBeat ? a : b));
        kinds[kinds.indexOf(oldest)] = kind;
      } else kinds.push(kind);
    } else {
      kind.energy = 0;
      for (let t = 0; t < shape.length; t++) {
        kind.shape[t] += LEARNING_RATE * (shape[t] - kind.shape[t]);
        kind.energy += kind.shape[t] * kind.shape[t];
      }
    }
    kind.lastBeat = beat;
    kindOfBeat[beat] = kind.id;
  }
  return kindOfBeat;
}

/** Takes the mean off; returns the energy left. */
function centre(shape: Float64Array): number {
  let sum = 0;
  for (const value of shape) sum += value;
  const mean = sum / shape.length;
  let energy = 0;
  for (let t = 0; t < shape.length; t++) {
    shape[t] -= mean;
    energy += shape[t] * shape[t];
  }
  return energy;
}

/** Correlation of a beat with a kind; 0 when either is flat or their sizes differ too much. */
function correlation(shape: Float64Array, energy: number, kind: Kind): number {
  if (!(energy > 0) || !(kind.energy > 0)) return 0;
  const ratio = Math.sqrt(energy / kind.energy);
  if (ratio > SIZE_RATIO || ratio < 1 / SIZE_RATIO) return 0;
  let products = 0;
  for (let t = 0; t < shape.length; t++) products += shape[t] * kind.shape[t];
  return products / Math.sqrt(energy * kind.energy);
}
