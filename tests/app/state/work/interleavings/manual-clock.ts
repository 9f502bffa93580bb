interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/** Far more than anything takes that ends. */
const MOST_TURNS = 1000;

/** Time that passes only when it is told to: in its place the page's `setTimeout` and `Date.now` go by it. */
export class ManualClock {
  nowMs: number;
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: Date.now };
  readonly #timers = new Map<number, Timer>();
  #elapsedMs = 0;
  #nextId = 1;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
    const set = (run: () => void, delayMs = 0): number => {
      this.#timers.set(this.#nextId, { atMs: this.#elapsedMs + delayMs, run });
      return this.#nextId++;
    };
    globalThis.setTimeout = set as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => void this.#timers.delete(id)) as unknown as typeof clearTimeout;
    Date.now = () => this.nowMs;
  }

  /** Time that has passed, whatever the clock on the wall says. */
  get elapsedMs(): number {
    return this.#elapsedMs;
  }

  /** Lets time pass; what is due runs in its order. */
  pass(milliseconds: number): void {
    this.#elapsedMs += milliseconds;
    this.nowMs += milliseconds;
    this.runDue();
  }

  /** Runs what is due now; whether anything was. */
  runDue(): boolean {
    const due = [...this.#timers]
      .filter(([, { atMs }]) => atMs <= this.#elapsedMs)
      .sort(([, a], [, b]) => a.atMs - b.atMs);
    for (const [id, { run }] of due) if (this.#timers.delete(id)) run();
    return due.length > 0;
  }

  /** Back to the device's own time. */
  remove(): void {
    Object.assign(globalThis, { setTimeout: this.#real.setTimeout, clearTimeout: this.#real.clearTimeout });
    Date.now = this.#real.now;
  }
}

/** Everything that follows by itself from what has happened so far. */
export async function consequences(clock: ManualClock): Promise<void> {
  let turns = 0;
  do await new Promise((resolve) => setImmediate(resolve));
  while (clock.runDue() && ++turns < MOST_TURNS);
  if (turns === MOST_TURNS) throw new Error('it goes on for ever');
}
