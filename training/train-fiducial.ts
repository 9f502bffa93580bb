import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../src/ecg/beats/most-probable-classes.ts';
import { countConfusion } from '../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../src/ecg/scoring/score-classes.ts';
import { loadRecord } from './datasets/load-record.ts';
import { DS1_RECORDS } from './datasets/record-lists.ts';
import { calibrateAll, fitConfidence } from './fit-confidence.ts';
import { joinBeats, labelBeats, type LabelledBeats } from './labelled-beats.ts';
import { FIDUCIAL_PLAN } from './plans.ts';
import { publishModel } from './publish.ts';
import { Random } from './random.ts';
import { probabilitiesOf, trainNetwork } from './train-network.ts';

export interface TrainOptions {
  readonly seed: number;
  readonly runFolder: string;
  readonly outFolder: string;
  /** Stages to run ("fold-1", "final"), or null for all. */
  readonly stages: readonly string[] | null;
  readonly report: (line: string) => void;
}

const FOLDS = 5;

interface RecordBeats {
  readonly reference: LabelledBeats;
  readonly detected: LabelledBeats;
}

/** What a fold leaves behind: predictions for records its network never saw. */
interface FoldResult {
  readonly bestEpoch: number;
  readonly classIndex: readonly number[];
  readonly probabilities: readonly number[];
}

/**
 * The shipped network: five patient-wise folds over DS1 give honest figures, the number of epochs, the calibration and the
 * "not sure" threshold; then one network is trained on all of DS1 and published. DS2 is never read here.
 */
export async function trainFiducial(options: TrainOptions): Promise<void> {
  const { report, runFolder, seed } = options;
  await mkdir(runFolder, { recursive: true });
  const records: RecordBeats[] = [];
  for (const name of DS1_RECORDS) {
    const recording = await loadRecord('mitdb', name);
    records.push({ reference: labelBeats(recording, 'reference'), detected: labelBeats(recording, 'detected') });
  }
  report(`${DS1_RECORDS.length} records prepared`);
  const wanted = (stage: string) => options.stages?.includes(stage) ?? true;

  for (let fold = 1; fold <= FOLDS; fold++) {
    if (!wanted(`fold-${fold}`) || (await readFold(runFolder, fold))) continue;
    const heldOut = (index: number) => index % FOLDS === fold - 1;
    const validation = joinBeats(records.filter((_, i) => heldOut(i)).map(({ reference }) => reference));
    const { model, bestEpoch } = await trainNetwork(
      FIDUCIAL_PLAN,
      joinBeats(records.filter((_, i) => !heldOut(i)).flatMap(({ reference, detected }) => [reference, detected])),
      validation,
      new Random(seed + fold),
      join(runFolder, `fold-${fold}`),
      (line) => report(`fold ${fold}: ${line}`),
    );
    const result: FoldResult = {
      bestEpoch,
      classIndex: Array.from(validation.classIndex),
      probabilities: Array.from(await probabilitiesOf(model, validation), (p) => Math.round(p * 1e7) / 1e7),
    };
    await writeFile(join(runFolder, `fold-${fold}.json`), JSON.stringify(result));
    model.dispose();
  }
  if (!wanted('final')) return;
  await trainFinal(options, records);
}

async function trainFinal(
  { report, runFolder, seed, outFolder }: TrainOptions,
  records: readonly RecordBeats[],
): Promise<void> {
  const folds: FoldResult[] = [];
  for (let fold = 1; fold <= FOLDS; fold++) {
    const result = await readFold(runFolder, fold);
    if (!result) throw new Error(`fold-${fold} has not been trained yet: run it first, or give no --stages`);
    folds.push(result);
  }
  const probabilities = Float32Array.from(folds.flatMap((fold) => fold.probabilities));
  const classIndex = Uint8Array.from(folds.flatMap((fold) => fold.classIndex));
  const confidence = fitConfidence(probabilities, classIndex);
  const { temperature, classBias, notSureBelow } = confidence;
  const crossValidation = scoreHeldOut(calibrateAll(probabilities, confidence), classIndex);
  report(`held-out DS1: ${JSON.stringify({ ...confidence, ...crossValidation })}`);

  const epochs = folds.map(({ bestEpoch }) => bestEpoch).sort((a, b) => a - b)[Math.floor(FOLDS / 2)];
  const training = joinBeats(records.flatMap(({ reference, detected }) => [reference, detected]));
  const { model } = await trainNetwork(
    { ...FIDUCIAL_PLAN, epochs },
    training,
    null,
    new Random(seed),
    join(runFolder, 'final'),
    (line) => report(`final: ${line}`),
  );
  const reference = joinBeats(records.map((record) => record.reference));
  const card = await publishModel(
    model,
    {
      name: 'Fiducial beat classifier',
      calibration: { temperature, classBias },
      notSureBelow,
      training: {
        data: 'MIT-BIH Arrhythmia Database 1.0.0 (Moody & Mark 2001; Goldberger et al. 2000), one lead per record, MLII first',
        protocol:
          'Inter-patient: trained on DS1 (de Chazal 2004), beats at reference and at detected peaks. Epochs, calibration and ' +
          'threshold come from five patient-wise folds within DS1. The recording’s own unlabelled beats are its reference ' +
          '(transductive, no labels). Symbol map: N L R e j → N, V E → V, A a J S → S, F → F, / f Q ? → Q.',
        records: DS1_RECORDS,
        beatsPerClass: Object.fromEntries(
          BEAT_CLASSES.map((name, index) => [name, reference.classIndex.filter((value) => value === index).length]),
        ),
        seed,
        epochs,
      },
      scores: { 'DS1, five-fold cross-validation by patient, reference peaks': { ...crossValidation, confidence } },
      limits: KNOWN_LIMITS,
    },
    outFolder,
  );
  report(`published ${card.version} to ${outFolder}`);
}

const KNOWN_LIMITS: readonly string[] = [
  'One lead at a time; trained on lead MLII of two-channel Holter recordings.',
  'Supraventricular beats are recognised mostly by early timing: sustained atrial rhythms and atrial fibrillation are often called Normal, or the reverse.',
  'Fusion beats: almost all training examples come from one person. Treat F as a hint.',
  'Unknown (paced or unclassifiable) beats are hardly in the training data: of the 8,028 in the four paced records 7,934 are called Normal.',
  'Ventricular flutter and fibrillation are not recognised.',
];

async function readFold(runFolder: string, fold: number): Promise<FoldResult | null> {
  try {
    return JSON.parse(await readFile(join(runFolder, `fold-${fold}.json`), 'utf8')) as FoldResult;
  } catch {
    return null;
  }
}

/** Gross scores of held-out predictions, EC57 counting. */
function scoreHeldOut(probabilities: Float32Array, classIndex: Uint8Array) {
  const everyBeat = Int32Array.from(classIndex.keys());
  const pairs = { referenceIndex: everyBeat, testIndex: everyBeat };
  return scoreClasses(countConfusion(pairs, classIndex, mostProbableClasses(probabilities)), 'ec57');
}
