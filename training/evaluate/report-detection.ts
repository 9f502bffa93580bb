import {
  averageDetection,
  poolDetection,
  type DetectionRates,
  type DetectionScore,
} from '../../src/ecg/scoring/score-detection.ts';
import type { DetectionOptions } from './evaluate-options.ts';
import { formatRate, formatTable, RULE } from './format-table.ts';
import type { Report } from './report.ts';

export interface RecordDetection {
  readonly name: string;
  readonly leadName: string;
  readonly score: DetectionScore;
}

const HEADER = ['record', 'lead', 'beats', 'FN', 'FP', 'Se', '+P', 'DER', 'F1', 'jitter ms', 'SD ms'];

/** Table, gross and average rows and summary line of an R-peak evaluation, and the same as JSON. */
export function reportDetection(records: readonly RecordDetection[], options: DetectionOptions): Report {
  const scores = records.map(({ score }) => score);
  const gross = poolDetection(scores);
  const average = averageDetection(scores);
  const table = formatTable(HEADER, [
    ...records.map(({ name, leadName, score }) => [name, leadName, ...countCells(score), ...rateCells(score)]),
    RULE,
    ['gross', '', ...countCells(gross), ...rateCells(gross)],
    ['average', '', '', '', '', ...rateCells(average)],
  ]);
  const toleranceMs = Math.round(1000 * options.toleranceSeconds);
  const protocol = `${options.database} ${options.records}, lead chosen by name, ${toleranceMs} ms window, from ${options.startSeconds} s`;
  const summary =
    `qrs: ${records.length} records, ${gross.beats} beats, FN ${gross.fn}, FP ${gross.fp}, ` +
    `Se ${formatRate(gross.se, 3)}, +P ${formatRate(gross.ppv, 3)}, DER ${formatRate(gross.der, 3)}, ` +
    `F1 ${formatRate(gross.f1, 3)} (${protocol})`;
  return {
    text: `${table}\n\n${summary}`,
    json: {
      command: 'qrs',
      protocol: {
        database: options.database,
        records: options.records,
        lead: 'chosen by name',
        toleranceMs,
        startSeconds: options.startSeconds,
      },
      summary: gross,
      average,
      records: Object.fromEntries(records.map(({ name, leadName, score }) => [name, { ...score, lead: leadName }])),
    },
  };
}

function countCells({ beats, fn, fp }: DetectionScore): string[] {
  return [beats, fn, fp].map(String);
}

function rateCells({ se, ppv, der, f1, jitterMeanMs, jitterSdMs }: DetectionRates): string[] {
  return [
    ...[se, ppv, der, f1].map((rate) => formatRate(rate)),
    formatRate(jitterMeanMs, 1),
    formatRate(jitterSdMs, 1),
  ];
}
