import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StageScreen } from '../../../../src/app/views/lecture/stage-screen.svelte.ts';

/** A page that fills the screen; the browser tells of each change after the promise, as Chromium may, unless it refuses. */
class MadeDocument extends EventTarget {
  fullscreenEnabled = true;
  fullscreenElement: object | null = null;
  refuses = false;
  readonly documentElement = { requestFullscreen: () => this.turn(this.documentElement) };

  exitFullscreen(): Promise<void> {
    return this.turn(null);
  }

  async turn(element: object | null): Promise<void> {
    if (this.refuses) throw new TypeError('not now');
    this.fullscreenElement = element;
    setTimeout(() => this.dispatchEvent(new Event('fullscreenchange')));
    await Promise.resolve();
  }
}

const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let page: MadeDocument;
beforeEach(() => vi.stubGlobal('document', (page = new MadeDocument())));
afterEach(() => vi.unstubAllGlobals());

/** A stage whose page fills the screen already; `ended` is called when the lecture is. */
async function filledStage(): Promise<{ screen: StageScreen; ended: ReturnType<typeof vi.fn> }> {
  const ended = vi.fn();
  await page.turn(page.documentElement);
  await told();
  const screen = new StageScreen();
  screen.watch(ended);
  return { screen, ended };
}

// Oracle: what a full-screen button does everywhere: once there, once back; the lecture goes on. Esc, which the browser keeps to itself, ends it.
it('is filled and given back by the same press, and only Esc ends the lecture', async () => {
  const ended = vi.fn();
  const screen = new StageScreen();
  screen.watch(ended);
  await screen.toggle();
  await told();
  expect([screen.fills, page.fullscreenElement]).toEqual([true, page.documentElement]);
  await screen.toggle();
  await told();
  expect([screen.fills, page.fullscreenElement]).toEqual([false, null]);
  expect(ended).not.toHaveBeenCalled();

  await screen.toggle();
  await told();
  await page.turn(null);
  await told();
  expect(ended).toHaveBeenCalledOnce();
});

it('that could not be given back ends the lecture by Esc all the same', async () => {
  const { screen, ended } = await filledStage();
  page.refuses = true;
  await screen.toggle();
  page.refuses = false;
  await page.turn(null);
  await told();
  expect(ended).toHaveBeenCalledOnce();
});

it('that was just given back is filled by the next press, though the browser has not yet told of the first', async () => {
  const { screen, ended } = await filledStage();
  await screen.toggle();
  await screen.toggle();
  await told();
  expect([screen.fills, page.fullscreenElement]).toEqual([true, page.documentElement]);

  await page.turn(null);
  await told();
  expect(ended).toHaveBeenCalledOnce();
});
