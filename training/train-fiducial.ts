import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { FEATURE_BLOCKS, FEATURE_COUNT, WAVEFORM_CHANNELS } from '../src/ecg/beats/prepare-beats.ts';
import { Checkpoint } from './checkpoint.ts';
import { readFold, writeFold, type HeldOutRecord } from './fold-results.ts';
import { joinMembers } from './join-members.ts';
import type { LabelledBeats } from './labelled-beats.ts';
import { FIDUCIAL_PLAN } from './plans.ts';
import { publishFiducial } from './publish-fiducial.ts';
import { Random } from './random.ts';
import { setEncoding } from './set-encoding.ts';
import { probabilitiesOf, trainNetwork } from './train-network.ts';
import { foldsOf, trainingRecords } from './training-records.ts';
import { trainingSet } from './training-set.ts';
import { recordSources, type RecordSources } from './training-sources.ts';

export interface TrainOptions {
  readonly seed: number;
  readonly runFolder: string;
  readonly outFolder: string;
  /** Stages to run ("fold-1", "member-2", "final"), or null for all that are not done. */
  readonly stages: readonly string[] | null;
  readonly report: (line: string) => void;
}

const FOLDS = 5;
/** Networks that are averaged into the shipped one. */
const MEMBERS = 2;
const SECOND_LEAD_CHANNEL = 3;

/**
 * The shipped network: five patient-wise folds over DS1 and svdb give honest figures, the calibration and the "not sure"
 * threshold; then the members are trained on all of it, averaged into one network and published. DS2 is never read here.
 */
export async function trainFiducial(options: TrainOptions): Promise<void> {
  const { report, runFolder, seed } = options;
  await mkdir(runFolder, { recursive: true });
  const records: RecordSources[] = [];
  for (const record of await trainingRecords()) records.push(await recordSources(record, seed));
  report(`${records.length} records prepared`);
  const folds = foldsOf(
    records.map(({ record }) => record),
    FOLDS,
  );
  const wanted = (stage: string) => options.stages?.includes(stage) ?? true;

  for (let fold = 1; fold <= FOLDS; fold++) {
    if (!wanted(`fold-${fold}`) || (await readFold(runFolder, fold))) continue;
    const model = await trainMember(
      records.filter((_, i) => folds[i] !== fold - 1),
      seed + fold,
      `fold-${fold}`,
      options,
    );
    const heldOut: HeldOutRecord[] = [];
    for (const { record, real } of records.filter((_, i) => folds[i] === fold - 1))
      heldOut.push(await predict(model, record, real));
    await writeFold(runFolder, fold, heldOut);
    model.dispose();
  }
  for (let member = 1; member <= MEMBERS; member++) {
    const stage = `member-${member}`;
    if (!wanted(stage) || (await isTrained(join(runFolder, stage)))) continue;
    (await trainMember(records, seed + 100 + member, stage, options)).dispose();
  }
  if (!wanted('final')) return;
  const heldOut: HeldOutRecord[] = [];
  for (let fold = 1; fold <= FOLDS; fold++) {
    const result = await readFold(runFolder, fold);
    if (!result) throw new Error(`fold-${fold} has not been trained yet: run it first, or give no --stages`);
    heldOut.push(...result);
  }
  const members: LayersModel[] = [];
  for (let member = 1; member <= MEMBERS; member++) {
    // Trained already: this only restores the checkpoint.
    members.push(await trainMember(records, seed + 100 + member, `member-${member}`, options));
  }
  await publishFiducial(joinMembers(members), records, heldOut, options);
}

async function trainMember(
  records: readonly RecordSources[],
  seed: number,
  stage: string,
  { runFolder, report }: TrainOptions,
): Promise<LayersModel> {
  const training = trainingSet(
    records.flatMap(({ sources }) => sources),
    FIDUCIAL_PLAN,
  );
  const { model } = await trainNetwork(
    FIDUCIAL_PLAN,
    training,
    null,
    new Random(seed),
    join(runFolder, stage),
    (line) => report(`${stage}: ${line}`),
    (untrained) => setEncoding(untrained, training),
  );
  return model;
}

async function isTrained(folder: string): Promise<boolean> {
  const saved = await new Checkpoint(folder).load();
  for (const group of Object.values(saved?.groups ?? {})) tf.dispose(group.map(({ tensor }) => tensor));
  return saved !== null && saved.progress.epochsDone >= FIDUCIAL_PLAN.epochs;
}

async function predict(
  model: LayersModel,
  record: RecordSources['record'],
  real: LabelledBeats,
): Promise<HeldOutRecord> {
  const rounded = async (beats: LabelledBeats) =>
    Array.from(await probabilitiesOf(model, beats), (p) => Math.round(p * 1e7) / 1e7);
  return {
    ...record,
    classIndex: Array.from(real.classIndex),
    probabilities: await rounded(real),
    oneLeadProbabilities: await rounded(firstLeadOnly(real)),
  };
}

/** The same beats with the second lead hidden, as a recording of one lead would give them. */
function firstLeadOnly(beats: LabelledBeats): LabelledBeats {
  return {
    ...beats,
    batch: (first, count) => {
      const { waveform, features } = beats.batch(first, count);
      const rows = features.slice();
      for (let beat = 0; beat < count; beat++) {
        const row = beat * FEATURE_COUNT;
        rows.fill(0, row + FEATURE_BLOCKS.secondLead, row + FEATURE_BLOCKS.context);
      }
      return {
        count,
        waveform: waveform.map((value, i) => (i % WAVEFORM_CHANNELS < SECOND_LEAD_CHANNEL ? value : 0)),
        features: rows,
      };
    },
  };
}
