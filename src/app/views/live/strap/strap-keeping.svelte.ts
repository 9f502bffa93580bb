import type { StorageError } from '../../../../browser/storage/storage-error.ts';
import type { StrapHeader, StrapPart } from './strap-recording.ts';

/** Where the signal of a strap is kept while it comes. Everything may reject with a `StorageError`. */
export interface PartStore {
  begin(key: string, header: unknown): Promise<void>;
  /** False when it was erased meanwhile. */
  add(key: string, part: number, value: unknown, header: unknown): Promise<boolean>;
}

/** A part is kept when this much has come: so much, and what is being written, is lost with a tab. */
const PART_SECONDS = 2;

/** Keeps what comes from a strap, a part at a time, in order. What cannot be kept is tried again with the next part. */
export class StrapKeeping {
  /** Why the latest part could not be kept. */
  trouble = $state.raw<StorageError | null>(null);
  /** Whether it was erased while it came: nothing more of it is kept. */
  isErased = $state(false);
  readonly #store: PartStore;
  readonly #key: string;
  #waiting: Float32Array[] = [];
  #waitingLength = 0;
  #from = 0;
  #part = 0;
  #writing: Promise<void> | null = null;

  constructor(store: PartStore, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** Samples that came, and what the recording with them in it says of itself. */
  add(samplesMv: Float32Array, header: StrapHeader): void {
    this.#waiting.push(samplesMv);
    this.#waitingLength += samplesMv.length;
    if (this.#waitingLength >= PART_SECONDS * header.sampleRateHz && !this.#writing) void this.flush(header);
  }

  /** Keeps what has come so far. Never rejects. */
  async flush(header: StrapHeader): Promise<void> {
    // Frames that come in one go, as those a browser held back, each ask for it: one is written after the other.
    while (this.#writing) await this.#writing;
    if (this.#waitingLength === 0 || this.isErased) return;
    this.#writing = this.#write(header).finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #write(header: StrapHeader): Promise<void> {
    const count = this.#waiting.length;
    const samplesMv = new Float32Array(this.#waitingLength);
    let at = 0;
    for (const some of this.#waiting) {
      samplesMv.set(some, at);
      at += some.length;
    }
    const kept = { ...header, length: this.#from + samplesMv.length };
    try {
      if (this.#part === 0) await this.#store.begin(this.#key, kept);
      const part: StrapPart = { from: this.#from, samplesMv };
      this.isErased = !(await this.#store.add(this.#key, this.#part, part, kept));
      this.#part++;
      this.#from += samplesMv.length;
      this.#waiting = this.#waiting.slice(count);
      this.#waitingLength -= samplesMv.length;
      this.trouble = null;
    } catch (error) {
      this.trouble = error as StorageError;
    }
  }
}
