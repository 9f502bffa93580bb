import type { Beats } from '../beats/beats.ts';
import type { Annotation } from '../recording/annotation.ts';
import { annotateSpells } from '../rhythm/spells/rhythm-codes.ts';
import type { RhythmSpell } from '../rhythm/spells/rhythm-spell.ts';
import { annotateBeats } from './annotate-beats.ts';

/** Beats and rhythm changes as WFDB annotations, in time order. */
export function annotateAnalysis(
  { beats, spells }: { readonly beats: Beats; readonly spells: readonly RhythmSpell[] },
  sampleRateHz: number,
): Annotation[] {
  const annotations = [...annotateSpells(spells, sampleRateHz, beats.rPeakSample), ...annotateBeats(beats)];
  return annotations.sort((a, b) => a.sample - b.sample);
}
