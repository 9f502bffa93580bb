import { disposeNetworks, type Networks } from './networks.ts';

/** Brings the networks up on the next backend, for the reason that the one in use failed. Rejects when none is left. */
export type NextNetworks = (reason: unknown) => Promise<Networks>;

/**
 * The networks on the backend in use. A backend can fail at any moment (its device is taken away, its memory runs out): they
 * then move to the next one, and what was being computed is computed there.
 */
export class RunningNetworks {
  #networks: Networks;
  readonly #next: NextNetworks | null;
  #moving: Promise<void> | null = null;

  /** Without `next` a failure is passed on. */
  constructor(networks: Networks, next: NextNetworks | null = null) {
    this.#networks = networks;
    this.#next = next;
  }

  get current(): Networks {
    return this.#networks;
  }

  /**
   * Does a piece of work, again from its start after each move. Whatever a backend throws counts as its failure, an
   * `AbortError` too: that is what a lost device throws. Rejects as `next` does when no backend does the work.
   */
  async use<T>(work: (networks: Networks) => Promise<T>): Promise<T> {
    for (;;) {
      await this.#moving;
      const networks = this.#networks;
      try {
        return await work(networks);
      } catch (error) {
        if (!this.#next) throw error;
        // Another piece of work may have failed first.
        if (networks === this.#networks) await this.#move(this.#next, error);
      }
    }
  }

  dispose(): void {
    disposeNetworks(this.#networks);
  }

  #move(next: NextNetworks, reason: unknown): Promise<void> {
    this.#moving ??= next(reason)
      .then((networks) => {
        letGo(this.#networks);
        this.#networks = networks;
      })
      .finally(() => (this.#moving = null));
    return this.#moving;
  }
}

function letGo(networks: Networks): void {
  try {
    disposeNetworks(networks);
  } catch {
    // Its backend is no longer there to free anything.
  }
}
