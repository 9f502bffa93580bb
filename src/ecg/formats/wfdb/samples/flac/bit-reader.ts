/** Reads big-endian bits from bytes. Past the end it gives zeros and says so: no read throws, and none runs on for ever. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #byte: number;
  /** Bits of the current byte already read, 0…7. */
  #used = 0;

  constructor(bytes: Uint8Array, firstByte: number) {
    this.#bytes = bytes;
    this.#byte = firstByte;
  }

  /** True once more bits were read than there are. */
  get isPastEnd(): boolean {
    return this.#byte > this.#bytes.length || (this.#byte === this.#bytes.length && this.#used > 0);
  }

  /** Unsigned number of 0…32 bits. */
  unsigned(count: number): number {
    let value = 0;
    let left = count;
    while (left > 0) {
      const take = Math.min(left, 8 - this.#used);
      const rest = 8 - this.#used - take;
      // A product, not a shift: 32 bits would turn negative.
      value = value * 2 ** take + (((this.#bytes[this.#byte] ?? 0) >> rest) & (2 ** take - 1));
      this.#skip(take);
      left -= take;
    }
    return value;
  }

  /** Two's complement number of 1…32 bits. */
  signed(count: number): number {
    const value = this.unsigned(count);
    return value >= 2 ** (count - 1) ? value - 2 ** count : value;
  }

  /** How many zeros come before the next one, which is read too. */
  unary(): number {
    let zeros = 0;
    while (this.#byte < this.#bytes.length) {
      const left = this.#bytes[this.#byte] & (0xff >> this.#used);
      if (left !== 0) {
        const run = Math.clz32(left) - 24 - this.#used;
        this.#skip(run + 1);
        return zeros + run;
      }
      zeros += 8 - this.#used;
      this.#skip(8 - this.#used);
    }
    this.#byte = this.#bytes.length + 1;
    return zeros;
  }

  /** Goes on to the start of a byte, and returns its index. */
  align(): number {
    if (this.#used > 0) this.#skip(8 - this.#used);
    return this.#byte;
  }

  #skip(bits: number): void {
    const used = this.#used + bits;
    this.#byte += used >> 3;
    this.#used = used & 7;
  }
}
