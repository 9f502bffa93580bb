import type { StoredEntry } from '../../../browser/storage/work-store.ts';
import { copyStored } from '../stored/copy-stored.ts';
import { inOrder, operationSchema } from './operation.ts';
import { stripsOf } from './own-strips.ts';
import { workOf } from './work-of.ts';

/** One recording in the list of what is kept. */
export interface KeptEntry extends Omit<StoredEntry, 'operations'> {
  readonly corrections: number;
  readonly reviews: number;
  /** Strips chosen for the report. */
  readonly strips: number;
}

/** How much is in force of what is kept of a recording, over all its leads. */
export function countKept({ operations, ...entry }: StoredEntry): KeptEntry {
  const read = operations.flatMap((operation) => copyStored(operationSchema, operation) ?? []).sort(inOrder);
  const leads = [...new Set(read.map(({ leadIndex }) => leadIndex))].map((leadIndex) => workOf(read, leadIndex));
  return {
    ...entry,
    corrections: leads.reduce((sum, { edits }) => sum + edits.length, 0),
    reviews: leads.flatMap(({ reviews }) => reviews).filter(({ decision }) => decision !== 'open').length,
    strips: stripsOf(read).length,
  };
}
