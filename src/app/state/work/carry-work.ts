import { EditCarrier } from '../../../ecg/beats/carry-edits.ts';
import type { LeadWork, MadeEdit, MadeReview } from './work-of.ts';

/** The beats of a lead as they were found, and what tells them from beats found differently. */
export interface FoundBeats {
  readonly rPeakSample: Int32Array;
  readonly hash: string;
  readonly sampleRateHz: number;
}

/** What a person did over a lead, as it applies to the beats found. Beats are named by the sample of their R peak. */
export interface CarriedWork {
  readonly edits: readonly MadeEdit[];
  readonly undone: readonly MadeEdit[];
  readonly confirmed: ReadonlySet<number>;
  /** Beats put aside without a decision, as artefacts are. */
  readonly dismissed: ReadonlySet<number>;
  /** R peaks, as they were, of corrected beats that are not found any more. */
  readonly lostBeats: readonly number[];
  /** How many reviewed beats are not found any more. */
  readonly lostReviews: number;
}

/** Work as it applies to beats that may have been found anew since parts of it were done: by place in time. */
export function carryWork({ edits, undone, reviews }: LeadWork, found: FoundBeats): CarriedWork {
  const isPresent = ({ beatsHash }: MadeEdit | MadeReview): boolean => beatsHash === found.hash;
  if ([...edits, ...undone, ...reviews].every(isPresent)) {
    return { edits, undone, ...decided(reviews), lostBeats: [], lostReviews: 0 };
  }
  const carrier = new EditCarrier(found.rPeakSample, found.sampleRateHz);
  const carryEdit = (made: MadeEdit): readonly MadeEdit[] => {
    if (!isPresent(made)) {
      const edit = carrier.carry(made.edit);
      return edit ? [{ ...made, edit }] : [];
    }
    carrier.take(made.edit);
    return [made];
  };
  const carriedEdits = edits.flatMap(carryEdit);
  const lostBeats = [...carrier.lost];
  const carriedReviews = reviews.flatMap((review) => {
    const sample = isPresent(review) ? review.sample : carrier.nearest(review.sample);
    return sample === null ? [] : [{ ...review, sample }];
  });
  // What was taken back lies on what was not: it is carried last.
  const carriedUndone = undone.flatMap(carryEdit);
  const isDecided = ({ decision }: MadeReview): boolean => decision !== 'open';
  const lostReviews = reviews.filter(isDecided).length - carriedReviews.filter(isDecided).length;
  return { edits: carriedEdits, undone: carriedUndone, ...decided(carriedReviews), lostBeats, lostReviews };
}

function decided(reviews: readonly MadeReview[]): Pick<CarriedWork, 'confirmed' | 'dismissed'> {
  const decisions = new Map(reviews.map(({ sample, decision }) => [sample, decision]));
  const withDecision = (wanted: string): ReadonlySet<number> =>
    new Set([...decisions].filter(([, decision]) => decision === wanted).map(([sample]) => sample));
  return { confirmed: withDecision('confirmed'), dismissed: withDecision('dismissed') };
}

/** FNV-1a, a word at a time, and the number of beats: enough to tell whether they are the same, and quick for a day of them. */
export function hashOfBeats(rPeakSample: Int32Array): string {
  let hash = 0x811c9dc5;
  for (const sample of rPeakSample) hash = Math.imul(hash ^ sample, 0x01000193);
  return `${rPeakSample.length}-${(hash >>> 0).toString(16)}`;
}
