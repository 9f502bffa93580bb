import type { Interval, ScoreIntervals } from '../../../src/ecg/scoring/bootstrap-scores.ts';
import type { CalibrationFigures } from '../../../src/ecg/scoring/calibration-figures.ts';
import { CONFUSION_LABELS, NO_BEAT } from '../../../src/ecg/scoring/confusion.ts';
import {
  averageClasses,
  type ClassesRates,
  type ClassesScore,
  type ClassRates,
} from '../../../src/ecg/scoring/score-classes.ts';
import type { BeatsOptions } from '../evaluate-options.ts';
import { formatRate, formatTable, RULE } from '../format-table.ts';
import type { Report } from '../report.ts';
import { classFigures, DOMINANT_RECORD, type RecordClasses } from './class-figures.ts';

export interface BeatsReport extends Report {
  /** Of all records together. */
  readonly summary: ClassesScore;
}

const HEADER = [
  ...['record', 'beats', 'missed', 'extra', 'acc'],
  ...['N Se', 'N +P', 'V Se', 'V +P', 'V F1', 'S Se', 'S +P', 'S F1', 'F F1', 'F1(3)', 'F1(4)'],
];

/** Table, gross and average rows and summary line of a classification evaluation, and the same as JSON. */
export function reportBeats(
  records: readonly RecordClasses[],
  options: BeatsOptions,
  modelVersion: string,
): BeatsReport {
  const { summary: gross, intervals, calibration, without232 } = classFigures(records, options);
  const average = averageClasses(records.map(({ score }) => score));
  const table = formatTable(HEADER, [
    ...records.map(({ name, score }) => [name, ...countCells(score), ...rateCells(score)]),
    RULE,
    ['gross', ...countCells(gross), ...rateCells(gross)],
    ['average', '', '', '', ...rateCells(average)],
  ]);
  return {
    text: [
      table,
      '',
      ...intervalLines(intervals),
      ...(calibration ? calibrationLines(calibration) : []),
      summaryLine(records, gross, without232, options, modelVersion),
    ].join('\n'),
    summary: gross,
    json: {
      command: 'beats',
      protocol: {
        database: options.database,
        records: options.records,
        peaks: options.peaks,
        leads: options.leads,
        map: options.map,
        counting: options.counting,
        startSeconds: options.startSeconds,
        modelVersion,
        confusionLabels: CONFUSION_LABELS,
      },
      summary: gross,
      intervals,
      calibration,
      average,
      ...(without232 && { without232 }),
      records: Object.fromEntries(records.map(({ name, score }) => [name, score])),
    },
  };
}

/** What the figures would be had other people been recorded. */
function intervalLines({ accuracy, vF1, sF1, fF1, macroF1of3, macroF1of4 }: ScoreIntervals): string[] {
  const text = ([low, high]: Interval) => (Number.isNaN(low) ? '–' : `${low.toFixed(1)}–${high.toFixed(1)}`);
  return [
    `95 % over people (bootstrap): accuracy ${text(accuracy)}, V F1 ${text(vF1)}, S F1 ${text(sF1)}, F F1 ${text(fF1)}, ` +
      `macro F1 ${text(macroF1of3)} (N V S), ${text(macroF1of4)} (N V S F)`,
  ];
}

function calibrationLines({ ece, classEce, brier, riskCoverage, worstRecord }: CalibrationFigures): string[] {
  const classes = Object.entries(classEce).map(([name, error]) => `${name} ${error.toFixed(4)}`);
  const kept = riskCoverage.map(({ coverage, accuracy }) => `${100 * coverage} %: ${(100 * accuracy).toFixed(2)}`);
  const { name, confidence, accuracy } = worstRecord;
  return [
    `calibration: ECE ${ece.toFixed(4)} (${classes.join(', ')}), Brier ${brier.toFixed(4)}; worst record ${name}: ` +
      `confidence ${confidence.toFixed(3)}, accuracy ${accuracy.toFixed(3)}`,
    `accuracy of the surest ${kept.join(', ')}`,
  ];
}

function summaryLine(
  records: readonly RecordClasses[],
  gross: ClassesScore,
  withoutDominant: ClassesScore | null,
  options: BeatsOptions,
  modelVersion: string,
): string {
  const { V, S, F } = gross.classes;
  const protocol =
    `${options.database} ${options.records}, ${options.peaks} peaks, ${options.leads === '1' ? 'one lead' : 'two leads'}, ${options.map} map, ${options.counting} counting, ` +
    `from ${options.startSeconds} s, model ${modelVersion}`;
  const pooled =
    `beats: ${records.length} records, ${referenceBeatCount(gross)} beats, accuracy ${formatRate(gross.accuracy)}, ` +
    `V ${classText(V)}, S ${classText(S)}, F F1 ${formatRate(F.f1)}, ` +
    `macro F1 ${formatRate(gross.macroF1of3)} (N V S), ${formatRate(gross.macroF1of4)} (N V S F)`;
  if (!withoutDominant) return `${pooled} (${protocol})`;
  const { classes } = withoutDominant;
  const others = `without record ${DOMINANT_RECORD} V ${classText(classes.V)}, S ${classText(classes.S)}`;
  return `${pooled}; ${others} (${protocol})`;
}

function classText({ se, ppv, f1 }: ClassRates): string {
  return `Se ${formatRate(se)} +P ${formatRate(ppv)} F1 ${formatRate(f1)}`;
}

function countCells(score: ClassesScore): string[] {
  const { confusion } = score;
  const missed = confusion.reduce((sum, row) => sum + row[NO_BEAT], 0);
  const extra = confusion[NO_BEAT].reduce((sum, count) => sum + count, 0);
  return [referenceBeatCount(score), missed, extra].map(String);
}

function referenceBeatCount({ confusion }: ClassesScore): number {
  return confusion
    .slice(0, NO_BEAT)
    .flat()
    .reduce((sum, count) => sum + count, 0);
}

function rateCells({ accuracy, macroF1of3, macroF1of4, classes: { N, V, S, F } }: ClassesRates): string[] {
  return [accuracy, N.se, N.ppv, V.se, V.ppv, V.f1, S.se, S.ppv, S.f1, F.f1, macroF1of3, macroF1of4].map((rate) =>
    formatRate(rate),
  );
}
