import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { learning } from '../../src/app/text/en/learning.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

const SPEED = 10;
/** Seconds of the recording that are played; LIVE_SECONDS=600 plays for a minute of the clock. */
const SHOWN_SECONDS = Number(process.env['LIVE_SECONDS'] ?? 60);

interface Played {
  /** Between R and label, seconds of the recording: in the middle of the latest beats, and the most of any. */
  readonly median: number;
  readonly most: number;
  /** The same by the clock. */
  readonly byClock: number;
  /** Seconds of the recording that went by in one of the clock. */
  readonly pace: number;
}

/** Plays a rhythm of the gallery until so many seconds of it were shown. */
async function play(rhythm: keyof typeof learning.rhythms): Promise<Played> {
  const { page } = app;
  await page.goto(`${app.address}#learn/live`);
  await page.getByLabel('Play', { exact: true }).selectOption(rhythm);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Speed').selectOption(String(SPEED));
  const figure = (name: string) => page.locator('dt', { hasText: name }).locator('+ dd');
  const shownSeconds = async (): Promise<number> => {
    const [minutes = 0, seconds = 0] = (await figure('Shown').innerText()).split(':').map(Number);
    return 60 * minutes + seconds;
  };
  const said = figure('… in the recording');
  await said.getByText(/\ss, at most/).waitFor({ timeout: 60_000 });
  const figuresOf = async (delay: Locator): Promise<number[]> =>
    [...(await delay.innerText()).matchAll(/\d+\.\d/g)].map(Number);
  const began = { at: performance.now(), shown: await shownSeconds() };
  let median = NaN;
  let most = 0;
  let shown = began.shown;
  // The page says it of the latest beats only.
  while (shown < SHOWN_SECONDS) {
    await page.waitForTimeout(250);
    const delays = await figuresOf(said);
    median = delays[0] ?? NaN;
    most = Math.max(most, delays[1] ?? NaN);
    shown = await shownSeconds();
  }
  const pace = (shown - began.shown) / ((performance.now() - began.at) / 1000);
  // In one go: a signal that ends by itself takes the button away.
  await page
    .getByRole('button', { name: 'Stop' })
    .evaluateAll((buttons) => (buttons[0] as HTMLElement | undefined)?.click());
  await page.getByRole('button', { name: 'Open what was shown' }).waitFor();
  const [byClock = NaN] = await figuresOf(figure('Label after R, by the clock'));
  return { median, most, byClock, pace };
}

// Oracle: the player lets at most a second and a half of the person's time be shown that is not analysed (15 s of signal at ten times the
// speed), labels come in steps of 1.25 s, and a beat waits at most 2 s for the next: how busy the machine is changes nothing about that.
it('shows a minute at ten times its speed, and labels every beat within the delay that it can have', async () => {
  const { median, most, byClock, pace } = await play('ventricular-ectopy');
  const both = (seconds: number): string => `${seconds.toFixed(1)} s (${(seconds / pace).toFixed(2)} s of the clock)`;
  console.info(
    `live, ${SHOWN_SECONDS} s at ${pace.toFixed(1)} ×: label after R ${both(median)}, at most ${both(most)}`,
  );
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThanOrEqual(most);
  expect(most).toBeLessThanOrEqual(15 + 1.25 + 2 + 1);
  // By the clock they come ten times sooner, or later by as much as the signal had to wait for them; figures are of a tenth of a second.
  expect(byClock).toBeGreaterThanOrEqual(median / SPEED - 0.1);
  const counts = await app.page
    .getByRole('listitem')
    .filter({ hasText: /^(Normal|Ventricular)/ })
    .allInnerTexts();
  expect(counts.map((count) => Number(/\d+/.exec(count)?.[0])).every((count) => count > 5)).toBe(true);
  expect(app.incidents).toEqual(NO_INCIDENTS);
});
