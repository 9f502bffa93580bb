import type { Connection } from '../../../browser/storage/connection.ts';
import type { News } from '../../../browser/storage/other-tabs.ts';
import type { StoredEntry } from '../../../browser/storage/work-store.ts';
import type { FileStore } from './kept-files.svelte.ts';
import type { LogStore } from './log-store.ts';

/** Where things are kept. */
export interface KeepingStore extends LogStore, FileStore {
  readonly database?: Connection;
  listen(heard: (news: News) => void): () => void;
  list(): Promise<StoredEntry[]>;
  countSetAside(): Promise<number>;
  forget(key: string): Promise<void>;
  /** Erases all of it, and the person's choices. */
  erase(): Promise<void>;
}
