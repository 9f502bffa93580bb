import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { usualWaveform } from '../../../src/classifier/explain/usual-inputs.ts';
import { BEAT_WINDOW, windowSample } from '../../../src/ecg/preparation/beat-window.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { ATTRIBUTION_METHODS, type AttributionMethod, type ExplainedModel } from './explained-model.ts';
import { noisy, shifted } from './perturb-inputs.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { removalAreas } from './removal-curves.ts';

/** Zones in seconds relative to R: where a ventricular beat shows, and where an atrial one. */
const AROUND_R_SECONDS = 0.06;
const P_SECONDS = [-0.26, -0.07] as const;
const SHIFT_SECONDS = 0.005;
const NOISE_DECIBELS = 20;
/** Share of the window that counts as the most important. */
const TOP_SHARE = 0.2;

/** Figures of one map; null where there is nothing to measure. */
export interface MapFigures {
  /** Share of the positive attribution within 60 ms of R, and in the P zone, as a multiple of the zone's share of the window. */
  readonly aroundR: number | null;
  readonly pZone: number | null;
  /** How much lower the deletion area is than at random, how much higher the insertion area. */
  readonly deletionGap: number | null;
  readonly insertionGap: number | null;
  /** Spearman's correlation with the map of the beat moved by 5 ms, and with noise 20 dB below it. */
  readonly afterShift: number;
  readonly afterNoise: number;
}

export interface ExplanationFigures {
  readonly maps: Readonly<Record<AttributionMethod, MapFigures>>;
  /** Share of timing and of the rhythm around in what all blocks that speak for the class add; null where none does. */
  readonly timingShare: number | null;
  /** What the shares miss of the difference they are to add up to, log odds. */
  readonly shapleyGap: number;
  /** What integrated gradients miss of the difference of logits, as a share of it; null where it is below half a logit. */
  readonly completenessGap: number | null;
  /** Share of the most important fifth of one map that is in that of the other. */
  readonly overlap: number;
}

/** Judges the explanation of one class of one beat (one row of inputs) by everything that can be measured without a reader. */
export async function judgeExplanation(
  explained: ExplainedModel,
  beat: NetworkInputs,
  classIndex: number,
  seed: number,
): Promise<ExplanationFigures> {
  const random = new Random(seed);
  const moved = shifted(beat, SHIFT_SECONDS * BEAT_WINDOW.rateHz);
  const disturbed = noisy(beat, NOISE_DECIBELS, random);
  const attributions: Float32Array[] = [];
  const figures: MapFigures[] = [];
  for (const method of ATTRIBUTION_METHODS) {
    const map = await explained.attribution(method, beat, classIndex);
    const areas = await removalAreas(explained, beat, classIndex, map, random);
    attributions.push(map);
    figures.push({
      aroundR: timesChance(map, [windowSample(0) - AROUND_R_SAMPLES, windowSample(0) + AROUND_R_SAMPLES + 1]),
      pZone: timesChance(map, [windowSample(P_SECONDS[0]), windowSample(P_SECONDS[1])]),
      deletionGap: areas && areas.randomDeletion - areas.deletion,
      insertionGap: areas && areas.insertion - areas.randomInsertion,
      afterShift: rankCorrelation(map, await explained.attribution(method, moved, classIndex)),
      afterNoise: rankCorrelation(map, await explained.attribution(method, disturbed, classIndex)),
    });
  }
  return {
    maps: Object.fromEntries(
      ATTRIBUTION_METHODS.map((method, i) => [method, figures[i]]),
    ) as ExplanationFigures['maps'],
    ...(await blockFigures(explained, beat, classIndex)),
    completenessGap: await completenessGap(explained, beat, classIndex, attributions[1]),
    overlap: topOverlap(attributions[0], attributions[1]),
  };
}

const AROUND_R_SAMPLES = Math.floor(AROUND_R_SECONDS * BEAT_WINDOW.rateHz);

/** Share of the positive attribution in samples [first, last), over the share of the window they are; null without any. */
export function timesChance(map: Float32Array, [first, last]: readonly [number, number]): number | null {
  let [inside, all] = [0, 0];
  map.forEach((value, t) => {
    if (value <= 0) return;
    all += value;
    if (t >= first && t < last) inside += value;
  });
  return all > 0 ? inside / all / ((last - first) / map.length) : null;
}

/** Share of the highest fifth of one map that is among the highest fifth of the other. */
export function topOverlap(a: Float32Array, b: Float32Array): number {
  const top = (map: Float32Array) =>
    [...map.keys()].sort((i, j) => map[j] - map[i]).slice(0, Math.round(TOP_SHARE * map.length));
  const other = new Set(top(b));
  return top(a).filter((sample) => other.has(sample)).length / other.size;
}

async function blockFigures(explained: ExplainedModel, beat: NetworkInputs, classIndex: number) {
  const shares = await explained.blockShares(beat, classIndex);
  const [own, neither] = await explained.bothAndNeither(beat, classIndex);
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const speaking = sumOf(Object.values(shares).map((share) => Math.max(0, share)));
  return {
    timingShare: speaking > 0 ? (Math.max(0, shares.timing) + Math.max(0, shares.rhythm)) / speaking : null,
    shapleyGap: Math.abs(sumOf(Object.values(shares)) - (own - neither)),
  };
}

async function completenessGap(
  explained: ExplainedModel,
  beat: NetworkInputs,
  classIndex: number,
  integrated: Float32Array,
): Promise<number | null> {
  const [own] = await explained.logits(beat, classIndex);
  const [usual] = await explained.logits({ ...beat, waveform: usualWaveform(beat) }, classIndex);
  const difference = own - usual;
  if (Math.abs(difference) < 0.5) return null;
  return Math.abs(integrated.reduce((sum, value) => sum + value, 0) - difference) / Math.abs(difference);
}
