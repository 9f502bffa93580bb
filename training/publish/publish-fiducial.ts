import { doubtRecording } from '../../src/classifier/doubt-recording.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import { bootstrapScores } from '../../src/ecg/scoring/bootstrap-scores.ts';
import { calibrationFigures } from '../../src/ecg/scoring/calibration-figures.ts';
import { countConfusion, sumConfusions } from '../../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../../src/ecg/scoring/score-classes.ts';
import { confidentProbabilities, fitConfidence, type Confidence, type UnseenRecord } from '../train/fit-confidence.ts';
import type { HeldOutRecord } from '../train/fold-results.ts';
import { FIDUCIAL_PLAN } from '../train/plans.ts';
import { publishModel } from './publish.ts';
import { Random } from '../../src/ecg/simulation/random.ts';
import type { TrainOptions } from '../train/train-options.ts';
import type { TrainingRecords } from '../train/train-networks.ts';

interface ScoredRecord extends UnseenRecord {
  readonly name: string;
  readonly database: string;
}

/**
 * Fits confidence on the held-out records and writes the network with its card: cross-validation figures per database,
 * with both leads and with the first alone.
 */
export async function publishFiducial(
  networks: Networks,
  { labelled, rhythm }: TrainingRecords,
  heldOut: readonly HeldOutRecord[],
  { report, seed, outFolder }: TrainOptions,
): Promise<void> {
  const unseen = unseenRecords(labelled, heldOut, 'both');
  const oneLead = unseenRecords(labelled, heldOut, 'one');
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
    labelled.reduce((sum, { real }) => sum + real.beats.classIndex.filter((value) => value === index).length, 0),
  );
  const card = await publishModel(
    networks,
    {
      name: 'Fiducial beat classifier',
      calibration,
      doubtTemperatures,
      notSureBelow,
      training: {
        data:
          'MIT-BIH Arrhythmia Database 1.0.0 (Moody & Mark 2001) and MIT-BIH Supraventricular Arrhythmia Database 1.0.0 ' +
          '(Greenwald 1990); rhythms simulated from their beats; what beats are not, and what fibrillation is, from the ' +
          'PhysioNet/CinC Challenge 2017 (AliveCor strips, odd numbers; Clifford et al. 2017), the AF Termination Challenge Database ' +
          '(Moody 2004), the PAF Prediction Challenge Database (Moody et al. 2001) and the China Physiological Signal Challenge 2021 ' +
          '(Wang et al. 2021); all by way of PhysioNet (Goldberger et al. 2000)',
        protocol:
          'Inter-patient: trained on DS1 (de Chazal 2004) and svdb, beats at their annotations moved to the main deflection. Calibration, ' +
          'doubts and threshold come from five patient-wise folds. Records without beat labels only rule classes out: no S in ' +
          'fibrillation, neither S nor V in strips read as normal. The recording’s own unlabelled beats are its reference ' +
          '(transductive, no labels). Symbol map: N L R e j → N, V E → V, A a J S → S, F → F, / f Q ? → Q. ' +
          'The kinds of simulated rhythm were devised after others had looked at where errors on DS2 lie: the ' +
          'cross-validation figures on svdb are the cleaner evidence.',
        records: [...labelled, ...rhythm].map(({ record }) => `${record.database} ${record.name}`),
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
  'Supraventricular beats with a wide (aberrant) QRS are called ventricular.',
  'Fibrillation is recognised in recordings of minutes; in short strips from devices nobody trained on, often not. Flutter with regular conduction is not recognised.',
  'Recordings in which most beats are ectopic, or that hold two rhythms, can mislead it: it is then made less sure, and says so.',
  'Fusion beats: real training examples come nearly all from one person, the others are simulated. Treat F as a hint.',
  'Paced and unclassifiable beats are not in the training data. Where the usual beat is wide and follows pacing spikes, beats like it are called Unknown; where no spikes are to be seen, paced beats are called Normal or Fusion.',
  'Ventricular flutter and fibrillation are not classified.',
];

function unseenRecords(
  records: TrainingRecords['labelled'],
  heldOut: readonly HeldOutRecord[],
  leads: 'both' | 'one',
): ScoredRecord[] {
  return heldOut.map((result) => {
    const { name, database } = result;
    const source = records.find(({ record }) => record.name === name && record.database === database);
    if (!source)
      throw new Error(`${database} ${name} is among the held-out results, but not among the training records`);
    const isBoth = leads === 'both';
    const probabilities = Float32Array.from(isBoth ? result.probabilities : result.oneLeadProbabilities);
    return {
      name,
      database,
      classIndex: Uint8Array.from(result.classIndex),
      probabilities,
      fibrillation: Uint8Array.from(isBoth ? result.fibrillation : result.oneLeadFibrillation),
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
