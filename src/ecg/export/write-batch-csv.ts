import { BEAT_CLASSES } from '../beats/beat-class.ts';
import type { BeatCounts } from '../beats/count-beats.ts';
import type { RecordingWarning } from '../recording/recording-warning.ts';
import type { HeartRate } from '../rhythm/heart-rate.ts';
import { writeCsv, type CsvValue } from './write-csv.ts';

/** One recording of a summary: where it was, and its figures, or why there are none. */
interface BatchLine {
  /** Path of its main file. */
  readonly id: string;
  readonly figures: {
    readonly name: string;
    readonly format: string;
    readonly sampleRateHz: number;
    readonly durationSeconds: number;
    readonly leads: readonly string[];
    readonly analysedLead: string;
    readonly analysis: { readonly counts: BeatCounts; readonly heartRate: HeartRate } | null;
    readonly warnings: readonly RecordingWarning[];
  } | null;
  readonly problem: string | null;
}

const NOTE = 'Fiducial summary of recordings. For education and research. Not a medical device.';

const COLUMNS = [
  'file',
  'name',
  'format',
  'duration_s',
  'sample_rate_hz',
  'leads',
  'analysed_lead',
  'beats',
  ...BEAT_CLASSES.map((name) => `beats_${name.toLowerCase()}`),
  'not_sure',
  'heart_rate_mean',
  'heart_rate_min',
  'heart_rate_max',
  'warnings',
  'problem',
];

/**
 * A summary over recordings as a CSV table (`writeCsv`). Several leads or warnings stand in one field, separated by
 * semicolons; what is not known is empty.
 */
export function writeBatchCsv(lines: readonly BatchLine[]): string {
  return writeCsv(NOTE, COLUMNS, lines.map(cells));
}

function cells({ id, figures, problem }: BatchLine): CsvValue[] {
  if (figures === null) return [id, ...Array<string>(COLUMNS.length - 2).fill(''), problem ?? ''];
  const { counts, heartRate } = figures.analysis ?? {};
  return [
    id,
    figures.name,
    figures.format,
    figures.durationSeconds.toFixed(3),
    figures.sampleRateHz,
    figures.leads.join(';'),
    figures.analysedLead,
    counts?.total ?? '',
    ...BEAT_CLASSES.map((_, i) => counts?.byClass[i] ?? ''),
    counts?.notSure ?? '',
    ...[heartRate?.mean, heartRate?.min, heartRate?.max].map((rate) =>
      rate === undefined || Number.isNaN(rate) ? '' : rate.toFixed(1),
    ),
    figures.warnings.map(({ message }) => message).join(';'),
    problem ?? '',
  ];
}
