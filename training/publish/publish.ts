import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { bundleNetworks, type Networks } from '../../src/classifier/model/networks.ts';
import { hashPreparedBeats } from '../../src/ecg/preparation/hash-prepared-beats.ts';
import { PREPARATION_VERSION, type PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { goldenBeats } from '../../src/classifier/model/golden-beats.ts';
import { classifyBatch } from '../../src/classifier/classify-beats.ts';
import type { Calibration } from '../../src/classifier/calibration.ts';
import type { ModelCard, SelfCheck, TrainingFacts } from '../../src/classifier/model/model-card.ts';
import { preparedInputs, type BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import { NO_SEAL } from '../../src/classifier/model/card-seal.ts';
import { stampCard } from './stamp-card.ts';

/** The committed recording whose prepared beats are the golden ones. */
const GOLDEN_RECORD = 'mitdb208';
const SELF_CHECK_BEATS = 6;

/** What `publishModel` cannot find out by itself. */
export type CardFacts = Pick<
  ModelCard,
  'name' | 'calibration' | 'doubtTemperatures' | 'notSureBelow' | 'scores' | 'limits'
> & {
  readonly training: Omit<TrainingFacts, 'date'>;
};

/**
 * Writes model.json, weights.bin and model-card.json into `folder`: all that the app needs to run this network. Networks that do not
 * take `prepareBeats` bring the golden inputs for the self-check.
 */
export async function publishModel(
  networks: Networks,
  facts: CardFacts,
  folder: string,
  goldenInputs: BeatInputs | null = null,
): Promise<ModelCard> {
  await mkdir(folder, { recursive: true });
  const { modelTopology, weightSpecs, weightData } = await artifactsOf(bundleNetworks(networks));
  const weights = Buffer.from(weightData);
  // What was fitted after training makes another model of the same weights.
  const fitted = JSON.stringify([facts.calibration, facts.doubtTemperatures]);
  const hash = createHash('sha256').update(weights).update(fitted).digest('hex');
  const date = new Date().toISOString().slice(0, 10);
  const golden = await prepareGoldenBeats();
  const card: ModelCard = {
    ...facts,
    version: `${date} · ${hash.slice(0, 8)}`,
    preparationVersion: PREPARATION_VERSION,
    preparationHash: hashPreparedBeats(golden),
    selfCheck: await selfCheckOf(networks, facts.calibration, goldenInputs ?? preparedInputs(golden)),
    training: { ...facts.training, date },
    licence:
      'MIT; trained on the MIT-BIH Arrhythmia and Supraventricular Arrhythmia Databases, the PhysioNet/CinC Challenge 2017, the AF Termination ' +
      'and PAF Prediction Challenge Databases (ODC-BY 1.0) and the China Physiological Signal Challenge 2021 (CC BY 4.0)',
    files: {},
    cardSha256: NO_SEAL,
  };
  const manifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
  await writeFile(join(folder, 'weights.bin'), weights);
  await writeFile(join(folder, 'model.json'), JSON.stringify({ modelTopology, weightsManifest: manifest }));
  await writeFile(join(folder, 'model-card.json'), `${JSON.stringify(card, null, 1)}\n`);
  await stampCard(folder);
  return card;
}

/** The golden recording's beats as the app prepares them. */
export async function prepareGoldenBeats(samples = 'public/samples'): Promise<PreparedBeats> {
  const files = await Promise.all(
    ['hea', 'dat'].map(async (extension) => {
      const name = `${GOLDEN_RECORD}.${extension}`;
      return { name, bytes: new Uint8Array(await readFile(join(samples, name))) };
    }),
  );
  return goldenBeats(await readRecording(files));
}

interface SavedNetwork {
  readonly modelTopology: tf.io.ModelArtifacts['modelTopology'];
  readonly weightSpecs: tf.io.WeightsManifestEntry[];
  readonly weightData: ArrayBuffer;
}

async function artifactsOf(model: ReturnType<typeof bundleNetworks>): Promise<SavedNetwork> {
  const saved: SavedNetwork[] = [];
  await model.save(
    tf.io.withSaveHandler(({ modelTopology, weightSpecs = [], weightData }) => {
      const parts = Array.isArray(weightData) ? weightData : [weightData ?? new ArrayBuffer(0)];
      saved.push({
        modelTopology,
        weightSpecs,
        weightData: Uint8Array.from(Buffer.concat(parts.map((part) => Buffer.from(part)))).buffer,
      });
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } });
    }),
  );
  return saved[0];
}

async function selfCheckOf(networks: Networks, calibration: Calibration, golden: BeatInputs): Promise<SelfCheck> {
  const chosen = golden.batch(Math.floor(golden.count / 2), SELF_CHECK_BEATS);
  const rounded = (values: Float32Array) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  const fed = {
    waveform: rounded(chosen.waveform),
    features: rounded(chosen.features),
    before: rounded(chosen.before),
    after: rounded(chosen.after),
  };
  const inputs = {
    count: chosen.count,
    waveform: Float32Array.from(fed.waveform),
    features: Float32Array.from(fed.features),
    before: Float32Array.from(fed.before),
    after: Float32Array.from(fed.after),
  };
  const answers = await classifyBatch(networks, calibration, inputs);
  return { beats: chosen.count, ...fed, probabilities: Array.from(answers, (p) => Math.round(p * 1e6) / 1e6) };
}
