import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import { countConfusion, sumConfusions, type Confusion } from '../../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../../src/ecg/scoring/score-classes.ts';
import { confidentProbabilities, FIBRILLATION_BIAS } from './fit-confidence.ts';
import { NO_CALIBRATION } from '../../src/classifier/calibration.ts';
import { NO_DOUBTS } from '../../src/classifier/doubt-recording.ts';
import type { FoldResult, HeldOutRecord } from './fold-results.ts';
import { sumBy } from './held-out-rhythms.ts';

/** People with fewer supraventricular beats have no F1 to speak of. */
const FEWEST_BEATS = 5;
const S = BEAT_CLASSES.indexOf('S');
const V = BEAT_CLASSES.indexOf('V');

/**
 * Prints what decides between designs: the mean over people, what is said of people who cannot have it, by device, what is
 * found of simulated rhythms. Pooled S of DS1 stands beside it and decides nothing: one record holds two fifths of it.
 */
export function reportSelection(
  folds: readonly FoldResult[],
  heldOutDevice: FoldResult | null,
  report: (line: string) => void,
): void {
  const people = folds.flatMap(({ records }) => records).map((record) => ({ record, confusion: confusionOf(record) }));
  const f1 = (confusion: Confusion, name: 'V' | 'S') => scoreClasses(confusion, 'ec57').classes[name].f1 ?? 0;
  const meanF1 = (name: 'V' | 'S', index: number) => {
    const own = people.filter(
      ({ record }) => record.classIndex.filter((truth) => truth === index).length >= FEWEST_BEATS,
    );
    const sum = own.reduce((total, { confusion }) => total + f1(confusion, name), 0);
    return `${(sum / own.length).toFixed(1)} (${own.length} people)`;
  };
  report(`S F1, mean over people: ${meanF1('S', S)}; V: ${meanF1('V', V)}`);
  const pooled = (isIn: (record: HeldOutRecord) => boolean) => {
    const sum = sumConfusions(people.filter(({ record }) => isIn(record)).map(({ confusion }) => confusion));
    const { accuracy, classes } = scoreClasses(sum, 'ec57');
    return `accuracy ${accuracy?.toFixed(2)} V ${classes.V.f1?.toFixed(1)} S ${classes.S.f1?.toFixed(1)} F ${classes.F.f1?.toFixed(1)}`;
  };
  report(`pooled DS1: ${pooled(({ database }) => database === 'mitdb')}`);
  report(`… without 209: ${pooled(({ database, name }) => database === 'mitdb' && name !== '209')}`);
  report(`pooled svdb: ${pooled(({ database }) => database === 'svdb')}`);
  reportRhythms('', folds, report);
  if (heldOutDevice) reportRhythms('trained without the device: ', [heldOutDevice], report);
  for (const { rhythm, beats, trueS, foundS, falseS } of sumBy(
    folds.flatMap(({ simulated }) => simulated),
    'rhythm',
  )) {
    const found = trueS > 0 ? `S found ${((100 * foundS) / trueS).toFixed(1)} %, ` : '';
    report(`simulated ${rhythm}: ${found}false S ${perThousand(falseS, beats)}`);
  }
  for (const { record, confusion } of people) {
    const count = record.classIndex.filter((truth) => truth === S).length;
    if (count < FEWEST_BEATS) continue;
    report(
      `${record.database} ${record.name}: ${count} S, F1 ${f1(confusion, 'S').toFixed(0)}; V F1 ${f1(confusion, 'V').toFixed(0)}`,
    );
  }
}

function reportRhythms(intro: string, folds: readonly FoldResult[], report: (line: string) => void): void {
  for (const figures of sumBy(
    folds.flatMap(({ rhythms }) => rhythms),
    'group',
  )) {
    const { group, beats, saidS, saidV, inFibrillation, records, recordsInFibrillation } = figures;
    report(
      `${intro}${group}: S ${perThousand(saidS, beats)} V ${perThousand(saidV, beats)}, in fibrillation ` +
        `${((100 * inFibrillation) / beats).toFixed(1)} % of beats, ${((100 * recordsInFibrillation) / records).toFixed(1)} % of records`,
    );
  }
}

function confusionOf(record: HeldOutRecord): Confusion {
  const answers = {
    probabilities: Float32Array.from(record.probabilities),
    fibrillation: Uint8Array.from(record.fibrillation),
    doubts: [],
  };
  const calibration = { ...NO_CALIBRATION, fibrillationBias: FIBRILLATION_BIAS };
  const probabilities = confidentProbabilities(answers, { calibration, doubtTemperatures: NO_DOUBTS });
  const everyBeat = Int32Array.from(record.classIndex.keys());
  return countConfusion(
    { referenceIndex: everyBeat, testIndex: everyBeat },
    Uint8Array.from(record.classIndex),
    mostProbableClasses(probabilities),
  );
}

function perThousand(said: number, beats: number): string {
  return `${((1000 * said) / beats).toFixed(1)} per 1,000`;
}
