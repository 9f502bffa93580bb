import { deleteDB, type IDBPTransaction } from 'idb';
import { DATABASE_NAME, type Database, type Schema, type StoreName } from './database.ts';
import { openDatabase } from './open-database.ts';
import { StorageError, storageErrorOf } from './storage-error.ts';

type Reading = IDBPTransaction<Schema, StoreName[]>;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/**
 * The database, opened when it is first needed and anew when another tab or the browser closed it. Rejects with a
 * `StorageError`.
 */
export class Connection {
  #database: Promise<Database> | null = null;

  async #use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const wasOpen = this.#database !== null;
    const opened = this.#opened();
    try {
      return await work(await opened);
    } catch (error) {
      this.#drop(opened);
      // One that was closed from outside is made anew at once: nothing has been done through it.
      if (wasOpen && error instanceof DOMException && error.name === 'InvalidStateError') return this.#use(work);
      throw storageErrorOf(error);
    }
  }

  read<T>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<T>): Promise<T> {
    return this.#use(async (database) => {
      const transaction = database.transaction([...stores]);
      ignoreEnd(transaction);
      return work(transaction);
    });
  }

  /** All or nothing: when `work` rejects, nothing of it is written. What was written is on the disk when this resolves. */
  write<T>(stores: readonly StoreName[], work: (transaction: Writing) => Promise<T>): Promise<T> {
    return this.#use(async (database) => {
      const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
      ignoreEnd(transaction);
      try {
        const result = await work(transaction);
        await transaction.done;
        return result;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    });
  }

  /** Deletes the database, also one that cannot be opened. */
  async delete(): Promise<void> {
    if (this.#database) this.#drop(this.#database);
    await new Promise<void>((resolve, reject) => {
      const blocked = (): void => reject(new StorageError('storage-blocked', 'another tab holds the database open'));
      deleteDB(DATABASE_NAME, { blocked }).then(resolve, reject);
    });
  }

  #opened(): Promise<Database> {
    if (this.#database) return this.#database;
    const opened: Promise<Database> = openDatabase(() => this.#drop(opened));
    return (this.#database = opened);
  }

  #drop(opened: Promise<Database>): void {
    if (this.#database === opened) this.#database = null;
    opened.then((database) => database.close()).catch(() => undefined);
  }
}

/** What a request rejects with comes first; that the transaction then ends too is no news. */
function ignoreEnd({ done }: { readonly done: Promise<void> }): void {
  done.catch(() => undefined);
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
