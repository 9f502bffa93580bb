/** Notices when something was asked and nothing is heard for a while. */
export class Silence {
  readonly #afterMs: number;
  readonly #tell: (silent: boolean) => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silent = false;

  /** `tell` is called with true when nothing was heard for `afterMs` since the question, with false when that is over. */
  constructor(afterMs: number, tell: (silent: boolean) => void) {
    this.#afterMs = afterMs;
    this.#tell = tell;
  }

  asked(): void {
    if (this.#asked++ === 0) this.#wait();
  }

  answered(): void {
    if (--this.#asked === 0) clearTimeout(this.#timer);
    this.heard();
  }

  /** Any sign of life: an answer, progress. */
  heard(): void {
    if (this.#silent) {
      this.#silent = false;
      this.#tell(false);
    }
    if (this.#asked > 0) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#silent = true;
      this.#tell(true);
    }, this.#afterMs);
  }
}
