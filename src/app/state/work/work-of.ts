import type { BeatEdit } from '../../../ecg/beats/edit-beats.ts';
import type { Decision, Operation } from './operation.ts';

/** An edit, and the operation that made it. */
export interface MadeEdit {
  readonly id: string;
  readonly beatsHash: string;
  readonly edit: BeatEdit;
}

export interface MadeReview {
  readonly beatsHash: string;
  readonly sample: number;
  readonly decision: Decision;
}

/** What operations come to for one lead. */
export interface LeadWork {
  /** Edits in force, in the order made. */
  readonly edits: readonly MadeEdit[];
  /** Edits that can be made once more, the next one first. */
  readonly undone: readonly MadeEdit[];
  /** The last decision about each beat, in the order made. */
  readonly reviews: readonly MadeReview[];
}

/**
 * What operations, in their order, come to for one lead. It follows from which operations there are alone: tabs that
 * know the same ones show the same. An edit is in force unless the last operation about it takes it back; after a new
 * edit, those taken back before can no longer be made again.
 */
export function workOf(operations: readonly Operation[], leadIndex: number): LeadWork {
  const made: MadeEdit[] = [];
  const inForce = new Set<string>();
  let undone: MadeEdit[] = [];
  const byId = new Map<string, MadeEdit>();
  const reviews = new Map<string, MadeReview>();
  for (const { id, beatsHash, change, leadIndex: own } of operations) {
    if (own !== leadIndex) continue;
    if (change.kind === 'edit') {
      const edit = { id, beatsHash, edit: change.edit };
      made.push(edit);
      byId.set(id, edit);
      inForce.add(id);
      undone = [];
    } else if (change.kind === 'review') {
      const { sample, decision } = change;
      const beat = `${beatsHash} ${sample}`;
      // Anew at the end: decisions keep the order in which they were made last.
      reviews.delete(beat);
      reviews.set(beat, { beatsHash, sample, decision });
    } else if (change.kind !== 'strip') {
      const edit = byId.get(change.of);
      if (!edit) continue;
      undone = undone.filter((other) => other.id !== edit.id);
      if (change.kind === 'redo') inForce.add(edit.id);
      else if (inForce.delete(edit.id)) undone = [edit, ...undone];
    }
  }
  return { edits: made.filter(({ id }) => inForce.has(id)), undone, reviews: [...reviews.values()] };
}
