import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { canFillScreen, fillScreen, leaveFullScreen, watchFullScreen } from '../../src/browser/full-screen.ts';

/** A page that may fill the screen, or may not; the browser tells of each change. */
class MadeDocument extends EventTarget {
  fullscreenEnabled: boolean | undefined = true;
  fullscreenElement: object | null = null;
  refuses = false;
  asked = 0;
  readonly documentElement = { requestFullscreen: () => this.#turn(this.documentElement) };

  exitFullscreen(): Promise<void> {
    return this.#turn(null);
  }

  #turn(element: object | null): Promise<void> {
    this.asked++;
    if (this.refuses) return Promise.reject(new TypeError('not while a press is answered'));
    this.fullscreenElement = element;
    this.dispatchEvent(new Event('fullscreenchange'));
    return Promise.resolve();
  }
}

let page: MadeDocument;
beforeEach(() => vi.stubGlobal('document', (page = new MadeDocument())));
afterEach(() => vi.unstubAllGlobals());

// Oracle: Fullscreen API (WHATWG): a request is a promise that is rejected unless a press is answered; Esc ends it with an event alone.
it('is filled and left once, and whoever watches hears of both, of the browser’s own way out too', async () => {
  const heard: boolean[] = [];
  const stop = watchFullScreen((fills) => heard.push(fills));
  await leaveFullScreen();
  await fillScreen();
  await fillScreen();
  await leaveFullScreen();
  expect([page.asked, heard]).toEqual([2, [true, false]]);
  await fillScreen();
  page.fullscreenElement = null;
  page.dispatchEvent(new Event('fullscreenchange'));
  expect(heard).toEqual([true, false, true, false]);
  stop();
  await fillScreen();
  expect(heard).toHaveLength(4);
});

it('that is refused, there and back, leaves the page as it is', async () => {
  page.refuses = true;
  await expect(fillScreen()).resolves.toBeUndefined();
  page.fullscreenElement = page.documentElement;
  await expect(leaveFullScreen()).resolves.toBeUndefined();
  expect([page.asked, page.fullscreenElement]).toEqual([2, page.documentElement]);
});

it.each([false, undefined])('is not asked for where the browser does not let a page have it (%s)', async (enabled) => {
  page.fullscreenEnabled = enabled;
  await fillScreen();
  expect([Boolean(canFillScreen()), page.asked]).toEqual([false, 0]);
});
