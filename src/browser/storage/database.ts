import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

export const DATABASE_NAME = 'fiducial';

/** What is read may have been written by any version of the app, or by hand: everything is unknown until it is checked. */
export interface Schema extends DBSchema {
  /** Of versions 1 and 2: all of a recording in one value. */
  work: { key: string; value: unknown };
  /** What is kept of which recording; its mark changes when it is erased. Under `EVERYTHING` that of the whole database. */
  kept: { key: string; value: unknown };
  /** What the person did, an operation a value, by recording and operation: added, never changed. */
  operations: { key: [string, string]; value: unknown };
  /** What was in view last, by recording. */
  views: { key: string; value: unknown };
  /** Files of a recording: at most those of one, under `LAST_RECORDING`. */
  recordings: { key: string; value: unknown };
  /** Signals of a chest strap, in parts as they came: headers by '' and recording, parts by recording and number. */
  strap: { key: [string, string | number]; value: unknown };
  /** What could not be understood, as it was found. */
  damaged: { key: number; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Stores there are. */
export type StoreName = Exclude<StoreNames<Schema>, 'work'>;

export const LAST_RECORDING = 'last';
export const EVERYTHING = '';
