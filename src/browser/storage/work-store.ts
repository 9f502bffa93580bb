import { Connection } from './connection.ts';
import { EVERYTHING, LAST_RECORDING } from './database.ts';
import { eraseDevice } from './erase-device.ts';
import { newMark } from './mark.ts';
import {
  forgetOpen,
  listBefore,
  markList,
  markOpen,
  openBefore,
  type ListMark,
  type OpenBefore,
  type OpenMark,
} from './open-mark.ts';
import { OtherTabs, type News, type Tabs } from './other-tabs.ts';
import { StorageError, storageErrorOf } from './storage-error.ts';
import { checkTicket, ticketOf, type Ticket } from './ticket.ts';

/** What the person did once, unchecked: whoever reads it knows what it should be. */
export interface StoredOperation {
  readonly id: string;
  readonly value: unknown;
}

/** What is kept of a recording. */
export interface StoredWork {
  readonly ticket: Ticket;
  readonly operations: readonly StoredOperation[];
  /** Unchecked too; undefined when there is none. */
  readonly view: unknown;
}

/** What is to be kept of a recording besides what is kept already. */
export interface Addition {
  readonly name: string;
  readonly operations: readonly StoredOperation[];
  /** Null leaves what was in view before. */
  readonly view: unknown;
  /** Aborted when nobody waits for it any more: what then comes to its turn is not added, as others may have erased it by that time. */
  readonly signal?: AbortSignal;
}

/** One recording in the list of what is kept. */
export interface StoredEntry {
  readonly key: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly operations: readonly unknown[];
}

/** What could not be understood, and where it was. */
export type Damaged =
  | { readonly from: 'operation'; readonly id: string; readonly value: unknown }
  | { readonly from: 'view' | 'recording'; readonly value: unknown };

const WORK = ['kept', 'operations', 'views'] as const;
const EVERY_STORE = [...WORK, 'recordings', 'damaged', 'strap'] as const;

/**
 * The work a person did, on their own device: in the browser's database, which no other site can read. Operations are
 * only ever added. Every method rejects with a `StorageError` where the browser does not keep or give back something;
 * nothing is kept in memory here.
 */
export class WorkStore {
  /** What else is kept in the same database, as signals that come in parts, has a store of its own. */
  readonly database = new Connection();
  readonly #tabs: Tabs;

  constructor(tabs: Tabs = new OtherTabs()) {
    this.#tabs = tabs;
  }

  /** Calls back with what other tabs did, until the function returned is called. */
  listen(heard: (news: News) => void): () => void {
    return this.#tabs.listen(heard);
  }

  read(key: string): Promise<StoredWork> {
    return this.database.read(WORK, async (transaction) => {
      const [kept, operations] = [transaction.objectStore('kept'), transaction.objectStore('operations')];
      const [everything, recording, ids, values, view] = await Promise.all([
        kept.get(EVERYTHING),
        kept.get(key),
        operations.getAllKeys(allOf(key)),
        operations.getAll(allOf(key)),
        transaction.objectStore('views').get(key),
      ]);
      return {
        ticket: ticketOf(everything, recording),
        operations: ids.map(([, id], index) => ({ id, value: values[index] })),
        view,
      };
    });
  }

  /**
   * Adds to what is kept of a recording, and returns the ticket for the next time. Rejects as `erased` when it, or
   * everything, was erased since the ticket was given. An operation added twice is there once.
   */
  async add(key: string, ticket: Ticket, { name, operations, view, signal }: Addition): Promise<Ticket> {
    const next = await this.database.write(WORK, async (transaction) => {
      const { everything, recording } = await checkTicket(transaction, key, ticket);
      // By now it has its turn, which may have been long in coming.
      signal?.throwIfAborted();
      const mark = recording ?? newMark();
      await together([
        () => transaction.objectStore('kept').put({ mark, name, savedAt: Date.now() }, key),
        () => (view === null ? null : transaction.objectStore('views').put(view, key)),
        ...operations.map(
          ({ id, value }) =>
            () =>
              transaction.objectStore('operations').put(value, [key, id]),
        ),
      ]);
      return { everything, recording: mark };
    });
    if (operations.length > 0) this.#tabs.tell({ kind: 'more', key });
    return next;
  }

  /** Takes what could not be understood out of the way, and keeps it as it was found. */
  async setAside(key: string, damaged: readonly Damaged[]): Promise<void> {
    await this.database.write(EVERY_STORE, async (transaction) => {
      const takeAway = (one: Damaged): Promise<void> => {
        if (one.from === 'operation') return transaction.objectStore('operations').delete([key, one.id]);
        if (one.from === 'view') return transaction.objectStore('views').delete(key);
        return transaction.objectStore('recordings').delete(LAST_RECORDING);
      };
      const aside = transaction.objectStore('damaged');
      await together(damaged.flatMap((one) => [() => aside.add({ key, ...one }), () => takeAway(one)]));
    });
  }

