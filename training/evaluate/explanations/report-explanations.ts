import { formatTable, RULE } from '../format-table.ts';
import type { Report } from '../report.ts';
import { ATTRIBUTION_METHODS, type AttributionMethod } from './explained-model.ts';
import type { ExplanationFigures, MapFigures } from './judge-explanation.ts';
import type { RandomisedStage } from './randomisation-check.ts';

/** What was judged of one record, by class. */
export interface JudgedRecord {
  readonly name: string;
  readonly N: ExplanationFigures[];
  readonly V: ExplanationFigures[];
  readonly S: ExplanationFigures[];
}

type JudgedClass = 'N' | 'V' | 'S';

/** One figure with what is asked of it. */
interface Row {
  readonly figure: string;
  readonly classes: readonly JudgedClass[];
  readonly target: string;
  readonly of: (figures: ExplanationFigures) => number | null;
}

const onMap =
  (method: AttributionMethod, figure: keyof MapFigures) =>
  ({ maps }: ExplanationFigures) =>
    maps[method][figure];

const ROWS: readonly Row[] = [
  ...ATTRIBUTION_METHODS.flatMap((method): Row[] => [
    {
      figure: `${method}: V within 60 ms of R, × chance`,
      classes: ['V'],
      target: '≥ 2.5',
      of: onMap(method, 'aroundR'),
    },
    {
      figure: `${method}: S in the P zone, × chance`,
      classes: ['S'],
      target: '≥ 1.5 or timing',
      of: onMap(method, 'pZone'),
    },
    {
      figure: `${method}: deletion below random`,
      classes: ['V', 'S'],
      target: '≥ 0.1',
      of: onMap(method, 'deletionGap'),
    },
    {
      figure: `${method}: insertion above random`,
      classes: ['V', 'S'],
      target: '≥ 0.1',
      of: onMap(method, 'insertionGap'),
    },
    {
      figure: `${method}: after 5 ms shift`,
      classes: ['N', 'V', 'S'],
      target: '≥ 0.8',
      of: onMap(method, 'afterShift'),
    },
    {
      figure: `${method}: after 20 dB noise`,
      classes: ['N', 'V', 'S'],
      target: '≥ 0.8',
      of: onMap(method, 'afterNoise'),
    },
  ]),
  {
    figure: 'share of timing (Shapley)',
    classes: ['S'],
    target: '≥ 0.5 or P zone',
    of: ({ timingShare }) => timingShare,
  },
  {
    figure: 'Shapley sum misses by, log odds',
    classes: ['N', 'V', 'S'],
    target: '0',
    of: ({ shapleyGap }) => shapleyGap,
  },
  {
    figure: 'integrated gradients miss by, share',
    classes: ['V', 'S'],
    target: '≤ 0.02',
    of: ({ completenessGap }) => completenessGap,
  },
  {
    figure: 'top fifths of both maps overlap',
    classes: ['N', 'V', 'S'],
    target: 'reported',
    of: ({ overlap }) => overlap,
  },
];

export interface ExplanationReport extends Report {
  readonly json: {
    readonly command: 'explanations';
    readonly protocol: string;
    /** Beats judged, by class. */
    readonly beats: Readonly<Record<JudgedClass, number>>;
    readonly rows: readonly {
      readonly figure: string;
      readonly className: JudgedClass;
      readonly target: string;
      readonly mean: number | null;
      /** Records that have such beats. */
      readonly count: number;
    }[];
    readonly randomisation: readonly RandomisedStage[];
  };
}

/** Table of means in which every record counts the same, the randomisation check, and the same as JSON. */
export function reportExplanations(
  records: readonly JudgedRecord[],
  stages: readonly RandomisedStage[],
  protocol: string,
): ExplanationReport {
  const rows = ROWS.flatMap(({ figure, classes, target, of }) =>
    classes.map((name) => ({ figure, className: name, target, ...meanOverRecords(records, name, of) })),
  );
  const beatsOf = (name: JudgedClass) => records.reduce((sum, record) => sum + record[name].length, 0);
  const beats = { N: beatsOf('N'), V: beatsOf('V'), S: beatsOf('S') };
  const counts = Object.entries(beats).map(([name, count]) => `${count} ${name}`);
  const table = formatTable(
    ['figure', 'class', 'mean', 'records', 'target'],
    [
      ...rows.map(({ figure, className, target, mean, count }) => [
        figure,
        className,
        decimals(mean),
        String(count),
        target,
      ]),
      RULE,
      ...stages.map(({ downTo, correlation }) => [
        `random down to ${downTo}`,
        '',
        ATTRIBUTION_METHODS.map((method) => decimals(correlation[method])).join(' / '),
        '',
        '',
      ]),
    ],
  );
  const order = ATTRIBUTION_METHODS.join(' / ');
  const last = stages.at(-1);
  const sanity = last
    ? `weights random throughout: Spearman ${ATTRIBUTION_METHODS.map((method) => decimals(last.correlation[method])).join(' / ')} (${order}; target < 0.3)`
    : 'no V or S beats for the randomisation check';
  return {
    text: `${table}\n\n${sanity}\nexplanations: ${records.length} records, ${counts.join(', ')} beats called rightly (${protocol})`,
    json: { command: 'explanations', protocol, beats, rows, randomisation: stages },
  };
}

/** Mean of the records' means; records without such a figure are left out. */
function meanOverRecords(
  records: readonly JudgedRecord[],
  className: JudgedClass,
  of: (figures: ExplanationFigures) => number | null,
): { readonly mean: number | null; readonly count: number } {
  const means = records.flatMap((record) => {
    const values = record[className].map(of).filter((value): value is number => value !== null);
    return values.length > 0 ? [meanOf(values)] : [];
  });
  return { mean: means.length > 0 ? meanOf(means) : null, count: means.length };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
