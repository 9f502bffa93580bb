import type { RecordingFigures } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';
import { formatCount } from '../../text/format-count.ts';
import { formatRate, formatScale, formatShare } from '../../text/format-figure.ts';
import { formatTime } from '../../text/format-time.ts';

/** A column of the summary over many recordings. */
interface FigureColumn {
  readonly title: string;
  readonly isNumber: boolean;
  readonly text: (figures: RecordingFigures) => string;
}

export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { title: 'Format', isNumber: false, text: ({ format }) => format },
  { title: 'Duration', isNumber: true, text: ({ durationSeconds }) => formatTime(durationSeconds) },
  { title: 'Leads', isNumber: false, text: leadsText },
  { title: 'Rate', isNumber: true, text: ({ sampleRateHz }) => `${formatScale(sampleRateHz)} Hz` },
  { title: 'Beats', isNumber: true, text: ({ analysis }) => (analysis ? formatCount(analysis.counts.total) : '') },
  { title: 'HR', isNumber: true, text: ({ analysis }) => (analysis ? formatRate(analysis.heartRate.mean) : '') },
  { title: 'V', isNumber: true, text: (figures) => shareText(figures, 'V') },
  { title: 'S', isNumber: true, text: (figures) => shareText(figures, 'S') },
  { title: 'Not sure', isNumber: true, text: notSureText },
];

/** One lead by name, several by the analysed one and their number: "MLII of 2". */
function leadsText({ leads, analysedLead }: RecordingFigures): string {
  return leads.length === 1 ? analysedLead : `${analysedLead} of ${leads.length}`;
}

function shareText({ analysis }: RecordingFigures, beatClass: BeatClass): string {
  if (!analysis) return '';
  return formatShare((analysis.counts.byClass[BEAT_CLASSES.indexOf(beatClass)] ?? 0) / analysis.counts.total);
}

function notSureText({ analysis }: RecordingFigures): string {
  return analysis ? formatShare(analysis.counts.notSure / analysis.counts.total) : '';
}
