/**
 * Keeps the screen from going dark. Browsers let it go when the page is hidden, so it is asked for again when the page is
 * seen again; where there is none, the device does as its owner set it.
 */
export class WakeLock {
  #sentinel: WakeLockSentinel | null = null;
  #held = false;

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') void this.#ask();
  };

  hold(): void {
    if (this.#held) return;
    this.#held = true;
    document.addEventListener('visibilitychange', this.#seen);
    void this.#ask();
  }

  release(): void {
    this.#held = false;
    document.removeEventListener('visibilitychange', this.#seen);
    void this.#sentinel?.release();
    this.#sentinel = null;
  }

  get #isLocked(): boolean {
    return this.#sentinel !== null && !this.#sentinel.released;
  }

  async #ask(): Promise<void> {
    if (!('wakeLock' in navigator) || this.#isLocked) return;
    try {
      const sentinel = await navigator.wakeLock.request('screen');
      // While the browser thought about it, it may have been let go, or asked for again and given: one that nobody knows of would last.
      if (this.#held && !this.#isLocked) this.#sentinel = sentinel;
      else void sentinel.release();
    } catch {
      // A device low on power refuses.
    }
  }
}
