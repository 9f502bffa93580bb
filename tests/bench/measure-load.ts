import type { Page } from 'playwright';
import { launchApp } from '../e2e/launch-app.ts';
import { openExample } from '../e2e/app-page.ts';
import { longTasks, milliseconds, type Figure } from './figure.ts';
import { measureColdStart } from './measure-cold-start.ts';
import { installObservers, observe } from './page-observers.ts';

const PHONE = { width: 390, height: 844 };
/** A mid-range phone is about four times slower than a laptop. */
const CPU_SLOWDOWN = 4;
const QUIET_MS = 4000;

/** Figures of the first view: the browser's own measures, on a screen of a phone at a quarter of the speed and at full speed; then of a cold start. */
export async function measureLoad(): Promise<Figure[]> {
  return [...(await measureAt(CPU_SLOWDOWN)), ...(await measureAt(1)), ...(await measureColdStart())];
}

async function measureAt(slowdown: number): Promise<Figure[]> {
  const app = await launchApp({ viewport: PHONE, deviceScaleFactor: 2, hasTouch: true });
  const { page } = app;
  const at = `CPU ${slowdown} times slower`;
  try {
    await installObservers(page);
    const session = await app.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(app.address);
    await page.waitForTimeout(QUIET_MS * slowdown);
    const { lcpMs, fcpMs, shift, scriptBytes, longTasksMs } = await readVitals(page);
    const blockedMs = longTasksMs.reduce((sum, duration) => sum + duration - 50, 0);
    const opening = await observe(page, () => openExample(page));
    return [
      [`${at}: first and largest contentful paint`, `${milliseconds(fcpMs)}, ${milliseconds(lcpMs)}`],
      [`${at}: total blocking time, long tasks`, `${milliseconds(blockedMs)}; ${longTasks(longTasksMs)}`],
      [`${at}: cumulative layout shift`, shift.toFixed(4)],
      [`${at}: scripts the page loaded, as the server sent them`, `${(scriptBytes / 1024).toFixed(1)} KB`],
      [`${at}: long tasks while the example is opened`, longTasks(opening.longTasksMs)],
    ];
  } finally {
    await app.close();
  }
}

async function readVitals(page: Page) {
  return page.evaluate(async () => {
    const entries = (type: string): Promise<PerformanceEntry[]> =>
      new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve(list.getEntries());
        });
        observer.observe({ type, buffered: true });
        // Nothing of the kind has happened.
        setTimeout(() => resolve([]), 500);
      });
    const largest = (await entries('largest-contentful-paint')).at(-1);
    const shifts = (await entries('layout-shift')) as (PerformanceEntry & { value: number })[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js')) as PerformanceResourceTiming[];
    return {
      lcpMs: largest?.startTime ?? NaN,
      fcpMs: paint?.startTime ?? NaN,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      longTasksMs: window.benchObserved.longTasksMs,
    };
  });
}
