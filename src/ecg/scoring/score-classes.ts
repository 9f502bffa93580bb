import { BEAT_CLASSES, type BeatClass } from '../beats/beat-class.ts';
import { NO_BEAT, type Confusion } from './confusion.ts';
import { meanOfDefined, percentOf, type Rate } from './rates.ts';

/**
 * `ec57`: a fusion or unknown beat called V, and an unknown beat called S, are no false positives of that class (ANSI/AAMI
 * EC57: the label is defensible). `plain`: every wrong label is one, as in most of the machine-learning literature.
 */
export type CountingRule = 'ec57' | 'plain';

/** Reference classes whose beats may carry the label without counting against it. */
const EXCUSED_UNDER_EC57: Readonly<Record<BeatClass, readonly BeatClass[]>> = {
  N: [],
  V: ['F', 'Q'],
  S: ['Q'],
  F: [],
  Q: [],
};

/** Rates of one class against all others, in percent. */
export interface ClassRates {
  readonly se: Rate;
  readonly ppv: Rate;
  /** 2·tp / (2·tp + fn + fp): 0 when the class is there and never found. */
  readonly f1: Rate;
}

interface ClassCounts {
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
}

/** Overall rates in percent. The macro F1 scores are means over N V S and N V S F, classes with no F1 left out. */
export interface ClassesRates {
  /** Beats with the right class among all: missed and extra beats are wrong ones. */
  readonly accuracy: Rate;
  readonly macroF1of3: Rate;
  readonly macroF1of4: Rate;
  readonly classes: Readonly<Record<BeatClass, ClassRates>>;
}

export interface ClassesScore extends ClassesRates {
  readonly classes: Readonly<Record<BeatClass, ClassRates & ClassCounts>>;
  readonly confusion: Confusion;
}

/** Scores the classes of one recording, or of many when given their summed confusion (the gross score). */
export function scoreClasses(confusion: Confusion, counting: CountingRule): ClassesScore {
  const classes = eachClass((name) => scoreClass(confusion, name, counting));
  let correct = 0;
  let all = 0;
  confusion.forEach((row, reference) =>
    row.forEach((count, test) => {
      all += count;
      if (reference === test) correct += count;
    }),
  );
  return {
    accuracy: percentOf(correct, all),
    macroF1of3: meanOfDefined([classes.N.f1, classes.V.f1, classes.S.f1]),
    macroF1of4: meanOfDefined([classes.N.f1, classes.V.f1, classes.S.f1, classes.F.f1]),
    classes,
    confusion,
  };
}

/** Average score: the mean over recordings of each rate, undefined ones left out. */
export function averageClasses(scores: readonly ClassesScore[]): ClassesRates {
  const average = (rateOf: (score: ClassesScore) => Rate) => meanOfDefined(scores.map(rateOf));
  return {
    accuracy: average((score) => score.accuracy),
    macroF1of3: average((score) => score.macroF1of3),
    macroF1of4: average((score) => score.macroF1of4),
    classes: eachClass((name) => ({
      se: average((score) => score.classes[name].se),
      ppv: average((score) => score.classes[name].ppv),
      f1: average((score) => score.classes[name].f1),
    })),
  };
}

function scoreClass(confusion: Confusion, name: BeatClass, counting: CountingRule): ClassRates & ClassCounts {
  const own = BEAT_CLASSES.indexOf(name);
  const excused = counting === 'ec57' ? EXCUSED_UNDER_EC57[name].map((other) => BEAT_CLASSES.indexOf(other)) : [];
  const tp = confusion[own][own];
  let fn = 0;
  let fp = 0;
  for (let other = 0; other <= NO_BEAT; other++) {
    if (other === own) continue;
    fn += confusion[own][other];
    if (!excused.includes(other)) fp += confusion[other][own];
  }
  return {
    se: percentOf(tp, tp + fn),
    ppv: percentOf(tp, tp + fp),
    f1: percentOf(2 * tp, 2 * tp + fn + fp),
    tp,
    fn,
    fp,
  };
}

function eachClass<T>(make: (name: BeatClass) => T): Record<BeatClass, T> {
  return { N: make('N'), V: make('V'), S: make('S'), F: make('F'), Q: make('Q') };
}
