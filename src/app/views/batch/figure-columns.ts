import type { RecordingFigures } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';
import { formatCount } from '../../text/format-count.ts';
import { formatRate, formatScale, formatShare } from '../../text/format-figure.ts';
import { formatTime } from '../../text/format-time.ts';
import type { Dictionary } from '../../text/dictionary.ts';
import { text } from '../../text/text.svelte.ts';

/** A column of the summary over many recordings. */
interface FigureColumn {
  /** A title of the dictionary, or the letter of a class. */
  readonly name: keyof Dictionary['recordings']['columns'] | 'V' | 'S';
  readonly isNumber: boolean;
  readonly value: (figures: RecordingFigures) => string;
}

export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { name: 'format', isNumber: false, value: ({ format }) => format },
  { name: 'duration', isNumber: true, value: ({ durationSeconds }) => formatTime(durationSeconds) },
  { name: 'leads', isNumber: false, value: leadsText },
  { name: 'rate', isNumber: true, value: ({ sampleRateHz }) => `${formatScale(sampleRateHz)}\u00a0Hz` },
  { name: 'beats', isNumber: true, value: ({ analysis }) => (analysis ? formatCount(analysis.counts.total) : '') },
  { name: 'heartRate', isNumber: true, value: ({ analysis }) => (analysis ? formatRate(analysis.heartRate.mean) : '') },
  { name: 'V', isNumber: true, value: (figures) => shareText(figures, 'V') },
  { name: 'S', isNumber: true, value: (figures) => shareText(figures, 'S') },
  { name: 'notSure', isNumber: true, value: notSureText },
];

export function columnTitle(name: FigureColumn['name']): string {
  return name === 'V' || name === 'S' ? name : text.recordings.columns[name];
}

/** One lead by name, several by the analysed one and their number: "MLII of 2". */
function leadsText({ leads, analysedLead }: RecordingFigures): string {
  return leads.length === 1 ? analysedLead : text.recordings.leadOf({ lead: analysedLead, count: leads.length });
}

function shareText({ analysis }: RecordingFigures, beatClass: BeatClass): string {
  if (!analysis) return '';
  return formatShare((analysis.counts.byClass[BEAT_CLASSES.indexOf(beatClass)] ?? 0) / analysis.counts.total);
}

function notSureText({ analysis }: RecordingFigures): string {
  return analysis ? formatShare(analysis.counts.notSure / analysis.counts.total) : '';
}
