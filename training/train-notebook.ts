import { NO_CALIBRATION } from '../src/classifier/calibration.ts';
import { loadRecord } from './datasets/load-record.ts';
import { NOTEBOOK_RECORDS } from './datasets/record-lists.ts';
import { joinBeats, labelBeats, takeBeats, type LabelledBeats } from './labelled-beats.ts';
import { NOTEBOOK_PLAN } from './plans.ts';
import { publishModel } from './publish.ts';
import { Random } from './random.ts';
import { trainNetwork } from './train-network.ts';
import type { TrainOptions } from './train-fiducial.ts';

const VALIDATION_SHARE = 0.2;

/**
 * The objective's own experiment: its network on its 24 records, beats split 80/20 at random within each class. Beats of
 * one person are on both sides of the split, so its accuracy says nothing about new people; it is a named baseline.
 */
export async function trainNotebook(options: Omit<TrainOptions, 'stages'>): Promise<void> {
  const { report, seed, runFolder, outFolder } = options;
  const sets: LabelledBeats[] = [];
  for (const name of NOTEBOOK_RECORDS) sets.push(labelBeats(await loadRecord('mitdb', name), 'reference'));
  const all = joinBeats(sets);
  const { training, validation } = splitStratified(all, new Random(seed));
  report(`${all.count} beats of ${sets.length} records: ${training.count} to train, ${validation.count} to validate`);
  const { model, bestEpoch, history } = await trainNetwork(
    NOTEBOOK_PLAN,
    training,
    validation,
    new Random(seed),
    runFolder,
    report,
  );
  const best = history[bestEpoch - 1];
  report(`validation accuracy ${(100 * best.validationAccuracy).toFixed(2)} % at epoch ${bestEpoch}`);
  await publishModel(
    model,
    {
      name: 'Notebook baseline',
      calibration: NO_CALIBRATION,
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
  );
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
  const take = (beats: number[]) => ({
    ...takeBeats(all, beats),
    classIndex: Uint8Array.from(beats, (beat) => all.classIndex[beat]),
  });
  return { training: take(sides.training), validation: take(sides.validation) };
}
