import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { countBeats } from '../../ecg/beats/count-beats.ts';
import { durationSeconds } from '../../ecg/recording/recording.ts';
import type { AnalysedFile } from './analyse-file.ts';

/** A few lines for the terminal: what was read, what was found, what went wrong on the way, what was written. */
export function describeAnalysis({ recording, analysis, written }: AnalysedFile): string {
  const { name, format, sampleRateHz, leads } = recording;
  const { total, byClass, notSure } = countBeats(analysis.beats);
  const leadNames = leads.map((lead, i) => (i === analysis.leadIndex ? `${lead.name} (analysed)` : lead.name));
  const counts = BEAT_CLASSES.map((beatClass, i) => `${beatClass} ${byClass[i]}`);
  const warnings = [...new Set([...recording.warnings, ...analysis.warnings].map(({ message }) => message))];
  return [
    `${name}: ${format}, ${sampleRateHz} Hz, ${clock(durationSeconds(recording))}, leads ${leadNames.join(', ')}`,
    `  ${total} beats: ${counts.join(', ')}; not sure of ${notSure}`,
    ...warnings.map((message) => `  warning: ${message}`),
    ...written.map((path) => `  wrote ${path}`),
  ].join('\n');
}

/** Minutes and seconds: "30:06". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
