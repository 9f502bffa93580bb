import { stretchesOf, type LeadSamples, type SampleRoom } from './lead-samples.ts';

/** A lead up to this long (an hour at 500 Hz, and more) is kept as numbers: it takes 8 MB, and parts of it are no copies. */
const LONGEST_PLAIN_SAMPLES = 2 ** 21;
/** Different values that 16 bits tell apart, one of them "missing". */
const MOST_VALUES = 2 ** 16;
const MISSING = 0;
const FIRST_ROOM = 2 ** 10;
/** The golden ratio in 32 bits: spreads like bit patterns over the whole table (Knuth, The Art of Computer Programming 6.4). */
const SPREAD = 0x9e3779b1;

/** Room for the samples of a lead, in half the memory where it is long. */
export function sampleRoom(length: number): SampleRoom {
  return length > LONGEST_PLAIN_SAMPLES ? new PackedSamples(length) : new Float32Array(length).fill(Number.NaN);
}

/** The same samples in half the memory, where the lead is long and was recorded with 16 bits or less; else as they are. */
export function packed(samplesMv: LeadSamples): LeadSamples {
  if (!(samplesMv instanceof Float32Array) || samplesMv.length <= LONGEST_PLAIN_SAMPLES) return samplesMv;
  const room = new PackedSamples(samplesMv.length);
  let at = 0;
  for (const stretch of stretchesOf(samplesMv)) {
    room.set(stretch, at);
    if (!room.isPacked) return samplesMv;
    at += stretch.length;
  }
  return room;
}

/** Whether every part of these samples is handed out as a copy, which is the caller's own. */
export function handsOutCopies(samplesMv: LeadSamples): boolean {
  return samplesMv instanceof PackedSamples && samplesMv.isPacked;
}

/** ±Infinity becomes NaN, in place. Returns how many there were. */
export function makeInfiniteMissing(samplesMv: Float32Array): number {
  let count = 0;
  for (let i = 0; i < samplesMv.length; i++) {
    if (samplesMv[i] !== Number.POSITIVE_INFINITY && samplesMv[i] !== Number.NEGATIVE_INFINITY) continue;
    samplesMv[i] = Number.NaN;
    count++;
  }
  return count;
}

/**
 * Samples as the numbers of the values they have, of which a converter of 16 bits makes no more than 65,536: exactly what was put there
 * comes out, whatever gain and offset made it. With more values than that they are kept as they are.
 */
export class PackedSamples implements SampleRoom {
  readonly length: number;
  #numbers: Uint16Array;
  /** Millivolts by number. */
  #values = new Float32Array(FIRST_ROOM).fill(Number.NaN);
  #valueCount = 1;
  /** Bit patterns of the values by their hash, and the numbers they have; `MISSING` where a place is free. */
  #patterns = new Int32Array(2 * FIRST_ROOM);
  #numberAt = new Uint16Array(2 * FIRST_ROOM);
  /** Set where there were too many values. */
  #plain: Float32Array | null = null;

  constructor(length: number) {
    this.length = length;
    this.#numbers = new Uint16Array(length);
  }

  /** False when there were too many values: they take twice the room. */
  get isPacked(): boolean {
    return this.#plain === null;
  }

  set(samplesMv: Float32Array, at: number): void {
    if (at < 0 || at + samplesMv.length > this.length) throw new RangeError('the samples do not fit');
    const patterns = new Int32Array(samplesMv.buffer, samplesMv.byteOffset, samplesMv.length);
    for (let i = 0; i < samplesMv.length && this.#plain === null; i++) {
      // Only NaN differs from itself.
      this.#numbers[at + i] = samplesMv[i] === samplesMv[i] ? this.#numberOf(patterns[i], samplesMv[i]) : MISSING;
    }
    this.#plain?.set(samplesMv, at);
  }

  subarray(first = 0, end = this.length): Float32Array {
    if (this.#plain) return this.#plain.subarray(first, end);
    const numbers = this.#numbers.subarray(first, end);
    const values = this.#values;
    const samplesMv = new Float32Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) samplesMv[i] = values[numbers[i]];
    return samplesMv;
  }

  /** ±Infinity becomes missing. Returns how many there were. */
  makeInfiniteMissing(): number {
    if (this.#plain) return makeInfiniteMissing(this.#plain);
    const isInfinite = this.#values.map((value) => Number(Math.abs(value) === Number.POSITIVE_INFINITY));
    if (!isInfinite.includes(1)) return 0;
    const count = this.#numbers.reduce((sum, number) => sum + isInfinite[number], 0);
    makeInfiniteMissing(this.#values);
    return count;
  }

  /** The number of a value; a new one for a new value. */
  #numberOf(pattern: number, value: number): number {
    const place = this.#placeOf(pattern);
    const known = this.#numberAt[place];
    if (known !== MISSING) return known;
    if (this.#valueCount === MOST_VALUES) {
      this.#plain = this.subarray();
      this.#numbers = new Uint16Array(0);
      return MISSING;
    }
    const number = this.#valueCount++;
    if (number === this.#values.length) this.#grow();
    this.#values[number] = value;
    const free = this.#placeOf(pattern);
    this.#patterns[free] = pattern;
    this.#numberAt[free] = number;
    return number;
  }

  /** Where a bit pattern is in the table, or where it belongs. The table is never more than half full. */
  #placeOf(pattern: number): number {
    const mask = this.#patterns.length - 1;
    let place = (Math.imul(pattern, SPREAD) >>> 8) & mask;
    while (this.#numberAt[place] !== MISSING && this.#patterns[place] !== pattern) place = (place + 1) & mask;
    return place;
  }

  /** Twice the room for values and their table. */
  #grow(): void {
    const before = this.#values;
    this.#values = new Float32Array(2 * before.length).fill(Number.NaN);
    this.#values.set(before);
    const patterns = new Int32Array(before.buffer);
    this.#patterns = new Int32Array(4 * before.length);
    this.#numberAt = new Uint16Array(4 * before.length);
    for (let number = 1; number < before.length; number++) {
      const place = this.#placeOf(patterns[number]);
      this.#patterns[place] = patterns[number];
      this.#numberAt[place] = number;
    }
  }
}
