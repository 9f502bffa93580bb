import type { StoredFile } from './stored-file.ts';
import { RecordingError } from '../../recording/recording-error.ts';

/** How far a listing is. */
export interface ListingProgress {
  readonly done: number;
  readonly total: number;
}

/** Who waits for a listing: how far it is, whether to go on, and when others may have their turn. */
export interface ListingWatch {
  readonly onProgress?: (progress: ListingProgress) => void;
  /** Throws when the listing is not wanted any more. */
  readonly signal?: { throwIfAborted(): void };
  /** Called between files; resolves when the listing may go on. */
  readonly pause?: () => Promise<void>;
  /** Whether every file is looked into, however many there are: nobody waits for the list. */
  readonly unlimited?: boolean;
}

/** Files between two words about the progress. */
const TOLD_EVERY = 50;
/** Most bytes of headers and beginnings that a listing reads: three times the headers of PTB-XL. */
const MOST_BYTES = 128 * 2 ** 20;

/** What a listing reads, counted: no set of files makes it read without end, and it can be stopped between any two. */
export class ListingWork {
  readonly #watch: ListingWatch;
  #total = 0;
  #done = 0;
  #leftBytes: number;

  constructor(watch: ListingWatch = {}) {
    this.#watch = watch;
    this.#leftBytes = watch.unlimited ? Infinity : MOST_BYTES;
  }

  /** Whether so much was read that the rest is left unread. */
  get isSpent(): boolean {
    return this.#leftBytes <= 0;
  }

  /** Says that the rest is left unread, as when so much was read. */
  leaveRest(): void {
    this.#leftBytes = 0;
  }

  /** Lets others have their turn. Rejects when the listing is not wanted any more. */
  async pause(): Promise<void> {
    this.#watch.signal?.throwIfAborted();
    await this.#watch.pause?.();
  }

  /** Announces files that will be looked into. */
  expect(count: number): void {
    this.#total += count;
  }

  /**
   * The beginning of a file; nothing once the listing has read its fill, and nothing of one that cannot be read (taken
   * away, damaged in its archive): whoever opens it is told.
   * Rejects when the listing is not wanted any more.
   */
  async beginning(file: StoredFile, mostBytes: number): Promise<Uint8Array> {
    await this.pause();
    if (this.#done % TOLD_EVERY === 0) this.#watch.onProgress?.({ done: this.#done, total: this.#total });
    this.#done++;
    if (this.isSpent || mostBytes === 0) return new Uint8Array(0);
    try {
      const bytes = await file.slice(0, mostBytes);
      this.#leftBytes -= bytes.length;
      return bytes;
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      return new Uint8Array(0);
    }
  }
}
