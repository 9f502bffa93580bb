interface Entry {
  readonly at: number;
  readonly run: (at: number) => void;
}

/** What is still to happen, in order of time; what is due at the same moment happens in the order it was planned. */
export class EventQueue {
  readonly #entries: Entry[] = [];

  add(at: number, run: (at: number) => void): void {
    if (!Number.isFinite(at)) return;
    let i = this.#entries.length;
    while (i > 0 && this.#entries[i - 1].at > at) i--;
    this.#entries.splice(i, 0, { at, run });
  }

  /** Lets everything happen that is due before a moment, and what follows from it. */
  runUntil(end: number): void {
    while (this.#entries.length > 0 && this.#entries[0].at < end) {
      const [{ at, run }] = this.#entries.splice(0, 1);
      run(at);
    }
  }
}
