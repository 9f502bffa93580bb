const FIRST_ROOM = 2 ** 10;
/** The golden ratio in 32 bits: spreads like bit patterns over the whole table (Knuth, The Art of Computer Programming 6.4). */
const SPREAD = 0x9e3779b1;

/** Different 32-bit numbers by their bit patterns, each with a number of its own in the order in which they were first met. NaN is none of them. */
export class DistinctValues {
  #count = 0;
  /** Bit patterns by number. */
  #patterns = new Int32Array(FIRST_ROOM);
  /** One more than the number of the pattern that is there; 0 where a place is free. The table is never more than half full. */
  #numberAt = new Int32Array(2 * FIRST_ROOM);

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
    this.#numberAt.fill(0);
  }

  /** The number of a value; a new one for a new value. */
  numberOf(pattern: number): number {
    const place = this.#placeOf(pattern);
    const known = this.#numberAt[place];
    if (known > 0) return known - 1;
    if (this.#count === this.#patterns.length) {
      this.#grow();
      return this.#add(pattern, this.#placeOf(pattern));
    }
    return this.#add(pattern, place);
  }

  /** The values in ascending order, and by number the rank that each has among them. */
  ranked(): { readonly values: Float32Array; readonly rankOf: Int32Array } {
    const values = new Float32Array(this.#patterns.buffer, 0, this.#count).slice().sort();
    const rankOf = new Int32Array(this.#count);
    new Int32Array(values.buffer).forEach((pattern, rank) => (rankOf[this.numberOf(pattern)] = rank));
    return { values, rankOf };
  }

  #add(pattern: number, place: number): number {
    this.#patterns[this.#count] = pattern;
    this.#numberAt[place] = ++this.#count;
    return this.#count - 1;
  }

  /** Where a bit pattern is in the table, or where it belongs. */
  #placeOf(pattern: number): number {
    const mask = this.#numberAt.length - 1;
    let place = (Math.imul(pattern, SPREAD) >>> 8) & mask;
    while (this.#numberAt[place] > 0 && this.#patterns[this.#numberAt[place] - 1] !== pattern)
      place = (place + 1) & mask;
    return place;
  }

  /** Twice the room for values and their table. */
  #grow(): void {
    const before = this.#patterns;
    this.#patterns = new Int32Array(2 * before.length);
    this.#patterns.set(before);
    this.#numberAt = new Int32Array(4 * before.length);
    for (let number = 0; number < before.length; number++) this.#numberAt[this.#placeOf(before[number])] = number + 1;
  }
}
