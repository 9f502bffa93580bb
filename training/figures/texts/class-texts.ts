import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import type { Interval } from '../../../src/ecg/scoring/bootstrap-scores.ts';
import type { CalibrationFigures } from '../../../src/ecg/scoring/calibration-figures.ts';
import type { ClassFigures } from '../../evaluate/beats/class-figures.ts';
import type { ScoredSet } from '../blocks/classes.ts';
import type { Figures } from '../figure-file.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { count, list, rate, share } from './words.ts';

type AnySet = Pick<ClassFigures, 'summary' | 'intervals'> & Partial<Pick<ClassFigures, 'without232'>>;

/** What the beats are called, and how well. */
export function classFillings(figures: Figures): Fillings {
  const ds2 = () => figuresOf(figures, 'classes');
  const app = () => appFigures(figures);
  return {
    classes: () =>
      markdownTable(
        ['test', 'accuracy', 'V', 'S', 'F', 'V, S without record 232'],
        [
          ...Object.values(ds2().sets).map((set) => setRow(`DS2, ${wayOf(set)}`, set.figures)),
          ...Object.entries(figuresOf(figures, 'heldOut').sets).map(([name, set]) => setRow(heldOutName(name), set)),
        ],
      ),
    'classes-app': () => classTable(app()),
    'always-normal': () => {
      const { confusion } = app().summary;
      const [normal] = confusion.map(sum);
      return `${share(normal, sum(confusion.slice(0, BEAT_CLASSES.length).map(sum)), 1)} %`;
    },
    'app-accuracy': () => `${rate(app().summary.accuracy)} %`,
    'macro-f1': () => `${rate(app().summary.macroF1of3)} (N V S), ${rate(app().summary.macroF1of4)} (N V S F)`,
    'false-s': () => {
      const { falseS } = ds2();
      const all = app().summary.classes.S.fp;
      const shown = falseS.slice(0, 4);
      return `${count(sum(shown.map(({ beats }) => beats)))} of ${count(all)} lie in records ${list(shown.map(({ name }) => name))}`;
    },
    confidence: () =>
      markdownTable(
        ['DS2', 'ECE', 'of N, V, S', 'Brier', 'surest 95, 90, 80 % right', 'worst record'],
        Object.values(ds2().sets).map((set) => [wayOf(set), ...confidenceCells(set.figures.calibration)]),
      ),
    'model-version': () => figures.classes?.measured.model.version ?? '–',
    adaptation: () => {
      const { labels, before, after } = figuresOf(figures, 'adaptation');
      const cells = ({ accuracy, vF1, sF1, fF1 }: typeof before) =>
        [accuracy, vF1, sF1, fF1].map((value) => rate(value));
      return markdownTable(
        ['DS2, reference beats', 'accuracy', 'V F1', 'S F1', 'F F1'],
        [
          ['before', ...cells(before)],
          [`after ${labels} labels a record`, ...cells(after)],
        ],
      );
    },
    paced: () => {
      const [set] = Object.values(figuresOf(figures, 'paced').sets);
      const { V, Q } = set.figures.summary.classes;
      return markdownTable(
        ['record', 'right %'],
        [
          ...Object.entries(set.figures.records).map(([name, { accuracy }]) => [name, rate(accuracy)]),
          ['all four', rate(set.figures.summary.accuracy)],
          ['paced beats called Unknown (Se)', rate(Q.se)],
          ['V among them, Se and +P', `${rate(V.se)}, ${rate(V.ppv)}`],
        ],
      );
    },
    'paced-right': () => `${rate(pacedRate(figures), 0)} %`,
    unseen: () => unseenWords(figures),
  };
}

/** Classes on DS2 as the app runs. */
export function appFigures(figures: Figures): ClassFigures {
  const set = Object.values(figuresOf(figures, 'classes').sets).find(
    ({ peaks, map }) => peaks === 'detected' && map === 'project',
  );
  if (!set) throw new Error('the figures of "classes" hold none as the app runs');
  return set.figures;
}

/** How many of the paced beats are called what they are, percent. */
export function pacedRate(figures: Figures): number | null {
  return Object.values(figuresOf(figures, 'paced').sets)[0].figures.summary.classes.Q.se;
}

function unseenWords(figures: Figures): string {
  const { published, trainedOn, present, measured } = figuresOf(figures, 'unseen');
  const left = published - trainedOn;
  if (!measured) {
    return `of svdb's ${published} records ${trainedOn} are trained on, and none of the other ${left} was there when the figures were measured: there is no figure for them`;
  }
  const [set] = Object.values(measured.sets);
  const { V, S } = set.figures.summary.classes;
  const { name, vF1 } = measured.withoutWorst;
  return (
    `on ${present} of the ${left} records of svdb that no training saw, as the app runs: V F1 ${rate(V.f1)}, S F1 ${rate(S.f1)}; ` +
    `without record ${name} V F1 ${rate(vF1)}`
  );
}

function setRow(name: string, { summary, intervals, without232 }: AnySet): string[] {
  const { V, S, F } = summary.classes;
  const others = without232 ? `${rate(without232.classes.V.f1)}, ${rate(without232.classes.S.f1)}` : '';
  return [
    name,
    rate(summary.accuracy, 2),
    `${rate(V.f1)}${interval(intervals.vF1)}`,
    `${rate(S.f1)}${interval(intervals.sF1)}`,
    `${rate(F.f1)}${interval(intervals.fF1)}`,
    others,
  ];
}

function interval(range: Interval | readonly (number | null)[]): string {
  const [low, high] = range;
  return low === null || high === null ? '' : ` (${rate(low)}–${rate(high)})`;
}

function wayOf({ peaks, leads, map }: ScoredSet): string {
  const where =
    peaks === 'detected' ? 'as the app runs' : `reference beats, ${leads === '1' ? 'one lead' : 'two leads'}`;
  return map === 'ec57' ? `${where}, EC57 map` : where;
}

function heldOutName(name: string): string {
  const [database] = name.replace('mitdb ', '').split(',');
  return `held-out ${database} (5 folds), ${name.endsWith('one lead') ? 'one lead' : 'two leads'}`;
}

function classTable({ summary, intervals }: ClassFigures): string {
  const ranges = { N: null, V: intervals.vF1, S: intervals.sF1, F: intervals.fF1, Q: null };
  return markdownTable(
    ['class', 'beats', 'found (Se) %', 'right when told (+P) %', 'F1 (95 % over people)'],
    (['N', 'V', 'S', 'F'] as const).map((name) => {
      const { tp, fn, se, ppv, f1 } = summary.classes[name];
      const range = ranges[name];
      return [name, count(tp + fn), rate(se), rate(ppv), `${rate(f1)}${range ? interval(range) : ''}`];
    }),
  );
}

function confidenceCells(calibration: CalibrationFigures | null): string[] {
  if (!calibration) return ['–', '–', '–', '–', '–'];
  const { ece, classEce, brier, riskCoverage, worstRecord } = calibration;
  const surest = [0.95, 0.9, 0.8].map((wanted) => riskCoverage.find(({ coverage }) => coverage === wanted)?.accuracy);
  const { name, confidence, accuracy } = worstRecord;
  return [
    rate(ece, 3),
    (['N', 'V', 'S'] as const).map((beatClass) => rate(classEce[beatClass], 3)).join(', '),
    rate(brier, 3),
    surest.map((value) => rate(value === undefined ? null : 100 * value)).join(', '),
    `${name}: confidence ${rate(confidence, 2)}, right ${rate(accuracy, 2)}`,
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
