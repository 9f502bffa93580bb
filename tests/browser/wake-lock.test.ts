import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WakeLock } from '../../src/browser/wake-lock.ts';

/** A lock on the screen as a browser gives it: gone by itself, or given back. */
class MadeSentinel {
  released = false;

  release(): Promise<void> {
    this.released = true;
    return Promise.resolve();
  }
}

/** The part of a page that is hidden and seen. */
class MadeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(visibility: DocumentVisibilityState): void {
    this.visibilityState = visibility;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: MadeDocument;
let given: MadeSentinel[];
/** What the browser answers: its locks are refused while the page is hidden, as the standard has it. */
const request = vi.fn<(kind: string) => Promise<MadeSentinel>>();
const held = (): number => given.filter(({ released }) => !released).length;
/** The browser lets its locks go when the page is hidden. */
const hide = (): void => {
  given.forEach((sentinel) => (sentinel.released = true));
  page.turn('hidden');
};
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

beforeEach(() => {
  page = new MadeDocument();
  given = [];
  request.mockReset().mockImplementation(() => {
    if (page.visibilityState === 'hidden') return Promise.reject(new DOMException('hidden', 'NotAllowedError'));
    const sentinel = new MadeSentinel();
    given.push(sentinel);
    return Promise.resolve(sentinel);
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request } });
});
afterEach(() => vi.unstubAllGlobals());

// Oracle: Screen Wake Lock (W3C): a lock ends when its page is hidden, and is refused while it is or while power is low.
it('is asked for once, for the screen, and given back', async () => {
  const lock = new WakeLock();
  lock.hold();
  lock.hold();
  await settle();
  expect([request.mock.calls, held()]).toEqual([[['screen']], 1]);
  lock.release();
  expect(held()).toBe(0);
});

it('that is lost when the page is hidden is asked for again when it is seen, until it is given back', async () => {
  const lock = new WakeLock();
  lock.hold();
  await settle();
  hide();
  await settle();
  expect([held(), request.mock.calls.length]).toEqual([0, 1]);
  page.turn('visible');
  await settle();
  expect(held()).toBe(1);
  hide();
  lock.release();
  page.turn('visible');
  await settle();
  expect([held(), request.mock.calls.length]).toEqual([0, 2]);
});

it('that is refused is nothing to speak of, and asked for again at the next chance', async () => {
  request.mockRejectedValueOnce(new DOMException('low on power', 'NotAllowedError'));
  const lock = new WakeLock();
  lock.hold();
  await settle();
  expect(held()).toBe(0);
  page.turn('hidden');
  page.turn('visible');
  await settle();
  expect(held()).toBe(1);
});

it('that was wanted no more when it came is given back at once', async () => {
  const lock = new WakeLock();
  lock.hold();
  lock.release();
  await settle();
  expect([given.length, held()]).toEqual([1, 0]);
});

it('that comes twice, as the page was hidden and seen while the browser thought about it, is kept once', async () => {
  const lock = new WakeLock();
  lock.hold();
  page.turn('visible');
  await settle();
  expect(held()).toBe(1);
  lock.release();
  expect(held()).toBe(0);
});

it('is not there in every browser', async () => {
  vi.stubGlobal('navigator', {});
  const lock = new WakeLock();
  lock.hold();
  await settle();
  lock.release();
  expect(given).toEqual([]);
});
