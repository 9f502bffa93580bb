/** The least delayed message of so many seconds stands for them: radio and browser delay, they never hasten. */
const WINDOW_SECONDS = 60;
/** Two windows this far apart tell the drift of crystals (some 20 in a million) from their delays. */
const KNOWN_SECONDS = 180;

interface Offset {
  readonly atSeconds: number;
  readonly offset: number;
}

/** How two clocks run apart, by messages that are stamped with one and come, more or less late, by the other. */
export class ClockDrift {
  #first: Offset | null = null;
  #windowEnd = WINDOW_SECONDS;
  /** The least delayed one of the window that is not over yet, and of the one before. */
  #open: Offset | null = null;
  #closed: Offset | null = null;

  /** A message stamped at one time by its clock and come at another by ours, seconds; stamps rise. */
  add(stampSeconds: number, comeSeconds: number): void {
    const offset = { atSeconds: stampSeconds, offset: comeSeconds - stampSeconds };
    if (stampSeconds >= this.#windowEnd) {
      if (this.#open) this.#closed = this.#open;
      this.#first ??= this.#closed;
      this.#open = null;
      this.#windowEnd = stampSeconds + WINDOW_SECONDS;
    }
    if (this.#open === null || offset.offset < this.#open.offset) this.#open = offset;
  }

  /** How much later than the promptest one of late a message comes, seconds. */
  lateness(stampSeconds: number, comeSeconds: number): number {
    const least = Math.min(this.#open?.offset ?? Infinity, this.#closed?.offset ?? Infinity);
    return least === Infinity ? 0 : comeSeconds - stampSeconds - least;
  }

  /** How much our clock gains on the other, as a share of the time; null until that can be told. */
  get share(): number | null {
    if (!this.#first || !this.#closed) return null;
    const seconds = this.#closed.atSeconds - this.#first.atSeconds;
    return seconds < KNOWN_SECONDS ? null : (this.#closed.offset - this.#first.offset) / seconds;
  }
}
