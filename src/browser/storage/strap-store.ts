import type { Connection } from './connection.ts';

/** A recording of a strap, unchecked: what it says of itself, and under which key it is kept. */
export interface StoredStrap {
  readonly key: string;
  readonly header: unknown;
}

/** Keys of the headers begin with this, those of the parts with the recording's own. */
const HEADERS = '';
const STORE = ['strap'] as const;

/**
 * Signals of a strap, kept part by part as they come: what is there after a crash is all but the last part. Every method rejects with a
 * `StorageError` where the browser does not keep or give back something.
 */
export class StrapStore {
  readonly #database: Pick<Connection, 'read' | 'write'>;

  constructor(database: Pick<Connection, 'read' | 'write'>) {
    this.#database = database;
  }

  async begin(key: string, header: unknown): Promise<void> {
    await this.#database.write(STORE, (transaction) => transaction.objectStore('strap').put(header, [HEADERS, key]));
  }

  /** Adds a part, and what the recording now says of itself; false when it was erased meanwhile, and stays so. */
  add(key: string, part: number, value: unknown, header: unknown): Promise<boolean> {
    return this.#database.write(STORE, async (transaction) => {
      const store = transaction.objectStore('strap');
      if ((await store.getKey([HEADERS, key])) === undefined) return false;
      await Promise.all([store.put(header, [HEADERS, key]), store.put(value, [key, part])]);
      return true;
    });
  }

  list(): Promise<StoredStrap[]> {
    return this.#database.read(STORE, async (transaction) => {
      const store = transaction.objectStore('strap');
      const [keys, headers] = await Promise.all([store.getAllKeys(allOf(HEADERS)), store.getAll(allOf(HEADERS))]);
      return keys.map(([, key], index) => ({ key: String(key), header: headers[index] }));
    });
  }

  /** All parts of a recording in their order. */
  read(key: string): Promise<unknown[]> {
    return this.#database.read(STORE, (transaction) => transaction.objectStore('strap').getAll(allOf(key)));
  }

  async forget(key: string): Promise<void> {
    await this.#database.write(STORE, async (transaction) => {
      const store = transaction.objectStore('strap');
      await Promise.all([store.delete([HEADERS, key]), store.delete(allOf(key))]);
    });
  }
}

function allOf(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}
