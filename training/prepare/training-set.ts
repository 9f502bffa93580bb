import { BEAT_CLASSES, type BeatClass } from '../../src/ecg/beats/beat-class.ts';
import type { NetworkInputs } from '../../src/classifier/model/network-inputs.ts';
import { joinInputs, type LabelledBeats } from './labelled-beats.ts';
import type { Random } from '../../src/ecg/simulation/random.ts';

/** Sources that share a part of the loss weight, relative to that of the real labelled beats. */
export interface SourceGroup {
  readonly name: string;
  readonly lossShare: number;
}

/** Beats of one source: a real recording with labels, a simulated one, or one of which is known what its beats are not. */
export interface TrainingSource {
  readonly beats: LabelledBeats;
  /** Row-major [count × FEATURE_COUNT], of all its beats in order. */
  readonly features: Float32Array;
  /** Null for real beats with labels. */
  readonly group: SourceGroup | null;
  /** Classes that its beats are not, where that is all there is to know; else null, and `beats.classIndex` is the truth. */
  readonly ruledOut: readonly BeatClass[] | null;
  /** Share of its beats that an epoch sees, beside what the plan says of Normal and simulated ones. */
  readonly drawShare: number;
  /** 1 for beats that teach anything; null for all. */
  readonly takesPart: Uint8Array | null;
}

export interface WeightingPlan {
  /** Exponent of the inverse class frequency in the loss. */
  readonly weightExponent: number;
  /** Share of the real Normal beats seen in one epoch; each counts for as many as it stands for. */
  readonly normalShare: number;
  /** Most of a rare class's weight that one recording may hold. */
  readonly largestRecordShare: number;
  /** Simulated beats per real beat of an epoch, as far as there are so many. */
  readonly simulatedShare: number;
  /** Classes left out: a handful of beats cannot be learnt. */
  readonly leftOut: readonly BeatClass[];
}

const NORMAL = BEAT_CLASSES.indexOf('N');

/** What one beat is to teach: how much it counts, and its class or the classes it is not. */
export interface BeatTarget {
  readonly weight: number;
  readonly classIndex: number;
  readonly ruledOut: readonly BeatClass[] | null;
}

/** Training beats with what each counts in the loss and how likely it is to be seen in an epoch. */
export interface TrainingSet {
  readonly count: number;
  /** Real beats with labels: those that the statistics of the features are taken from. */
  readonly isReal: Uint8Array;
  target(beat: number): BeatTarget;
  /** Beats of one epoch, in random order. */
  draw(random: Random): Int32Array;
  inputs(beats: ArrayLike<number>): NetworkInputs;
}

/** Puts sources together and balances them as the plan says; the average beat of an epoch weighs 1. */
export function trainingSet(sources: readonly TrainingSource[], plan: WeightingPlan): TrainingSet {
  const starts: number[] = [];
  let count = 0;
  for (const { beats } of sources) {
    starts.push(count);
    count += beats.count;
  }
  const isReal = new Uint8Array(count);
  const weight = new Float32Array(count);
  const probability = new Float32Array(count);
  const weights = sourceWeights(sources, plan);
  sources.forEach(({ beats, group, ruledOut, drawShare }, source) => {
    if (group === null) isReal.fill(1, starts[source], starts[source] + beats.count);
    for (let i = 0; i < beats.count; i++) {
      if (weights[source][i] === 0) continue;
      const isThinned = ruledOut === null && beats.classIndex[i] === NORMAL;
      probability[starts[source] + i] = drawShare * (isThinned ? plan.normalShare : 1);
      weight[starts[source] + i] = weights[source][i] / probability[starts[source] + i];
    }
  });
  thinSimulated(sources, starts, probability, weight, plan.simulatedShare);
  let [sum, expected] = [0, 0];
  for (let beat = 0; beat < count; beat++) {
    sum += probability[beat] * weight[beat];
    expected += probability[beat];
  }
  for (let beat = 0; beat < count; beat++) weight[beat] *= expected / sum;

  return {
    count,
    isReal,
    target: (beat) => {
      const source = sourceOf(starts, beat);
      const { beats, ruledOut } = sources[source];
      return { weight: weight[beat], classIndex: beats.classIndex[beat - starts[source]], ruledOut };
    },
    draw: (random) => {
      const drawn = Int32Array.from([...probability.keys()].filter((beat) => random.next() < probability[beat]));
      random.shuffle(drawn);
      return drawn;
    },
    inputs: (beats) =>
      joinInputs(
        Array.from(beats, (beat) => {
          const source = sourceOf(starts, beat);
          return sources[source].beats.batch(beat - starts[source], 1);
        }),
      ),
  };
}