  /** How many values were set aside, ever. */
  countSetAside(): Promise<number> {
    return this.database.read(['damaged'], (transaction) => transaction.objectStore('damaged').count());
  }

  /** Everything kept, the latest first. */
  list(): Promise<StoredEntry[]> {
    return this.database.read(WORK, async (transaction) => {
      const [kept, operations] = [transaction.objectStore('kept'), transaction.objectStore('operations')];
      const [keys, labels, places, values] = await Promise.all([
        kept.getAllKeys(),
        kept.getAll(),
        operations.getAllKeys(),
        operations.getAll(),
      ]);
      const entries = new Map<string, { label: unknown; operations: unknown[] }>();
      const entry = (key: string) => entries.get(key) ?? { label: undefined, operations: [] };
      keys.forEach((key, index) => entries.set(key, { ...entry(key), label: labels[index] }));
      places.forEach(([key], index) => {
        entries.set(key, entry(key));
        entry(key).operations.push(values[index]);
      });
      entries.delete(EVERYTHING);
      return [...entries]
        .map(([key, { label, operations: own }]) => ({ key, ...readLabel(label), operations: own }))
        .sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  /** Forgets one recording: the work on it, and its files when it was the last one. */
  async forget(key: string): Promise<void> {
    await this.database.write([...WORK, 'recordings'], async (transaction) => {
      const recordings = transaction.objectStore('recordings');
      const last = await recordings.get(LAST_RECORDING);
      await together([
        () => transaction.objectStore('kept').delete(key),
        () => transaction.objectStore('operations').delete(allOf(key)),
        () => transaction.objectStore('views').delete(key),
        () => (isStored(last) && last['key'] === key ? recordings.delete(LAST_RECORDING) : null),
      ]);
    });
    this.#tabs.tell({ kind: 'forgotten', key });
  }

  /** The files of the recording opened last, unchecked; undefined when none are kept. */
  readRecording(): Promise<unknown> {
    return this.database.read(['recordings'], (transaction) =>
      transaction.objectStore('recordings').get(LAST_RECORDING),
    );
  }

  /** Keeps the files of a recording in place of those of the one before; rejects as `erased` as `add` does. */
  async saveRecording(key: string, ticket: Ticket, recording: unknown): Promise<void> {
    await this.database.write(['kept', 'recordings'], async (transaction) => {
      await checkTicket(transaction, key, ticket);
      await transaction.objectStore('recordings').put(recording, LAST_RECORDING);
    });
  }

  async forgetRecording(): Promise<void> {
    await this.database.write(['recordings'], (transaction) =>
      transaction.objectStore('recordings').delete(LAST_RECORDING),
    );
  }

  /** Notes what is open, at once. */
  markOpen(mark: OpenMark): void {
    markOpen(mark);
  }

  openBefore(): OpenBefore | null {
    return openBefore();
  }

  forgetOpen(isMeant: (mark: OpenMark) => boolean): void {
    forgetOpen(isMeant);
  }

  markList(list: ListMark | null): void {
    markList(list);
  }

  listBefore(): ListMark | null {
    return listBefore();
  }

  /** Erases everything the app keeps on the device, choices included. What other tabs still hold can no longer be added. */
  async erase(): Promise<void> {
    try {
      await this.eraseWork();
      await eraseDevice();
    } catch (error) {
      throw new StorageError('erase-failed', storageErrorOf(error).message, { cause: error });
    }
  }

  /** Erases what is kept of all recordings. A database that this version of the app cannot open is deleted as a whole. */
  async eraseWork(): Promise<void> {
    await this.#clear().catch(() => this.database.delete());
    this.#tabs.tell({ kind: 'erased' });
  }

  async #clear(): Promise<void> {
    await this.database.write(EVERY_STORE, async (transaction) => {
      await together(EVERY_STORE.map((name) => () => transaction.objectStore(name).clear()));
      await transaction.objectStore('kept').put({ mark: newMark(), name: '', savedAt: 0 }, EVERYTHING);
    });
  }
}

/** Makes requests of one transaction; none is left alone when another cannot even be made. */
async function together(requests: readonly (() => Promise<unknown> | null)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

/** The places of all operations of a recording. */
function allOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}

function readLabel(stored: unknown): { readonly name: string; readonly savedAt: number } {
  const { name, savedAt } = isStored(stored) ? stored : {};
  return {
    name: typeof name === 'string' ? name : '',
    savedAt: Number.isFinite(savedAt) ? (savedAt as number) : 0,
  };
}

function isStored(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
