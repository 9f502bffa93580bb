import { launchApp } from '../e2e/launch-app.ts';
import { longTasks, spread, type Figure } from './figure.ts';
import { installObservers, observe } from './page-observers.ts';

const SPEEDS = [1, 10, 60] as const;
const WARM_UP_MS = 5000;
const WATCHED_MS = 15_000;

/** How the live sweep of a simulated rhythm (three leads, 1440 × 900) runs at some speeds: frames, and the delay of the labels. */
export async function measureLive(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const speed of SPEEDS) {
    const app = await launchApp({ viewport: { width: 1440, height: 900 } });
    const { page } = app;
    await installObservers(page);
    await page.goto(`${app.address}#learn/live`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('Speed').selectOption(String(speed));
    await page.getByText(/^usually .*\ss, at most/).waitFor();
    await page.waitForTimeout(WARM_UP_MS);
    const { framesMs, longTasksMs } = await observe(page, () => page.waitForTimeout(WATCHED_MS));
    figures.push([`live ${speed} ×: frames`, spread(framesMs)]);
    figures.push([`live ${speed} ×: tasks over 50 ms`, longTasks(longTasksMs)]);
    figures.push([
      `live ${speed} ×: labels after R, by the clock`,
      await page.getByText(/^usually .*\ss, at most/).innerText(),
    ]);
    const slow = page.getByText(/^This device falls behind/);
    figures.push([`live ${speed} ×: keeps up`, (await slow.count()) > 0 ? await slow.innerText() : 'yes']);
    await app.close();
  }
  return figures;
}
