import type { SampleRoom } from '../../recording/lead-samples.ts';

const CHUNK_SAMPLES = 65_536;
/** A few kilobytes of rows can name hundreds of leads: none of them gets room before it has samples. */
const FIRST_SAMPLES = 256;

/** A list of samples that grows by chunks: nothing but its first chunk is copied while it grows. */
export class SampleChunks {
  #chunks: Float32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length % CHUNK_SAMPLES;
    if (at === 0) this.#chunks.push(new Float32Array(this.#length === 0 ? FIRST_SAMPLES : CHUNK_SAMPLES));
    const last = this.#chunks.length - 1;
    if (at === this.#chunks[last].length) this.#chunks[last] = twiceAsLong(this.#chunks[last]);
    this.#chunks[last][at] = value;
    this.#length++;
  }

  /** Copies samples [first, first + count) into `target` at `to`. */
  copyTo(target: SampleRoom, to: number, first: number, count: number): void {
    for (let done = 0; done < count;) {
      const at = (first + done) % CHUNK_SAMPLES;
      const part = Math.min(count - done, CHUNK_SAMPLES - at);
      target.set(this.#chunks[(first + done - at) / CHUNK_SAMPLES].subarray(at, at + part), to + done);
      done += part;
    }
  }

  /** Lets the memory go. */
  clear(): void {
    this.#chunks = [];
    this.#length = 0;
  }
}

function twiceAsLong(chunk: Float32Array): Float32Array {
  const longer = new Float32Array(2 * chunk.length);
  longer.set(chunk);
  return longer;
}
