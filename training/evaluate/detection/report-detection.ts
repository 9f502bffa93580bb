import {
  averageDetection,
  poolDetection,
  type DetectionRates,
  type DetectionScore,
} from '../../../src/ecg/scoring/score-detection.ts';
import type { DetectionOptions } from '../evaluate-options.ts';
import { formatRate, formatTable, RULE } from '../format-table.ts';
import type { Report } from '../report.ts';

export interface RecordDetection {
  readonly name: string;
  readonly leadName: string;
  readonly score: DetectionScore;
  /** The same within 75 and within 50 ms. */
  readonly narrow: readonly DetectionScore[];
  /** The recording changed: its score against the reference, and against the beats of the unchanged recording. */
  readonly perturbed: readonly {
    readonly name: string;
    readonly score: DetectionScore;
    readonly againstItself: DetectionScore;
  }[];
}

const HEADER = ['record', 'lead', 'beats', 'FN', 'FP', 'Se', '+P', 'DER', 'F1', 'F1 75', 'F1 50', 'jitter ms', 'SD ms'];

/** Table, gross and average rows and summary line of an R-peak evaluation, and the same as JSON. */
export function reportDetection(records: readonly RecordDetection[], options: DetectionOptions): Report {
  const scores = records.map(({ score }) => score);
  const gross = poolDetection(scores);
  const average = averageDetection(scores);
  const narrowScores = [0, 1].map((window) => records.map(({ narrow }) => narrow[window]));
  const grossNarrow = narrowScores.map(poolDetection);
  const averageNarrow = narrowScores.map(averageDetection);
  const table = formatTable(HEADER, [
    ...records.map(({ name, leadName, score, narrow }) => [
      name,
      leadName,
      ...countCells(score),
      ...rateCells(score, narrow),
    ]),
    RULE,
    ['gross', '', ...countCells(gross), ...rateCells(gross, grossNarrow)],
    ['average', '', '', '', '', ...rateCells(average, averageNarrow)],
  ]);
  const toleranceMs = Math.round(1000 * options.toleranceSeconds);
  const protocol = `${options.database} ${options.records}, lead chosen by name, ${toleranceMs} ms window, from ${options.startSeconds} s${noiseWords(options)}`;
  const summary =
    `qrs: ${records.length} records, ${gross.beats} beats, FN ${gross.fn}, FP ${gross.fp}, ` +
    `Se ${formatRate(gross.se, 3)}, +P ${formatRate(gross.ppv, 3)}, DER ${formatRate(gross.der, 3)}, ` +
    `F1 ${formatRate(gross.f1, 3)} (${protocol})`;
  return {
    text: [table, ...noiseTable(records), ...perturbationTable(records), summary].join('\n\n'),
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
      records: Object.fromEntries(
        records.map(({ name, leadName, score, perturbed }) => [name, { ...score, lead: leadName, perturbed }]),
      ),
    },
  };
}

function countCells({ beats, fn, fp }: DetectionScore): string[] {
  return [beats, fn, fp].map(String);
}

function rateCells({ se, ppv, der, f1, jitterMeanMs, jitterSdMs }: DetectionRates, narrow: readonly DetectionRates[]) {
  return [
    ...[se, ppv, der, f1, ...narrow.map((rates) => rates.f1)].map((rate) => formatRate(rate)),
    formatRate(jitterMeanMs, 1),
    formatRate(jitterSdMs, 1),
  ];
}

function noiseWords({ noise }: DetectionOptions): string {
  return noise ? `, ${noise.record} noise at ${noise.snrDb} dB` : '';
}

/** Records of the noise stress test by signal-to-noise ratio (118e06, 118e_6): mean F1 of the records at each. */
function noiseTable(records: readonly RecordDetection[]): string[] {
  const byRatio = new Map<number, number[]>();
  for (const { name, score } of records) {
    const [, digits] = /^\d+e(\d\d|_\d)$/.exec(name) ?? [];
    if (digits === undefined || score.f1 === null) continue;
    const ratio = Number(digits.replace('_', '-'));
    byRatio.set(ratio, [...(byRatio.get(ratio) ?? []), score.f1]);
  }
  if (byRatio.size === 0) return [];
  const rows = [...byRatio]
    .sort(([a], [b]) => b - a)
    .map(([ratio, rates]) => [
      String(ratio),
      String(rates.length),
      formatRate(rates.reduce((sum, rate) => sum + rate, 0) / rates.length),
    ]);
  return [formatTable(['dB', 'records', 'mean F1'], rows)];
}

/** Per change of the recordings: errors against the reference, and F1 against the beats of the unchanged ones. */
function perturbationTable(records: readonly RecordDetection[]): string[] {
  const names = records[0]?.perturbed.map(({ name }) => name) ?? [];
  if (names.length === 0) return [];
  const unchanged = poolDetection(records.map(({ score }) => score));
  const rows = names.map((name, change) => {
    const score = poolDetection(records.map(({ perturbed }) => perturbed[change].score));
    const itself = poolDetection(records.map(({ perturbed }) => perturbed[change].againstItself));
    return [
      name,
      ...[score.fn, score.fp].map(String),
      formatRate(score.der, 3),
      formatRate((score.der ?? Number.NaN) - (unchanged.der ?? Number.NaN), 3),
      formatRate(itself.f1, 3),
    ];
  });
  return [formatTable(['change', 'FN', 'FP', 'DER', 'DER change', 'F1 against itself'], rows)];
}
