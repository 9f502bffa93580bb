/**
 * Counts where the person went: beats they selected, places they brought into view. Where they went last is where they stay:
 * an answer that comes later moves them only from where they asked for it.
 */
export class OwnMoves {
  #count = 0;
  #isAnswer = false;

  /** Where the person is, for an answer that is still to come. */
  get now(): number {
    return this.#count;
  }

  /** Something was selected or brought into view. */
  note(): void {
    if (!this.#isAnswer) this.#count++;
  }

  /** Selects or brings into view what an answer is about; whether it did: not when the person went elsewhere since they `asked`. */
  follow(asked: number, move: () => void): boolean {
    if (asked !== this.#count) return false;
    this.#isAnswer = true;
    try {
      move();
    } finally {
      this.#isAnswer = false;
    }
    return true;
  }
}
