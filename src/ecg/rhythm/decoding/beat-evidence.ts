import { BEAT_CLASSES } from '../../beats/beat-class.ts';
import { RHYTHM_CONTEXTS } from './rhythm-contexts.ts';
import type { RhythmState } from './rhythm-states.ts';
import type { StateGraph } from './state-graph.ts';

/** What is known of every beat. */
export interface BeatEvidence {
  readonly count: number;
  /** Row-major [count × 5], classes in the order of BEAT_CLASSES. */
  readonly probabilities: ArrayLike<number>;
  /** Row-major [count × RHYTHM_CONTEXTS.length] from `rhythmContexts`. */
  readonly contexts: ArrayLike<number>;
  /** How much the class of each beat counts, 0…1: not at all where there are no separate beats. */
  readonly trust: ArrayLike<number>;
  /** 1 where a beat does not follow the one before. */
  readonly isGap: Uint8Array;
}

/** How much the two kinds of evidence count. */
export interface EvidenceWeights {
  /** The windows of neighbouring beats overlap, so that what they say is far from independent. */
  readonly context: number;
  readonly classes: number;
  /** No class is ever impossible. */
  readonly classFloor: number;
  readonly contextFloor: number;
  /** How much of the share of a context in training is taken out again: 1 all, 0 none. Rare contexts were shown more often than they come. */
  readonly priorExponent: number;
}

const [N, V, S, F, Q] = BEAT_CLASSES.keys();
const UNKNOWN = 1 / 4;

/** Log likelihood of every beat at places of every kind, row-major [count × kinds]. */
export function beatEvidence(
  { count, probabilities, contexts, trust }: BeatEvidence,
  states: readonly RhythmState[],
  { kinds }: StateGraph,
  prior: ArrayLike<number>,
  weights: EvidenceWeights,
): Float32Array {
  const evidence = new Float32Array(count * kinds.length);
  /** Several rhythms share the look of their beats. */
  const looks = [...new Set(kinds.map(({ classes }) => classes))];
  const lookOf = kinds.map(({ classes }) => looks.indexOf(classes));
  const width = RHYTHM_CONTEXTS.length;
  const sharesOf = states.map(({ contexts: shares }) => RHYTHM_CONTEXTS.map((name) => shares[name] ?? 0));
  const usual = Array.from(prior, (share) => share ** weights.priorExponent);
  // Filled anew for every beat: lists of their own for each of a million would keep the collector busy.
  const around = new Float64Array(states.length);
  const own = new Float64Array(looks.length);
  for (let beat = 0; beat < count; beat++) {
    for (let state = 0; state < states.length; state++) {
      const shares = sharesOf[state];
      let likelihood = weights.contextFloor;
      for (let k = 0; k < width; k++) likelihood += (shares[k] * contexts[beat * width + k]) / usual[k];
      around[state] = weights.context * Math.log(likelihood);
    }
    const row = beat * BEAT_CLASSES.length;
    for (let look = 0; look < looks.length; look++) {
      const classes = looks[look];
      const known =
        probabilities[row + N] * classes.N +
        probabilities[row + V] * classes.V +
        probabilities[row + S] * classes.S +
        probabilities[row + F] * classes.F;
      // An unknown beat says nothing: as likely anywhere.
      const likelihood = known + probabilities[row + Q] * UNKNOWN + weights.classFloor;
      own[look] = trust[beat] * weights.classes * Math.log(likelihood);
    }
    for (let kind = 0; kind < kinds.length; kind++) {
      evidence[beat * kinds.length + kind] = own[lookOf[kind]] + around[kinds[kind].state];
    }
  }
  return evidence;
}
