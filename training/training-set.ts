import { BEAT_CLASSES, type BeatClass } from '../src/ecg/beats/beat-class.ts';
import { joinInputs, type NetworkInputs } from '../src/classifier/network-inputs.ts';
import type { LabelledBeats } from './labelled-beats.ts';
import type { Random } from './random.ts';

/** Beats of one source: a real recording, or a simulated one of some kind. */
export interface TrainingSource {
  readonly beats: LabelledBeats;
  /** Null for real beats; else the share of the real beats' loss weight that all sources of this name get together. */
  readonly simulation: { readonly name: string; readonly lossShare: number } | null;
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

/** Training beats with what each counts in the loss and how likely it is to be seen in an epoch. */
export interface TrainingSet {
  readonly count: number;
  readonly classIndex: Uint8Array;
  readonly weight: Float32Array;
  readonly isSimulated: Uint8Array;
  /** Beats of one epoch, in random order. */
  draw(random: Random): Int32Array;
  inputs(beats: Int32Array): NetworkInputs;
}

/** Puts sources together and balances them as the plan says; the average beat of an epoch weighs 1. */
export function trainingSet(sources: readonly TrainingSource[], plan: WeightingPlan): TrainingSet {
  const starts: number[] = [];
  let count = 0;
  for (const { beats } of sources) {
    starts.push(count);
    count += beats.count;
  }
  const classIndex = new Uint8Array(count);
  const isSimulated = new Uint8Array(count);
  sources.forEach(({ beats, simulation }, source) => {
    classIndex.set(beats.classIndex, starts[source]);
    if (simulation) isSimulated.fill(1, starts[source], starts[source] + beats.count);
  });
  const probability = new Float32Array(count);
  const weight = new Float32Array(count);
  const classWeight = realClassWeights(sources, plan.weightExponent);
  for (let beat = 0; beat < count; beat++) {
    const isNormal = classIndex[beat] === NORMAL;
    const isLeftOut = plan.leftOut.includes(BEAT_CLASSES[classIndex[beat]]);
    probability[beat] = isLeftOut ? 0 : isNormal ? plan.normalShare : 1;
    weight[beat] = probability[beat] > 0 ? classWeight[classIndex[beat]] / (isNormal ? plan.normalShare : 1) : 0;
  }
  capRecords(sources, starts, classIndex, weight, plan.largestRecordShare);

  const expected = (isWanted: (beat: number) => boolean, of: (beat: number) => number) => {
    let sum = 0;
    for (let beat = 0; beat < count; beat++) if (isWanted(beat)) sum += probability[beat] * of(beat);
    return sum;
  };
  const realWeight = expected(
    (beat) => isSimulated[beat] === 0,
    (beat) => weight[beat],
  );
  const realBeats = expected(
    (beat) => isSimulated[beat] === 0,
    () => 1,
  );
  const simulatedBeats = expected(
    (beat) => isSimulated[beat] === 1,
    () => 1,
  );
  const thinning = Math.min(1, (plan.simulatedShare * realBeats) / Math.max(1, simulatedBeats));
  for (const [name, lossShare] of simulationShares(sources)) {
    const own = new Set(sources.flatMap(({ simulation }, source) => (simulation?.name === name ? [source] : [])));
    const spans = [...own].map((source) => [starts[source], starts[source] + sources[source].beats.count] as const);
    let sum = 0;
    for (const [from, to] of spans) for (let beat = from; beat < to; beat++) sum += probability[beat] * weight[beat];
    const factor = (lossShare * realWeight) / sum;
    for (const [from, to] of spans) {
      for (let beat = from; beat < to; beat++) {
        weight[beat] *= factor / thinning;
        probability[beat] *= thinning;
      }
    }
  }
  const meanWeight =
    expected(
      () => true,
      (beat) => weight[beat],
    ) /
    expected(
      () => true,
      () => 1,
    );
  for (let beat = 0; beat < count; beat++) weight[beat] /= meanWeight;

  return {
    count,
    classIndex,
    weight,
    isSimulated,
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

/** (1 / frequency)^exponent over the real beats; absent classes weigh 0. */
function realClassWeights(sources: readonly TrainingSource[], exponent: number): number[] {
  const counts = BEAT_CLASSES.map(() => 0);
  for (const { beats, simulation } of sources) {
    if (simulation === null) for (const value of beats.classIndex) counts[value]++;
  }
  const total = counts.reduce((sum, value) => sum + value, 0);
  return counts.map((own) => (own > 0 ? (total / own) ** exponent : 0));
}

/** Lowers the weight of a recording's beats of a rare class where it holds more of that class than it may. */
function capRecords(
  sources: readonly TrainingSource[],
  starts: readonly number[],
  classIndex: Uint8Array,
  weight: Float32Array,
  largestShare: number,
): void {
  const totals = BEAT_CLASSES.map(() => 0);
  const own = sources.map(({ beats, simulation }) => {
    const counts = BEAT_CLASSES.map(() => 0);
    for (const value of beats.classIndex) counts[value]++;
    if (simulation === null) counts.forEach((number, index) => (totals[index] += number));
    return counts;
  });
  sources.forEach(({ beats, simulation }, source) => {
    if (simulation !== null) return;
    for (let beat = starts[source]; beat < starts[source] + beats.count; beat++) {
      const index = classIndex[beat];
      if (index === NORMAL) continue;
      weight[beat] *= Math.min(1, (largestShare * totals[index]) / own[source][index]);
    }
  });
}

function simulationShares(sources: readonly TrainingSource[]): Map<string, number> {
  return new Map(
    sources.flatMap(({ simulation }) => (simulation ? [[simulation.name, simulation.lossShare] as const] : [])),
  );
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
