const CHUNK_SAMPLES = 65_536;

/** A list of samples that grows by chunks: nothing is copied while it grows. */
export class SampleChunks {
  #chunks: Float32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length % CHUNK_SAMPLES;
    if (at === 0) this.#chunks.push(new Float32Array(CHUNK_SAMPLES));
    this.#chunks[this.#chunks.length - 1][at] = value;
    this.#length++;
  }

  /** Copies samples [first, first + count) into `target` at `to`. */
  copyTo(target: Float32Array, to: number, first: number, count: number): void {
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
