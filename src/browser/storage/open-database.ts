import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { TableOptions } from '../../ecg/formats/table/table-options.ts';

export const DATABASE_NAME = 'fiducial';

/** The recording opened last: its files, so that an accidental reload loses nothing. */
export interface KeptRecording {
  readonly key: string;
  readonly name: string;
  readonly savedAt: number;
  readonly sizeBytes: number;
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  /** How the person said its table is to be read. */
  readonly table: TableOptions | null;
}

export interface Schema extends DBSchema {
  /** By key of the recording. What is read from it may have been written by any version: see `readKeptWork`. */
  work: { key: string; value: unknown };
  /** At most one, under `LAST_RECORDING`. */
  recordings: { key: string; value: KeptRecording };
}

export const LAST_RECORDING = 'last';

type Upgrade = (database: IDBPDatabase<Schema>, transaction: Transaction) => void;
type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Step n takes a database of version n to version n + 1; a new version adds a step and never changes one. Work from every
 * earlier version comes along.
 */
const UPGRADES: readonly Upgrade[] = [
  (database) => database.createObjectStore('work', { keyPath: 'key' }),
  (database) => database.createObjectStore('recordings'),
];
export const SCHEMA_VERSION = UPGRADES.length;

/** Another tab that never answers must not keep a recording from being opened. */
const LONGEST_WAIT_MS = 3000;

/**
 * Opens what the device keeps for the app. Rejects where the browser refuses to keep anything (private windows of some
 * browsers), when another tab holds an older version, and when a later version of the app has been here.
 */
export function openDatabase(version = SCHEMA_VERSION): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('the database does not open')), LONGEST_WAIT_MS);
    openDB<Schema>(DATABASE_NAME, version, {
      upgrade(database, oldVersion, newVersion, transaction) {
        for (const upgrade of UPGRADES.slice(oldVersion, newVersion ?? SCHEMA_VERSION)) upgrade(database, transaction);
      },
      blocked: () => reject(new Error('another tab holds an older version')),
      // Another tab erases everything or brings a later version: what this one holds open is in its way.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    })
      .then(resolve, reject)
      .finally(() => clearTimeout(tooLong));
  });
}
