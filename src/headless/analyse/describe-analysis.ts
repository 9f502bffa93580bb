import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { countBeats } from '../../ecg/beats/count-beats.ts';
import { durationSeconds } from '../../ecg/recording/recording.ts';
import { burdens, type RhythmBurden } from '../../ecg/rhythm/spells/spell-figures.ts';
import type { AnalysedFile } from './analyse-file.ts';

/** A few lines for the terminal: what was read, what was found, what went wrong on the way, what was written. */
export function describeAnalysis({ recording, analysis }: AnalysedFile, written: readonly string[]): string {
  const { name, format, sampleRateHz, leads } = recording;
  const { total, byClass, notSure } = countBeats(analysis.beats);
  const leadNames = leads.map((lead, i) => (i === analysis.leadIndex ? `${lead.name} (analysed)` : lead.name));
  const counts = BEAT_CLASSES.map((beatClass, i) => `${beatClass} ${byClass[i]}`);
  const warnings = [...new Set([...recording.warnings, ...analysis.warnings].map(({ message }) => message))];
  return [
    `${name}: ${format}, ${sampleRateHz} Hz, ${clock(durationSeconds(recording))}, leads ${leadNames.join(', ')}`,
    `  ${total} beats: ${counts.join(', ')}; not sure of ${notSure}`,
    `  rhythm: ${burdens(analysis.spells).map(told).join(', ')}`,
    ...warnings.map((message) => `  warning: ${message}`),
    ...written.map((path) => `  wrote ${path}`),
  ].join('\n');
}

/** "fibrillation 22 % (3 spells, longest 5:12)". */
function told({ rhythm, share, spellCount, longest }: RhythmBurden): string {
  const percent = share > 0 && share < 0.01 ? '< 1' : String(Math.round(100 * share));
  const spells = spellCount === 1 ? '1 spell' : `${spellCount} spells`;
  return `${rhythm} ${percent} % (${spells}, longest ${clock(longest.toSeconds - longest.fromSeconds)})`;
}

/** Minutes and seconds: "30:06". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
