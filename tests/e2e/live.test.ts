import { afterAll, beforeAll, expect, it } from 'vitest';
import type { learning } from '../../src/app/text/en/learning.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

/** Plays a rhythm of the gallery until so much of it was shown. */
async function play(rhythm: keyof typeof learning.rhythms, speed: number, shown: RegExp): Promise<void> {
  const { page } = app;
  await page.goto(`${app.address}#learn/live`);
  await page.getByLabel('Play', { exact: true }).selectOption(rhythm);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Speed').selectOption(String(speed));
  await page.getByText(shown).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Open what was shown' }).waitFor();
}

// Oracle: the player lets at most a second and a half of the person's time be shown that is not analysed (15 s of signal at ten times the
// speed), labels come in steps of 1.25 s, and a beat waits at most 2 s for the next: how busy the machine is changes nothing about that.
it('shows a minute at ten times its speed, and labels every beat within the delay that it can have', async () => {
  await play('ventricular-ectopy', 10, /^1:0\d$/);
  const said = await app.page.getByText(/^usually .* s, at most/).innerText();
  const [usual, most] = [...said.matchAll(/\d+\.\d/g)].map(Number);
  expect(usual).toBeGreaterThan(0);
  expect(usual).toBeLessThanOrEqual(most);
  expect(most).toBeLessThanOrEqual(15 + 1.25 + 2 + 1);
  const counts = await app.page
    .getByRole('listitem')
    .filter({ hasText: /^(Normal|Ventricular)/ })
    .allInnerTexts();
  expect(counts.map((count) => Number(/\d+/.exec(count)?.[0])).every((count) => count > 5)).toBe(true);
  expect(app.incidents).toEqual(NO_INCIDENTS);
});
