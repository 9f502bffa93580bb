/** The last samples of some leads of a signal that is still coming. */
export class SignalMemory {
  /** Samples that have come in all. */
  received = 0;
  readonly #leads: readonly Float32Array[];
  readonly #length: number;

  constructor(leads: number, length: number) {
    this.#length = length;
    this.#leads = Array.from({ length: leads }, () => new Float32Array(length));
  }

  /** Sample of the signal that is the oldest one still known. */
  get firstSample(): number {
    return Math.max(0, this.received - this.#length);
  }

  push(chunk: readonly Float32Array[]): void {
    const count = chunk[0].length;
    const kept = Math.min(count, this.#length);
    this.#leads.forEach((lead, index) => {
      lead.copyWithin(0, kept);
      lead.set(chunk[index].subarray(count - kept), this.#length - kept);
    });
    this.received += count;
  }

  /** Every lead from `firstSample` on; copies. */
  read(): Float32Array[] {
    return this.#leads.map((lead) => lead.slice(this.#length - (this.received - this.firstSample)));
  }
}
