import { StorageError, storageErrorOf } from '../../../browser/storage/storage-error.ts';
import type { Ticket } from '../../../browser/storage/ticket.ts';
import { copyStored } from '../stored/copy-stored.ts';
import { keptViewSchema, type KeptView } from './kept-view.ts';
import type { LogSources } from './log-sources.ts';
import { addInLessRoom, isOther, type LogStore } from './log-store.ts';
import { inTime } from './in-time.ts';
import { putAfter, without, type Logged } from './operation.ts';
import { readWork } from './read-work.ts';

/** The browser is asked again after these times, and then each time after the last of them. */
const RETRY_MS = [1000, 3000, 10_000, 30_000];
/** An answer that takes longer is worth a word. */
const SLOW_MS = 3000;
/** And after this it is asked for once more. */
const TOO_SLOW_MS = 30_000;

/**
 * The log of one recording, or of the lecture, between this page and the device. Nothing is written before what is kept has been read, and
 * then only added; what cannot be written waits here and is tried again. Writes follow one another.
 */
export class KeptLog<T extends Logged, Identity extends { readonly key: string }> {
  /** Operations made here that are in this page only, in the order made. */
  waiting = $state.raw<readonly T[]>([]);
  /** What is in the way of reading or keeping it. */
  trouble = $state.raw<StorageError | null>(null);
  /** Whether it is known what was kept earlier. */
  isRead = $state(false);
  identity: Identity | null = null;
  ticket: Ticket | null = null;
  readonly #sources: LogSources<T, Identity>;
  #view: KeptView | null = null;
  /** Whether another tab has added something. */
  #isBehind = false;
  #isShown = true;
  /** Erased here: nothing is kept before the person does something again. Erased elsewhere: before the person says so. */
  #erased: 'here' | 'elsewhere' | null = null;
  #erasing: Promise<void> | null = null;
  /** Whether another tab erased it before, or while that was under way. */
  #isTaken = false;
  /** What waited when that began. */
  #dropped: readonly T[] = [];
  /** How often it was erased: what was asked before says nothing about what is there now. */
  #erasures = 0;
  /** The log that keeps what waited here. */
  #heir: KeptLog<T, Identity> | null = null;
  #running: Promise<void> | null = null;
  #attempts = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(sources: LogSources<T, Identity>) {
    this.#sources = sources;
  }

  /** Whether there is something here that is to be kept, or will be when erasing fails. */
  get isNeeded(): boolean {
    return this.waiting.length + this.#dropped.length > 0;
  }

  /** Something was done here. Resolves when it is kept, or could not be. */
  async add(operation: T): Promise<void> {
    this.waiting = [...this.waiting, operation];
    if (this.#erased === 'here' && !this.#erasing) this.keepAgain();
    else void this.#go();
    for (let busy = this.#busy; busy; busy = this.#busy) await busy;
  }

  /** Takes over what an earlier log of the same recording could not write; where the person was told why, they still are. */
  takeOver(before: KeptLog<T, Identity>): void {
    this.waiting = [...before.waiting, ...this.waiting];
    before.waiting = [];
    before.#heir = this;
    before.trouble = null;
    if (before.#erased === 'elsewhere') this.#stop('elsewhere');
    else if (this.#erased === 'here' && !this.#erasing) this.keepAgain();
    else void this.#go();
  }

  setView(view: KeptView): void {
    if (this.#erased) return;
    this.#view = view;
    void this.#go();
  }

  /** Looks what is kept: for the first time, or because there is more by now. */
  look(): Promise<void> {
    this.#isBehind = true;
    return this.#go();
  }

  /** Tries again at once what could not be done. */
  retry(): Promise<void> {
    this.#attempts = 0;
    return this.#go();
  }

  /** What is kept is being erased, and what waits with it: it waits again when that fails. What is done later is kept. */
  async erase(erasing: Promise<void>): Promise<void> {
    const dropped = [...this.#dropped, ...this.waiting];
    this.#dropped = dropped;
    this.#isTaken ||= this.#erased === 'elsewhere';
    this.#forget();
    this.#erasing = erasing;
    const [{ status }] = await Promise.allSettled([erasing]);
    const isErased = status === 'fulfilled';
    if (this.#erasing !== erasing) return;
    this.#erasing = null;
    this.#dropped = [];
    const isTaken = this.#isTaken;
    this.#isTaken = false;
    if (!isErased && isTaken) {
      this.waiting = [...dropped, ...this.waiting];
      this.#erased = null;
      this.erasedElsewhere();
    } else if (!isErased) this.#resume([...dropped, ...this.waiting]);
    else if (this.waiting.length > 0) this.keepAgain();
  }

  /** It was erased in another tab. Where nothing was done here there is nothing to be told of. */
  erasedElsewhere(): void {
    const isKnown = this.#sources.known().length > 0;
    this.#isTaken = this.#erasing !== null;
    if (this.#erasing || (this.#erased === 'here' && isKnown)) return;
    if (isKnown) return this.#stop('elsewhere');
    this.#forget();
    // Somebody may work on it again by now. Not in this breath, which may be the last of a read that was refused.
    this.#isBehind = true;
    queueMicrotask(() => void this.#go());
  }

  /** Keeps everything known of the recording anew, after it was erased. */
  keepAgain(): void {
    this.#resume(this.#sources.known());
  }

  /** Nothing is shown of this recording any more: what waits is still tried. */
  leave(): void {
    this.#view = null;
    this.#isShown = false;
  }

  /** Resolves when everything is kept, or could not be. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** What is under way and has to end before it is known what is kept. */
  get #busy(): Promise<unknown> | null {
    return this.#running ?? this.#erasing?.catch(() => undefined) ?? (this.#heir ? this.#heir.#busy : null);
  }

  #resume(waiting: readonly T[]): void {
    this.#erased = null;
    this.trouble = null;
    this.waiting = waiting;
    void this.#go();
  }

  #forget(): void {
    this.#stop('here');
    this.waiting = [];
  }

  #stop(erased: 'here' | 'elsewhere'): void {
    this.#erased = erased;
    this.#erasures++;
    this.ticket = null;
    this.#view = null;
    this.trouble = erased === 'here' ? null : new StorageError('storage-erased', 'told by another tab');
    clearTimeout(this.#again);
  }

  #go(): Promise<void> {
    if (!this.#running && this.#isToDo()) {
      clearTimeout(this.#again);
      this.#running = this.#run();
    }
    return this.#running ?? Promise.resolve();
  }

  #isToDo(): boolean {
    if (this.#sources.store() === null) return false;
    const isBehind = this.#isBehind && this.#isShown;
    if (this.#erased === null) return isBehind || this.waiting.length > 0 || this.#view !== null;
    // Where nothing is left of what was erased, what others do since is of interest; nothing is written.
    return this.#erased === 'here' && !this.#erasing && isBehind && this.#sources.known().length === 0;
  }

  async #run(): Promise<void> {
    try {
      for (let store = this.#sources.store(); store && this.#isToDo(); store = this.#sources.store()) {
        if (this.identity) await this.#step(store, this.identity.key);
        else this.identity = await this.#sources.identify();
      }
      if (this.#erased !== 'elsewhere') this.trouble = null;
      this.#attempts = 0;
    } catch (error) {
      this.#fail(error);
    } finally {
      // In the same breath as the last look at what there is to do: whoever comes now begins anew.
      this.#running = null;
    }
  }

  async #step(store: LogStore, key: string): Promise<void> {
    const erasures = this.#erasures;
    try {
      if (this.#isBehind || !this.ticket) await this.#read(store, key);
      else await this.#write(store, key, this.ticket);
    } catch (error) {
      if (erasures === this.#erasures) throw error;
    }
  }

  /** Waits for the store; where that takes long a word is said, and in the end it is given up. */
  async #answered<T>(answer: Promise<T>): Promise<T> {
    const erasures = this.#erasures;
    const tooLate = (): StorageError => new StorageError('storage-slow', `no answer within ${SLOW_MS / 1000} s`);
    const late = setTimeout(() => {
      if (erasures === this.#erasures) this.trouble ??= tooLate();
    }, SLOW_MS);
    try {
      return await inTime(TOO_SLOW_MS, answer, tooLate);
    } finally {
      clearTimeout(late);
    }
  }

  async #read(store: LogStore, key: string): Promise<void> {
    const erasures = this.#erasures;
    // What another tab adds from now on may not be in the answer.
    this.#isBehind = false;
    const stored = await this.#answered(store.read(key)).catch((error: unknown) => {
      this.#isBehind = true;
      throw error;
    });
    if (erasures !== this.#erasures) return;
    if (this.ticket && isOther(stored.ticket, this.ticket))
      throw new StorageError('storage-erased', 'it has another mark');
    const work = readWork(stored, this.#sources.schema);
    // What cannot be moved out of the way stays where it is, and is not used either.
    if (work.damaged.length > 0) await store.setAside(key, work.damaged).catch(() => undefined);
    if (erasures !== this.#erasures) return;
    const isFirst = !this.isRead;
    if (isFirst) this.waiting = putAfter(this.waiting, work.operations);
    this.ticket = stored.ticket;
    this.isRead = true;
    if (work.operations.length > 0) this.#erased = null;
    this.#sources.read({ ...work, operations: [...work.operations, ...this.waiting] }, isFirst);
  }

  async #write(store: LogStore, key: string, ticket: Ticket): Promise<void> {
    const [operations, view, erasures] = [this.waiting, this.#view, this.#erasures];
    this.#view = null;
    const writing = new AbortController();
    const addition = {
      signal: writing.signal,
      name: this.#sources.name,
      operations: operations.map((operation) => ({
        id: operation.id,
        value: copyStored(this.#sources.schema, operation),
      })),
      view: view && (copyStored(keptViewSchema, view) ?? null),
    };
    try {
      const next = await this.#answered(addInLessRoom(store, key, ticket, addition));
      if (erasures !== this.#erasures) return;
      this.ticket = next;
    } catch (error) {
      writing.abort();
      if (erasures === this.#erasures) this.#view ??= view;
      throw error;
    }
    this.waiting = without(this.waiting, operations);
  }

  #fail(error: unknown): void {
    const trouble = storageErrorOf(error);
    if (trouble.code === 'storage-erased') return this.erasedElsewhere();
    // What could not be done need not be done any more.
    if (!this.#isToDo()) {
      if (this.#erased !== 'elsewhere') this.trouble = null;
      return;
    }
    this.trouble = trouble;
    const wait = RETRY_MS[Math.min(this.#attempts++, RETRY_MS.length - 1)];
    this.#again = setTimeout(() => void this.#go(), wait);
  }
}
