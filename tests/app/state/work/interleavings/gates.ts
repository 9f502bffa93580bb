interface Gate {
  readonly owner: object;
  readonly name: string;
  readonly open: () => void;
}

/**
 * What is on its way: every call of a worker or of the store, every answer, every word to another tab waits here until it
 * is let through, in any order.
 */
export class Gates {
  #waiting: Gate[] = [];
  readonly #work: Promise<unknown>[] = [];

  get count(): number {
    return this.#waiting.length;
  }

  pass(owner: object, name: string): Promise<void> {
    return new Promise((open) => this.#waiting.push({ owner, name, open }));
  }

  /** Work of the device that is under way once it was let through: it is waited for, so that a run is the same each time. */
  during<T>(work: Promise<T>): Promise<T> {
    this.#work.push(work.catch(() => undefined));
    return work;
  }

  /** Lets one through, chosen by any number; what it was. */
  async open(pick: number): Promise<string | null> {
    const [gate] = this.#waiting.splice(pick % Math.max(1, this.#waiting.length), 1);
    gate?.open();
    // One piece of work may lead to the next.
    do {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(this.#work.splice(0));
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#work.length > 0);
    return gate?.name ?? null;
  }

  /** A page is gone: nothing of it goes on. */
  drop(owner: object): void {
    this.#waiting = this.#waiting.filter((gate) => gate.owner !== owner);
  }
}
