import type { Damaged, StoredWork } from '../../../browser/storage/work-store.ts';
import { copyStored } from '../stored/copy-stored.ts';
import type { Schema } from '../stored/schema.ts';
import { keptViewSchema, type KeptView } from './kept-view.ts';
import type { Logged } from './operation.ts';

/** What is kept of a recording or a lecture, as far as it can be understood. */
export interface ReadWork<T extends Logged> {
  readonly operations: readonly T[];
  readonly view: KeptView | null;
  /** What cannot. */
  readonly damaged: readonly Damaged[];
}

/** Checks what was stored as a file is checked: nothing that is used later can be other than it should be. */
export function readWork<T extends Logged>(
  { operations, view }: Pick<StoredWork, 'operations' | 'view'>,
  schema: Schema<T>,
): ReadWork<T> {
  const damaged: Damaged[] = [];
  const read = operations.flatMap(({ id, value }) => {
    const operation = copyStored(schema, value);
    if (operation?.id === id) return [operation];
    damaged.push({ from: 'operation', id, value });
    return [];
  });
  const readView = view === undefined ? null : copyStored(keptViewSchema, view);
  if (readView === undefined) damaged.push({ from: 'view', value: view });
  return { operations: read, view: readView ?? null, damaged };
}
