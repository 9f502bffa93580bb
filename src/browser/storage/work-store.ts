import { deleteDB, type IDBPDatabase } from 'idb';
import { eraseDevice } from './erase-device.ts';
import { readKeptWork, type KeptWork } from './kept-work.ts';
import { markOpen } from './open-mark.ts';
import { DATABASE_NAME, LAST_RECORDING, openDatabase, type KeptRecording, type Schema } from './open-database.ts';

/**
 * The work a person did, on their own device: in the browser's database, which no other site can read. Every method
 * rejects where the browser refuses to keep or to give back anything; nothing is kept in memory here.
 */
export class WorkStore {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  async read(key: string): Promise<KeptWork | null> {
    return readKeptWork(await this.#with((database) => database.get('work', key)));
  }

  /** Keeps work in place of what was kept of that recording. */
  async save(work: KeptWork): Promise<void> {
    await this.#with((database) => database.put('work', work));
  }

  /** Everything kept, the latest first. */
  async list(): Promise<KeptWork[]> {
    const stored = await this.#with((database) => database.getAll('work'));
    return stored.flatMap((one) => readKeptWork(one) ?? []).sort((a, b) => b.savedAt - a.savedAt);
  }

  /** Forgets one recording: the work on it, and its files when it was the last one. */
  async forget(key: string): Promise<void> {
    await this.#with((database) => database.delete('work', key));
    if ((await this.readRecording())?.key === key) await this.forgetRecording();
  }

  async readRecording(): Promise<KeptRecording | null> {
    return (await this.#with((database) => database.get('recordings', LAST_RECORDING))) ?? null;
  }

  /** Keeps the files of a recording in place of those of the one before. */
  async saveRecording(recording: KeptRecording): Promise<void> {
    await this.#with((database) => database.put('recordings', recording, LAST_RECORDING));
  }

  async forgetRecording(): Promise<void> {
    await this.#with((database) => database.delete('recordings', LAST_RECORDING));
  }

  /** Notes that this recording is what a reload of this tab comes back to. */
  markOpen(key: string): void {
    markOpen(key);
  }

  /** Erases everything the app keeps on the device, choices included. */
  erase(): Promise<void> {
    return eraseDevice(this);
  }

  /** Deletes the whole database. */
  async deleteDatabase(): Promise<void> {
    const open = this.#database;
    this.#database = null;
    if (open) await open.then((database) => database.close()).catch(() => undefined);
    await deleteDB(DATABASE_NAME);
  }

  async #with<T>(use: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    this.#database ??= openDatabase();
    const opened = this.#database;
    try {
      return await use(await opened);
    } catch (error) {
      // A connection that was closed from outside, or never came about, is made anew the next time.
      if (this.#database === opened) this.#database = null;
      opened.then((database) => database.close()).catch(() => undefined);
      throw error;
    }
  }
}
