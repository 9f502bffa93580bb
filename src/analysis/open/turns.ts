import { nextTask } from '../run/next-task.ts';

/** Work goes on for this long before others get their turn: short against what a person notices, long against a task. */
const TURN_MS = 25;

/** Lets messages be handled between steps of long work, at most once every few steps: changing tasks takes time too. */
export class Turns {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since < TURN_MS) return;
    await nextTask();
    this.#since = performance.now();
  }
}
