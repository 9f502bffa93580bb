import { openDB } from 'idb';
import { DATABASE_NAME, type Database, type Schema, type UpgradeTransaction } from './database.ts';
import { StorageError, storageErrorOf } from './storage-error.ts';
import { moveWork } from './move-work.ts';

/**
 * Step n takes a database of version n to version n + 1; a new version adds a step and never changes one. Work from every
 * earlier version comes along.
 */
const UPGRADES: readonly ((database: Database, transaction: UpgradeTransaction) => Promise<void> | void)[] = [
  (database) => void database.createObjectStore('work', { keyPath: 'key' }),
  (database) => void database.createObjectStore('recordings'),
  async (database, transaction) => {
    for (const name of ['kept', 'operations', 'views'] as const) database.createObjectStore(name);
    database.createObjectStore('damaged', { autoIncrement: true });
    await moveWork(transaction);
    database.deleteObjectStore('work');
  },
  (database) => void database.createObjectStore('strap'),
];
export const SCHEMA_VERSION = UPGRADES.length;

/** Another tab that never answers must not keep a recording from being opened. */
const LONGEST_WAIT_MS = 3000;

/** Opens what the device keeps for the app; rejects with a `StorageError`. `closed` is called when it has to be opened anew. */
export function openDatabase(closed: () => void = () => undefined, version = SCHEMA_VERSION): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const refuse = (error: unknown): void => {
      isLate = true;
      reject(storageErrorOf(error));
    };
    const tooLong = setTimeout(
      () => refuse(new StorageError('storage-slow', 'the database does not open')),
      LONGEST_WAIT_MS,
    );
    open(version, closed, () => refuse(new StorageError('storage-blocked', 'another tab holds an older version')))
      .then((database) => {
        // Nobody waits for it any more, and it would be in the way of other tabs.
        if (isLate) database.close();
        else resolve(database);
      }, refuse)
      .finally(() => clearTimeout(tooLong));
  });
}

async function open(version: number, closed: () => void, blocked: () => void): Promise<Database> {
  return openDB<Schema>(DATABASE_NAME, version, {
    upgrade(database, oldVersion, newVersion, transaction) {
      // Opening rejects then; that the transaction ends too is no news.
      transaction.done.catch(() => undefined);
      upgrade(database, transaction, oldVersion, newVersion ?? SCHEMA_VERSION).catch(() => transaction.abort());
    },
    blocked,
    blocking(_current, _blocked, event) {
      // Another tab erases everything or brings a later version: what this one holds open is in its way.
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

async function upgrade(
  database: Database,
  transaction: UpgradeTransaction,
  oldVersion: number,
  newVersion: number,
): Promise<void> {
  for (const step of UPGRADES.slice(oldVersion, newVersion)) await step(database, transaction);
}
