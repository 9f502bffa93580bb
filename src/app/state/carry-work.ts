import type { KeptLead } from '../../browser/storage/kept-work.ts';
import { carryEdits, carrySamples } from '../../ecg/beats/carry-edits.ts';
import { applyEdits } from '../../ecg/beats/edit-beats.ts';

/** What a person did over the analysis of a lead. */
export type WorkParts = Pick<KeptLead, 'edits' | 'undone' | 'confirmed' | 'dismissed'>;

interface CarriedWork {
  readonly work: WorkParts;
  /** R peaks, as they were, of corrected beats that are not found any more. */
  readonly lostBeats: readonly number[];
  /** How many reviewed beats are not found any more. */
  readonly lostReviews: number;
}

/** Work as it applies to beats that were found anew, by place in time. */
export function carryWork(
  { edits, undone, confirmed, dismissed }: WorkParts,
  rPeakSample: Int32Array,
  sampleRateHz: number,
): CarriedWork {
  const carried = carryEdits(rPeakSample, edits, sampleRateHz);
  // What was taken back lies on what was not: they are carried together.
  const all = carryEdits(rPeakSample, [...edits, ...undone], sampleRateHz).edits;
  const beats = applyEdits(rPeakSample, carried.edits).rPeakSample;
  const work = {
    edits: carried.edits,
    undone: all.slice(carried.edits.length),
    confirmed: carrySamples(beats, confirmed, sampleRateHz),
    dismissed: carrySamples(beats, dismissed, sampleRateHz),
  };
  const reviews = confirmed.length + dismissed.length;
  return {
    work,
    lostBeats: carried.lost,
    lostReviews: reviews - work.confirmed.length - work.dismissed.length,
  };
}