/**
 * What every beat of every source counts in the loss, were all of them seen: by the rarity of its class among the real beats,
 * no record more than its share of a rare class, every group as much as it may.
 */
export function sourceWeights(
  sources: readonly TrainingSource[],
  {
    weightExponent,
    leftOut,
    largestRecordShare,
  }: Pick<WeightingPlan, 'weightExponent' | 'leftOut' | 'largestRecordShare'>,
): Float32Array[] {
  const classWeight = realClassWeights(sources, weightExponent);
  const weights = sources.map(({ beats, ruledOut, takesPart }) =>
    Float32Array.from(beats.classIndex, (index, beat) => {
      if (takesPart?.[beat] === 0) return 0;
      if (ruledOut) return 1;
      return leftOut.includes(BEAT_CLASSES[index]) ? 0 : classWeight[index];
    }),
  );
  capRecords(sources, weights, largestRecordShare);
  const sumOf = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  const total = (isIn: (source: TrainingSource) => boolean) =>
    sources.reduce((sum, source, i) => sum + (isIn(source) ? sumOf(weights[i]) : 0), 0);
  const real = total(({ group }) => group === null);
  const groups = new Map(sources.flatMap(({ group }) => (group ? [[group.name, group.lossShare] as const] : [])));
  const factors = new Map(
    [...groups].map(([name, lossShare]) => [name, (lossShare * real) / total(({ group }) => group?.name === name)]),
  );
  return weights.map((own, i) => {
    const factor = factors.get(sources[i].group?.name ?? '') ?? 1;
    return own.map((value) => value * factor);
  });
}

/** Shows fewer of the simulated beats, each with more weight, where there are more of them per real beat than wanted. */
function thinSimulated(
  sources: readonly TrainingSource[],
  starts: readonly number[],
  probability: Float32Array,
  weight: Float32Array,
  simulatedShare: number,
): void {
  const expected = (isIn: (source: TrainingSource) => boolean) =>
    sources.reduce((sum, source, i) => {
      if (!isIn(source)) return sum;
      return sum + probability.subarray(starts[i], starts[i] + source.beats.count).reduce((a, b) => a + b, 0);
    }, 0);
  const isSimulated = ({ group, ruledOut }: TrainingSource) => group !== null && ruledOut === null;
  const real = expected(({ group }) => group === null);
  const thinning = Math.min(1, (simulatedShare * real) / Math.max(1, expected(isSimulated)));
  sources.forEach((source, i) => {
    if (!isSimulated(source)) return;
    for (let beat = starts[i]; beat < starts[i] + source.beats.count; beat++) {
      probability[beat] *= thinning;
      weight[beat] /= thinning;
    }
  });
}

/** (1 / frequency)^exponent over the real beats; absent classes weigh 0. */
function realClassWeights(sources: readonly TrainingSource[], exponent: number): number[] {
  const counts = BEAT_CLASSES.map(() => 0);
  for (const { beats, group } of sources) {
    if (group === null) for (const value of beats.classIndex) counts[value]++;
  }
  const total = counts.reduce((sum, value) => sum + value, 0);
  return counts.map((own) => (own > 0 ? (total / own) ** exponent : 0));
}

/** Lowers the weight of a recording's beats of a rare class where it holds more of that class than it may. */
function capRecords(sources: readonly TrainingSource[], weights: readonly Float32Array[], largestShare: number): void {
  const totals = BEAT_CLASSES.map(() => 0);
  const own = sources.map(({ beats, group }) => {
    const counts = BEAT_CLASSES.map(() => 0);
    for (const value of beats.classIndex) counts[value]++;
    if (group === null) counts.forEach((number, index) => (totals[index] += number));
    return counts;
  });
  sources.forEach(({ beats, group }, source) => {
    if (group !== null) return;
    beats.classIndex.forEach((index, beat) => {
      if (index === NORMAL) return;
      weights[source][beat] *= Math.min(1, (largestShare * totals[index]) / own[source][index]);
    });
  });
}

/** Index of the last start that is not after the beat. */
function sourceOf(starts: readonly number[], beat: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= beat) low = middle;
    else high = middle - 1;
  }
  return low;
}
