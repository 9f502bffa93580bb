import type { Page } from 'playwright';

/** What a page has noticed since it began, or since it was last asked. */
export interface Observed {
  readonly longTasksMs: readonly number[];
  readonly framesMs: readonly number[];
}

declare global {
  interface Window {
    benchObserved: { longTasksMs: number[]; framesMs: number[]; isWatchingFrames: boolean };
  }
}

/** Runs in every page before its own scripts: long tasks always, frames while they are watched. */
export async function installObservers(page: Page): Promise<void> {
  // The compiler names functions through a helper that does not exist in the page.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(() => {
    const observed = { longTasksMs: [] as number[], framesMs: [] as number[], isWatchingFrames: false };
    window.benchObserved = observed;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) observed.longTasksMs.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    let last = 0;
    const frame = (now: number): void => {
      if (observed.isWatchingFrames && last > 0) observed.framesMs.push(now - last);
      last = observed.isWatchingFrames ? now : 0;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Frame times and long tasks while something is done; what was noticed before is forgotten. */
export async function observe(page: Page, work: () => Promise<void>): Promise<Observed> {
  await page.evaluate(() => {
    Object.assign(window.benchObserved, { isWatchingFrames: true });
    window.benchObserved.longTasksMs.length = 0;
    window.benchObserved.framesMs.length = 0;
  });
  await work();
  return page.evaluate(() => {
    window.benchObserved.isWatchingFrames = false;
    const { longTasksMs, framesMs } = window.benchObserved;
    return { longTasksMs: [...longTasksMs], framesMs: [...framesMs] };
  });
}
