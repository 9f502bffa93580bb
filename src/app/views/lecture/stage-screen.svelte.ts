import { fillScreen, fillsScreen, leaveFullScreen, watchFullScreen } from '../../../browser/full-screen.ts';

/** Whether the stage fills the screen: the person may leave that and stay in the lecture. */
export class StageScreen {
  fills = $state(fillsScreen());
  #isOwnWish = false;

  /** Calls back where the browser itself ends the full screen, as by Esc: the page does not hear of that key. Returns what stops it. */
  watch(ended: () => void): () => void {
    return watchFullScreen((fills) => {
      const isEnd = !fills && !this.#isOwnWish;
      this.fills = fills;
      this.#isOwnWish = false;
      if (isEnd) ended();
    });
  }

  async toggle(): Promise<void> {
    // The page itself is asked: what tells of a change comes a frame after it, and a quick second press before that.
    if (!fillsScreen()) return fillScreen();
    this.#isOwnWish = true;
    await leaveFullScreen();
    // Where it was refused; else the browser tells of it, which may be later.
    if (fillsScreen()) this.#isOwnWish = false;
  }
}
