import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import type { Networks } from '../../../src/classifier/model/networks.ts';
import { NO_CALIBRATION } from '../../../src/classifier/calibration.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { ATTRIBUTION_METHODS, ExplainedModel, type AttributionMethod } from './explained-model.ts';
import { layersFromTheTop, randomiseLayers } from './randomise-layers.ts';
import { rankCorrelation } from './rank-correlation.ts';

/** One beat, and the class whose explanation is looked at. */
export interface ExplainedBeat {
  readonly beat: NetworkInputs;
  readonly classIndex: number;
}

/** After how much of the network has lost what it learnt, and how like their originals its maps still are. */
export interface RandomisedStage {
  /** The layer down to which the weights are random. */
  readonly downTo: string;
  readonly correlation: Readonly<Record<AttributionMethod, number>>;
}

/** Independent random networks per stage: one alone may point anywhere. */
const DRAWS = 4;

/**
 * Cascading weight randomisation (Adebayo 2018): layer by layer from the top the weights become those of an untrained network.
 * A map that explains the network, not merely the input, loses all likeness. Mean of Spearman's correlation over beats and draws.
 * The weights are put back.
 */
export async function randomisationCheck(
  networks: Networks,
  beats: readonly ExplainedBeat[],
): Promise<RandomisedStage[]> {
  const explained = new ExplainedModel(networks, NO_CALIBRATION);
  const mapsOf = (method: AttributionMethod) => attributions(explained, method, beats);
  const originals = await everyMethod(mapsOf);
  const { wave } = networks;
  const names = layersFromTheTop(wave);
  const weights = new Map(
    names.map((name) => [
      name,
      wave
        .getLayer(name)
        .getWeights()
        .map((weight) => weight.clone()),
    ]),
  );
  const sums = names.map(() => new Map<AttributionMethod, number>());
  for (let draw = 0; draw < DRAWS; draw++) {
    const random = new Random(draw + 1);
    for (const [stage, name] of names.entries()) {
      randomiseLayers(wave, [name], random);
      const maps = await everyMethod(mapsOf);
      for (const method of ATTRIBUTION_METHODS) {
        const correlations = maps[method].map((map, i) => rankCorrelation(map, originals[method][i]));
        const mean = correlations.reduce((sum, value) => sum + value, 0) / correlations.length;
        sums[stage].set(method, (sums[stage].get(method) ?? 0) + mean / DRAWS);
      }
    }
    for (const [name, original] of weights) wave.getLayer(name).setWeights(original);
  }
  for (const original of weights.values()) for (const weight of original) weight.dispose();
  return names.map((downTo, stage) => ({
    downTo,
    correlation: Object.fromEntries(sums[stage]) as RandomisedStage['correlation'],
  }));
}

async function everyMethod(of: (method: AttributionMethod) => Promise<Float32Array[]>) {
  const maps: Partial<Record<AttributionMethod, Float32Array[]>> = {};
  for (const method of ATTRIBUTION_METHODS) maps[method] = await of(method);
  return maps as Record<AttributionMethod, Float32Array[]>;
}

async function attributions(
  explained: ExplainedModel,
  method: AttributionMethod,
  beats: readonly ExplainedBeat[],
): Promise<Float32Array[]> {
  const maps: Float32Array[] = [];
  for (const { beat, classIndex } of beats) maps.push(await explained.attribution(method, beat, classIndex));
  return maps;
}
