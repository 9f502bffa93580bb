import { join } from 'node:path';
import { FEATURE_ENCODING, WAVE_NETWORK_FEATURES } from '../../src/classifier/model/build-model.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { featureRows } from '../prepare/feature-rows.ts';
import type { RhythmRecordSource } from '../prepare/rhythm-sources.ts';
import { setEncoding } from '../prepare/set-encoding.ts';
import { trainingSet } from '../prepare/training-set.ts';
import type { RecordSources } from '../prepare/training-sources.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import { foldNormalisation } from './fold-normalisation.ts';
import { FIDUCIAL_PLAN } from './plans.ts';
import { trainFibrillation } from './train-fibrillation.ts';
import { trainNetwork } from './train-network.ts';
import { trainSequence } from './train-sequence.ts';

/** Records to train on. */
export interface TrainingRecords {
  readonly labelled: readonly RecordSources[];
  readonly rhythm: readonly RhythmRecordSource[];
}

/**
 * Trains the three networks on some records, or gives them back where a folder holds them trained. Each draws from a seed of
 * its own, so that one can be trained anew without the others.
 */
export async function trainNetworks(
  { labelled, rhythm }: TrainingRecords,
  seed: number,
  folder: string,
  report: (line: string) => void,
): Promise<Networks> {
  const simulated = labelled.flatMap((record) => record.simulated);
  const real = labelled.map((record) => record.real);
  const measured = rhythm.map(({ source }) => source);
  const sources = [...real, ...simulated, ...measured.filter(({ ruledOut }) => ruledOut !== null)];
  // svdb and the rhythm databases teach what they know; noisy strips say nothing.
  const fibrillation = await trainFibrillation(
    [...real, ...simulated, ...measured],
    new Random(seed + 3000),
    join(folder, 'fibrillation'),
    (line) => report(`fibrillation: ${line}`),
  );
  const sequence = await trainSequence(
    sources,
    FIDUCIAL_PLAN,
    new Random(seed + 2000),
    join(folder, 'sequence'),
    (line) => report(`sequence: ${line}`),
  );
  const { model } = await trainNetwork(
    FIDUCIAL_PLAN,
    trainingSet(sources, FIDUCIAL_PLAN),
    null,
    new Random(seed + 1000),
    join(folder, 'wave'),
    (line) => report(`wave: ${line}`),
    (untrained) => setEncoding(untrained, FEATURE_ENCODING, featureRows(real, 0, WAVE_NETWORK_FEATURES)),
  );
  const wave = foldNormalisation(model);
  model.dispose();
  return { wave, sequence, fibrillation };
}
