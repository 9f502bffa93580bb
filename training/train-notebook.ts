import { networkLeads } from '../src/ecg/preparation/network-leads.ts';
import { FEATURE_ENCODING, WAVE_NETWORK_FEATURES } from '../src/classifier/model/build-model.ts';
import { featureRows } from './prepare/feature-rows.ts';
import { NO_CALIBRATION } from '../src/classifier/calibration.ts';
import { NO_DOUBTS } from '../src/classifier/doubt-recording.ts';
import { alignRPeaks } from '../src/ecg/detection/align-r-peaks.ts';
import { selectReferenceBeats } from '../src/ecg/scoring/select-reference-beats.ts';
import { loadRecord } from './datasets/load-record.ts';
import { NOTEBOOK_RECORDS } from './datasets/record-lists.ts';
import { joinBeats, labelBeats, takeBeats, type LabelledBeats } from './prepare/labelled-beats.ts';
import { notebookInputs } from './prepare/notebook-inputs.ts';
import { FIDUCIAL_PLAN, NOTEBOOK_PLAN } from './train/plans.ts';
import { publishModel } from './publish/publish.ts';
import { Random } from '../src/ecg/simulation/random.ts';
import { setEncoding } from './prepare/set-encoding.ts';
import type { TrainOptions } from './train/train-options.ts';
import { trainNetwork, type TrainingPlan } from './train/train-network.ts';
import { trainingSet } from './prepare/training-set.ts';

const VALIDATION_SHARE = 0.2;

/** The networks that can be put through the experiment that the project set out from: its own, and the shipped design. */
export type NotebookNetwork = 'notebook' | 'fiducial';

const NETWORKS: Readonly<Record<NotebookNetwork, { readonly name: string; readonly plan: TrainingPlan }>> = {
  notebook: { name: 'Notebook baseline', plan: NOTEBOOK_PLAN },
  // Every beat counts here, Q too: the people of the four paced records are on both sides of the split.
  fiducial: {
    name: 'Fiducial design, notebook protocol',
    plan: { ...FIDUCIAL_PLAN, epochs: 8, normalShare: 1, largestRecordShare: 1, leftOut: [] },
  },
};

/**
 * The experiment that the project set out from, with its network: its 24 records, beats split 80/20 at random within each class. Beats of one person are on
 * both sides of the split, so its accuracy says nothing about new people; it is a named baseline.
 */
export async function trainNotebook(
  network: NotebookNetwork,
  { report, seed, runFolder, outFolder }: Omit<TrainOptions, 'stages'>,
): Promise<void> {
  const { name, plan } = NETWORKS[network];
  const sets: LabelledBeats[] = [];
  for (const record of NOTEBOOK_RECORDS) sets.push(await labelledFor(network, record));
  const all = joinBeats(sets);
  const { training, validation } = splitStratified(all, new Random(seed));
  report(`${all.count} beats of ${sets.length} records: ${training.count} to train, ${validation.count} to validate`);
  const trainingBeats = trainingSet(
    [{ beats: training, features: new Float32Array(0), group: null, ruledOut: null, drawShare: 1, takesPart: null }],
    plan,
  );
  const { model, bestEpoch, history } = await trainNetwork(
    plan,
    trainingBeats,
    validation,
    new Random(seed),
    runFolder,
    report,
    (untrained) => {
      if (network !== 'fiducial') return;
      const { features } = training.batch(0, training.count);
      setEncoding(untrained, FEATURE_ENCODING, featureRows([{ features }], 0, WAVE_NETWORK_FEATURES));
    },
  );
  const best = history[bestEpoch - 1];
  report(`validation accuracy ${(100 * best.validationAccuracy).toFixed(2)} % at epoch ${bestEpoch}`);
  await publishModel(
    { wave: model, sequence: null, fibrillation: null },
    {
      name,
      calibration: NO_CALIBRATION,
      doubtTemperatures: NO_DOUBTS,
      notSureBelow: 0.5,
      training: {
        data: 'MIT-BIH Arrhythmia Database 1.0.0',
        protocol:
          'Random stratified split of beats, 80 % training: people are on both sides. A baseline, not a fair test.',
        records: NOTEBOOK_RECORDS,
        beatsPerClass: {},
        seed,
        epochs: bestEpoch,
      },
      scores: { 'random 20 % of beats': { accuracy: 100 * best.validationAccuracy } },
      limits: ['Not for use: scored on people it was trained on.'],
    },
    outFolder,
    all,
  );
}

async function labelledFor(network: NotebookNetwork, name: string): Promise<LabelledBeats> {
  const recording = await loadRecord('mitdb', name);
  if (network === 'fiducial') return labelBeats(recording, 'reference');
  const [filteredMv] = networkLeads(recording, 1);
  const reference = selectReferenceBeats(recording.annotations, 'project');
  const peaks = alignRPeaks(filteredMv, recording.sampleRateHz, reference.sample);
  return { ...notebookInputs(filteredMv, recording.sampleRateHz, peaks), classIndex: reference.classIndex };
}

/** 80/20 split of each class at random. */
function splitStratified(all: LabelledBeats, random: Random): { training: LabelledBeats; validation: LabelledBeats } {
  const sides: { training: number[]; validation: number[] } = { training: [], validation: [] };
  for (const value of new Set(all.classIndex)) {
    const members = Int32Array.from([...all.classIndex.keys()].filter((beat) => all.classIndex[beat] === value));
    random.shuffle(members);
    const cut = Math.round(members.length * VALIDATION_SHARE);
    sides.validation.push(...members.subarray(0, cut));
    sides.training.push(...members.subarray(cut));
  }
  const pick = (beats: number[]): LabelledBeats => ({
    ...takeBeats(all, beats),
    classIndex: Uint8Array.from(beats, (beat) => all.classIndex[beat]),
  });
  return { training: pick(sides.training), validation: pick(sides.validation) };
}
