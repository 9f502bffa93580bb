import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BeatEdit } from '../ecg/beats/edit-beats.ts';

/** What is kept of the work on one recording. The files themselves are kept too, so that a reload finds everything as it was. */
export interface SavedWork {
  /** Hash of the recording's samples: the same recording is recognised whatever its files are called. */
  readonly fingerprint: string;
  readonly name: string;
  readonly leadIndex: number;
  readonly edits: readonly BeatEdit[];
  /** Edits taken back, the last one first: what redo brings again. */
  readonly undone: readonly BeatEdit[];
  /** Beats the person looked at and left as they are, by the sample of their R peak. */
  readonly confirmed: readonly number[];
  /** The files it was opened from; empty when they were too large to keep. */
  readonly files: readonly SavedFile[];
  readonly savedAt: number;
}

export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

interface Schema extends DBSchema {
  work: { key: string; value: SavedWork; indexes: { savedAt: number } };
}

const DATABASE = 'fiducial';
const VERSION = 1;

/** Work kept on this device in IndexedDB: nothing is stored before the person edits, and one call erases all of it. */
export class WorkStore {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  load(fingerprint: string): Promise<SavedWork | undefined> {
    return this.#use((database) => database.get('work', fingerprint));
  }

  /** The work saved last, to go on with after a reload. */
  latest(): Promise<SavedWork | undefined> {
    return this.#use(async (database) => {
      const cursor = await database.transaction('work').store.index('savedAt').openCursor(null, 'prev');
      return cursor?.value;
    });
  }

  async save(work: SavedWork): Promise<void> {
    await this.#use((database) => database.put('work', work));
  }

  async erase(): Promise<void> {
    await this.#use((database) => database.clear('work'));
  }

  #use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    this.#database ??= openDB<Schema>(DATABASE, VERSION, {
      upgrade: (database) => {
        database.createObjectStore('work', { keyPath: 'fingerprint' }).createIndex('savedAt', 'savedAt');
      },
      // Another tab with a newer version must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
    });
    return this.#database.then(work);
  }
}
