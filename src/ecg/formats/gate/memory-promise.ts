import type { SampleRoom } from '../../recording/lead-samples.ts';
import { sampleRoom } from '../../recording/packed-samples.ts';
import { RecordingError } from '../../recording/recording-error.ts';

/** What a recording may take in memory: several times its files, and what any small file needs. */
const TIMES_FILES = 4;
const BASE_BYTES = 64 * 2 ** 20;
const SAMPLE_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** An object of six fields and its place in a list. */
const ANNOTATION_BYTES = 100;
/** Silence between samples that is kept as a gap, for all leads together: as much as any small file may take. */
export const MOST_GAP_SAMPLES = BASE_BYTES / SAMPLE_BYTES;

/**
 * What reading some files may take in memory: four times their size and 64 MB. Readers get the room for samples here and
 * nowhere else, so that no number in a file, however large, is believed before it is compared with the size of that file.
 */
export class MemoryPromise {
  #fileBytes: number;
  #takenBytes = 0;

  /** `fileBytes`: size of all files of the recording, unpacked. */
  constructor(fileBytes: number) {
    this.#fileBytes = fileBytes;
  }

  get leftBytes(): number {
    return this.#mostBytes - this.#takenBytes;
  }

  /** What a file holds packed counts as it is unpacked; the caller has checked that it is in proportion. */
  countUnpacked(packedBytes: number, unpackedBytes: number): void {
    this.#fileBytes += Math.max(0, unpackedBytes - packedBytes);
  }

  /** Room for `count` samples, all missing (NaN). Throws `RecordingError` when that is more than was promised, or no count. */
  samples(count: number): Float32Array<ArrayBuffer> {
    this.take(count * SAMPLE_BYTES);
    return new Float32Array(count).fill(Number.NaN);
  }

  /** The same for a lead as the file stores it, in less memory where it is long. Throws as `samples` does. */
  room(count: number): SampleRoom {
    this.take(count * SAMPLE_BYTES);
    return sampleRoom(count);
  }

  /** Room for samples that is let go before there is need for more. Throws as `samples` does. */
  scratch(count: number): Float32Array<ArrayBuffer> {
    this.#check(count * SAMPLE_BYTES);
    return new Float32Array(count).fill(Number.NaN);
  }

  /** Counts memory that is about to be taken. Throws `RecordingError` when that is more than was promised, or no count. */
  take(bytes: number): void {
    this.#check(bytes);
    this.#takenBytes += bytes;
  }

  /** How many annotations there is room for. */
  get annotationRoom(): number {
    return Math.max(0, Math.floor(this.leftBytes / ANNOTATION_BYTES));
  }

  #check(bytes: number): void {
    if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > this.leftBytes) throw this.#tooLarge();
  }

  /** Throws `RecordingError` when samples that are already there are more than was promised. */
  checkSamples(count: number): void {
    if (!this.allowsSamples(count)) throw this.#tooLarge();
  }

  /** Whether so many samples may be there at once. */
  allowsSamples(count: number): boolean {
    return count * SAMPLE_BYTES <= this.#mostBytes;
  }

  get #mostBytes(): number {
    return TIMES_FILES * this.#fileBytes + BASE_BYTES;
  }

  #tooLarge(): RecordingError {
    const megabytes = Math.floor(this.#mostBytes / 2 ** 20);
    return new RecordingError(
      'too-large',
      `The file describes far more samples or longer pauses than it holds data for (over ${megabytes} MB): it is damaged, or ` +
        'has pauses of days. Open a part of it.',
    );
  }
}
