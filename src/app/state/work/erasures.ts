/** What is being erased in this page at the moment. */
export class Erasures {
  #under: Promise<unknown> = Promise.resolve();

  /** Something is being erased until the promise is settled, well or not. */
  begin(erasing: Promise<unknown>): void {
    this.#under = Promise.allSettled([this.#under, erasing]);
  }

  /** Resolves when nothing is being erased any more. */
  async over(): Promise<void> {
    const under = this.#under;
    await under;
    // Another may have begun meanwhile.
    if (under !== this.#under) await this.over();
  }
}
