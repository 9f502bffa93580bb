import type { Annotation } from '../../recording/annotation.ts';
import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { Lead } from '../../recording/recording.ts';
import { classOfSymbol } from '../../beats/beat-class.ts';
import { settleBeats } from '../annotations/settle-beats.ts';
import type { TimeStamped } from './time-stamped-annotations.ts';

/** Notes of a file as annotations: texts that are beat symbols are beats where they are at beats; a beat has no duration. */
export function annotationsOf(
  notes: readonly TimeStamped[],
  leads: readonly Lead<LeadSamples>[],
  sampleRateHz: number,
): readonly Annotation[] {
  const length = leads[0].samplesMv.length;
  const annotations = notes
    .map(({ onsetSeconds, durationSeconds, text }): Annotation => {
      const known = { sample: Math.round(onsetSeconds * sampleRateHz), subtype: 0, channel: 0, number: 0 };
      return durationSeconds === 0 && classOfSymbol(text, 'ec57') !== undefined
        ? { ...known, symbol: text, aux: '' }
        : { ...known, symbol: '"', aux: text, ...(durationSeconds > 0 && { durationSeconds }) };
    })
    .filter(({ sample }) => sample >= 0 && sample < length);
  return settleBeats(annotations, leads, sampleRateHz, 'unknown');
}
