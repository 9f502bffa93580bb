import { NO_CALIBRATION } from '../../src/classifier/calibration.ts';
import { markFibrillation } from '../../src/classifier/classify-beats.ts';
import type { Networks } from '../../src/classifier/model/networks.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { mostProbableClasses } from '../../src/ecg/beats/most-probable-classes.ts';
import type { RhythmRecordSource } from '../prepare/rhythm-sources.ts';
import type { SimulatedSource } from '../prepare/training-sources.ts';
import { FIBRILLATION_BIAS } from './fit-confidence.ts';
import { probabilitiesOf } from './train-network.ts';

const S = BEAT_CLASSES.indexOf('S');
const V = BEAT_CLASSES.indexOf('V');
const GATED = { ...NO_CALIBRATION, fibrillationBias: FIBRILLATION_BIAS };

/** What is said in the records of one rhythm group, in fibrillation and out of it where the record knows. */
export interface RhythmFigures {
  readonly group: string;
  readonly beats: number;
  readonly saidS: number;
  readonly saidV: number;
  /** Beats said to stand in fibrillation; records, and those with more than half of their beats in it. */
  readonly inFibrillation: number;
  readonly records: number;
  readonly recordsInFibrillation: number;
}

/** What is found of one simulated rhythm. */
export interface SimulatedFigures {
  readonly rhythm: string;
  readonly beats: number;
  readonly trueS: number;
  readonly foundS: number;
  readonly falseS: number;
}

/** Counts what networks say in records they have not seen, group by group; cpsc2021 by its paroxysms. */
export async function measureRhythms(
  networks: Networks,
  records: readonly RhythmRecordSource[],
): Promise<RhythmFigures[]> {
  const figures: RhythmFigures[] = [];
  for (const { record, prepared, source } of records) {
    const probabilities = await probabilitiesOf(networks, preparedInputs(prepared), GATED);
    const marks = networks.fibrillation && (await markFibrillation(networks.fibrillation, prepared.features));
    const classes = mostProbableClasses(probabilities);
    const parts =
      record.group === 'cpsc2021'
        ? (['yes', 'no'] as const).map(
            (label) => [`cpsc2021, ${label === 'yes' ? 'in' : 'out of'} fibrillation`, label] as const,
          )
        : [[record.group, null] as const];
    for (const [group, label] of parts) {
      const own = [...classes.keys()].filter((beat) => label === null || source.fibrillation[beat] === label);
      if (own.length === 0) continue;
      const inFibrillation = own.filter((beat) => marks?.[beat] === 1).length;
      figures.push({
        group,
        beats: own.length,
        saidS: own.filter((beat) => classes[beat] === S).length,
        saidV: own.filter((beat) => classes[beat] === V).length,
        inFibrillation,
        records: 1,
        recordsInFibrillation: Number(2 * inFibrillation > own.length),
      });
    }
  }
  return sumBy(figures, 'group');
}

/** Counts the supraventricular beats that networks find, and those they make up, in rhythms simulated from people they have not seen. */
export async function measureSimulated(
  networks: Networks,
  sources: readonly SimulatedSource[],
): Promise<SimulatedFigures[]> {
  const figures: SimulatedFigures[] = [];
  for (const { rhythm, beats } of sources) {
    const classes = mostProbableClasses(await probabilitiesOf(networks, beats, GATED));
    const isTrue = (beat: number) => beats.classIndex[beat] === S;
    const said = [...classes.keys()].filter((beat) => classes[beat] === S);
    figures.push({
      rhythm,
      beats: beats.count,
      trueS: beats.classIndex.filter((index) => index === S).length,
      foundS: said.filter(isTrue).length,
      falseS: said.filter((beat) => !isTrue(beat)).length,
    });
  }
  return sumBy(figures, 'rhythm');
}

/** Adds up the figures with the same name. */
export function sumBy<Name extends string, T extends Record<Name, string>>(figures: readonly T[], name: Name): T[] {
  const sums = new Map<string, T>();
  for (const own of figures) {
    const before = sums.get(own[name]);
    sums.set(
      own[name],
      before
        ? (Object.fromEntries(
            Object.entries(own).map(([key, value]) => [
              key,
              typeof value === 'number' ? value + Number(before[key as keyof T]) : value,
            ]),
          ) as T)
        : own,
    );
  }
  return [...sums.values()];
}
