import type { Schema } from '../stored/schema.ts';
import type { LogStore } from './log-store.ts';
import type { Logged } from './operation.ts';
import type { ReadWork } from './read-work.ts';

/** What a log goes by. */
export interface LogSources<T extends Logged, Identity> {
  readonly name: string;
  /** Null while the person does not want things kept. */
  readonly store: () => LogStore | null;
  /** What an operation is. */
  readonly schema: Schema<T>;
  /** Which recording this is: takes a while for a long one. */
  readonly identify: () => Promise<Identity>;
  /** All that is known of it here, while it is on the screen. */
  readonly known: () => readonly T[];
  /** Told of what is kept, each time it was read. */
  readonly read: (work: ReadWork<T>, isFirst: boolean) => void;
}
