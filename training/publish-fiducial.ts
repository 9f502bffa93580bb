import type { LayersModel } from '@tensorflow/tfjs-layers';
import { doubtRecording } from '../src/classifier/doubt-recording.ts';
import { markFibrillation } from '../src/classifier/fibrillation.ts';
import { BEAT_CLASSES } from '../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../src/ecg/beats/most-probable-classes.ts';
import { bootstrapScores } from '../src/ecg/scoring/bootstrap-scores.ts';
import { calibrationFigures } from '../src/ecg/scoring/calibration-figures.ts';
import { countConfusion, sumConfusions } from '../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../src/ecg/scoring/score-classes.ts';
import { confidentProbabilities, fitConfidence, type Confidence, type UnseenRecord } from './fit-confidence.ts';
import type { HeldOutRecord } from './fold-results.ts';
import { FIDUCIAL_PLAN } from './plans.ts';
import { publishModel } from './publish.ts';
import { Random } from './random.ts';
import type { TrainOptions } from './train-fiducial.ts';
import type { RecordSources } from './training-sources.ts';

interface ScoredRecord extends UnseenRecord {
  readonly name: string;
  readonly database: string;
}

/**
 * Fits confidence on the held-out records and writes the network with its card: cross-validation figures per database,
 * with both leads and with the first alone.
 */
export async function publishFiducial(
  model: LayersModel,
  records: readonly RecordSources[],
  heldOut: readonly HeldOutRecord[],
  { report, seed, outFolder }: TrainOptions,
): Promise<void> {
  const unseen = unseenRecords(records, heldOut, ({ probabilities }) => probabilities);
  const oneLead = unseenRecords(records, heldOut, ({ oneLeadProbabilities }) => oneLeadProbabilities);
  const confidence = fitConfidence(unseen);
  const { calibration, doubtTemperatures, notSureBelow } = confidence;
  const scores = Object.fromEntries(
    ['mitdb', 'svdb'].flatMap((database) => {
      const name = `${database === 'mitdb' ? 'mitdb DS1' : database}, five-fold cross-validation by patient, reference peaks`;
      const of = (sets: readonly ScoredRecord[]) => sets.filter((record) => record.database === database);
      return [
        [name, heldOutFigures(of(unseen), confidence)],
        [`${name}, one lead`, heldOutFigures(of(oneLead), confidence)],
      ] as const;
    }),
  );
  const { coverage, errorWhenSure, losses } = confidence;
  report(
    `confidence: ${JSON.stringify({ calibration, doubtTemperatures, notSureBelow, losses, coverage, errorWhenSure })}`,
  );
  for (const [name, { summary }] of Object.entries(scores)) {
    const { accuracy, classes } = summary;
    report(
      `${name}: accuracy ${accuracy?.toFixed(2)} V ${classes.V.f1?.toFixed(2)} S ${classes.S.f1?.toFixed(2)} F ${classes.F.f1?.toFixed(2)}`,
    );
  }
  const counts = BEAT_CLASSES.map((_, index) =>
    records.reduce((sum, { real }) => sum + real.classIndex.filter((value) => value === index).length, 0),
  );
  const card = await publishModel(
    model,
    {
      name: 'Fiducial beat classifier',
      calibration,
      doubtTemperatures,
      notSureBelow,
      training: {
        data:
          'MIT-BIH Arrhythmia Database 1.0.0 (Moody & Mark 2001) and MIT-BIH Supraventricular Arrhythmia Database 1.0.0 ' +
          '(Greenwald 1990), both by way of PhysioNet (Goldberger et al. 2000); rhythms simulated from their beats',
        protocol:
          'Inter-patient: trained on DS1 (de Chazal 2004) and svdb, beats at their annotations moved to the main deflection. Calibration, ' +
          'doubts and threshold come from five patient-wise folds. The recording’s own unlabelled beats are its reference ' +
          '(transductive, no labels). Symbol map: N L R e j → N, V E → V, A a J S → S, F → F, / f Q ? → Q. ' +
          'The kinds of simulated rhythm were devised after others had looked at where errors on DS2 lie: the ' +
          'cross-validation figures on svdb are the cleaner evidence.',
        records: records.map(({ record }) => `${record.database} ${record.name}`),
        beatsPerClass: Object.fromEntries(BEAT_CLASSES.map((name, index) => [name, counts[index]])),
        seed,
        epochs: FIDUCIAL_PLAN.epochs,
      },
      scores,
      limits: KNOWN_LIMITS,
    },
    outFolder,
  );
  report(`published ${card.version} to ${outFolder}`);
}

const KNOWN_LIMITS: readonly string[] = [
  'Trained on two-channel Holter recordings of adults; a resting 12-lead ECG is short for what it compares beats with.',
  'Supraventricular beats with a wide (aberrant) QRS are called ventricular; in fibrillation early beats are often called supraventricular.',
  'Recordings in which most beats are ectopic, or that hold two rhythms, can mislead it: it is then made less sure, and says so.',
  'Fusion beats: real training examples come nearly all from one person, the others are simulated. Treat F as a hint.',
  'Paced and unclassifiable beats are not in the training data. Where the usual beat is wide and has no P wave, beats like it are called Unknown; other paced beats are called Normal.',
  'Ventricular flutter and fibrillation are not classified.',
];

function unseenRecords(
  records: readonly RecordSources[],
  heldOut: readonly HeldOutRecord[],
  probabilitiesOf: (record: HeldOutRecord) => readonly number[],
): ScoredRecord[] {
  return heldOut.map((result) => {
    const { name, database } = result;
    const source = records.find(({ record }) => record.name === name && record.database === database);
    if (!source)
      throw new Error(`${database} ${name} is among the held-out results, but not among the training records`);
    const probabilities = Float32Array.from(probabilitiesOf(result));
    return {
      name,
      database,
      classIndex: Uint8Array.from(result.classIndex),
      probabilities,
      fibrillation: markFibrillation(source.prepared.features),
      doubts: doubtRecording(source.prepared, probabilities),
    };
  });
}

/** Gross scores of held-out predictions (EC57 counting), their intervals over people, and how honest they are. */
function heldOutFigures(records: readonly ScoredRecord[], confidence: Confidence) {
  const scored = records.map((record) => {
    const classIndex = Uint8Array.from(record.classIndex);
    const probabilities = confidentProbabilities(record, confidence);
    const everyBeat = Int32Array.from(classIndex.keys());
    const pairs = { referenceIndex: everyBeat, testIndex: everyBeat };
    const confusion = countConfusion(pairs, classIndex, mostProbableClasses(probabilities));
    return { name: record.name, classIndex, probabilities, score: scoreClasses(confusion, 'ec57') };
  });
  const random = new Random(1);
  return {
    counting: 'ec57' as const,
    startSeconds: 0,
    summary: scoreClasses(sumConfusions(scored.map(({ score }) => score.confusion)), 'ec57'),
    intervals: bootstrapScores(
      scored.map(({ score }) => score),
      'ec57',
      () => random.next(),
    ),
    calibration: calibrationFigures(scored),
    records: Object.fromEntries(
      scored.map(({ name, score: { accuracy, classes } }) => [name, { accuracy, V: classes.V.f1, S: classes.S.f1 }]),
    ),
  };
}
