import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { disposeNetworks } from '../src/classifier/model/networks.ts';
import { rhythmRecordSource, type RhythmRecordSource } from './prepare/rhythm-sources.ts';
import { foldsOf, foldStage, NETWORK_FOLDS, rhythmRecords, trainingRecords } from './prepare/training-records.ts';
import { recordSources, type RecordSources } from './prepare/training-sources.ts';
import { publishFiducial } from './publish/publish-fiducial.ts';
import { readFold, writeFold, type FoldResult } from './train/fold-results.ts';
import { measureRhythms } from './train/held-out-rhythms.ts';
import { predictHeldOut } from './train/predict-held-out.ts';
import { reportSelection } from './train/report-selection.ts';
import type { TrainOptions } from './train/train-options.ts';
import { trainNetworks, type TrainingRecords } from './train/train-networks.ts';

/** The device left out of training altogether, to see what becomes of one nobody trained on. */
const HELD_OUT_DEVICE = 'cinc2017';
const HELD_OUT_DEVICE_STAGE = `without-${HELD_OUT_DEVICE}`;

/**
 * The shipped networks: five patient-wise folds over DS1, svdb and the rhythm databases give honest figures, the calibration and
 * the "not sure" threshold; then they are trained on all of it and published. DS2 is never read here.
 */
export async function trainFiducial(options: TrainOptions): Promise<void> {
  const { report, runFolder, seed } = options;
  await mkdir(runFolder, { recursive: true });
  const all = await prepareRecords(seed, report);
  const folds = {
    labelled: foldsOf(
      all.labelled.map(({ record }) => record),
      NETWORK_FOLDS,
    ),
    rhythm: foldsOf(
      all.rhythm.map(({ record }) => record),
      NETWORK_FOLDS,
    ),
  };
  const select = (isWanted: (fold: number) => boolean): TrainingRecords => ({
    labelled: all.labelled.filter((_, i) => isWanted(folds.labelled[i])),
    rhythm: all.rhythm.filter((_, i) => isWanted(folds.rhythm[i])),
  });
  const wanted = (stage: string) => options.stages?.includes(stage) ?? true;
  const train = (records: TrainingRecords, own: number, stage: string) =>
    trainNetworks(records, own, join(runFolder, stage), (line) => report(`${stage}: ${line}`));

  const stages = Array.from({ length: NETWORK_FOLDS }, (_, fold) => foldStage(fold));
  for (const [fold, stage] of stages.entries()) {
    if (!wanted(stage) || (await readFold(runFolder, stage))) continue;
    const networks = await train(
      select((own) => own !== fold),
      seed + fold + 1,
      stage,
    );
    await writeFold(
      runFolder,
      stage,
      await predictHeldOut(
        networks,
        select((own) => own === fold),
      ),
    );
    disposeNetworks(networks);
  }
  if (wanted(HELD_OUT_DEVICE_STAGE) && !(await readFold(runFolder, HELD_OUT_DEVICE_STAGE))) {
    const isHeldOut = ({ record }: RhythmRecordSource) => record.database === HELD_OUT_DEVICE;
    const networks = await train(
      { ...all, rhythm: all.rhythm.filter((own) => !isHeldOut(own)) },
      seed + 50,
      HELD_OUT_DEVICE_STAGE,
    );
    const rhythms = await measureRhythms(networks, all.rhythm.filter(isHeldOut));
    await writeFold(runFolder, HELD_OUT_DEVICE_STAGE, { records: [], rhythms, simulated: [] });
    disposeNetworks(networks);
  }
  if (wanted('all')) disposeNetworks(await train(all, seed + 100, 'all'));
  if (!wanted('final')) return;
  const results: FoldResult[] = [];
  for (const stage of stages) {
    const result = await readFold(runFolder, stage);
    if (!result) throw new Error(`${stage} has not been trained yet: run it first, or give no --stages`);
    results.push(result);
  }
  reportSelection(results, await readFold(runFolder, HELD_OUT_DEVICE_STAGE), report);
  // Trained already: this only restores the checkpoints.
  const networks = await train(all, seed + 100, 'all');
  await publishFiducial(
    networks,
    all,
    results.flatMap(({ records }) => records),
    options,
  );
}

async function prepareRecords(seed: number, report: (line: string) => void): Promise<TrainingRecords> {
  const labelled: RecordSources[] = [];
  for (const record of await trainingRecords()) labelled.push(await recordSources(record, seed));
  const rhythm: RhythmRecordSource[] = [];
  for (const record of await rhythmRecords()) {
    const source = await rhythmRecordSource(record);
    if (source) rhythm.push(source);
  }
  report(`${labelled.length} records with labels prepared, ${rhythm.length} without`);
  return { labelled, rhythm };
}
