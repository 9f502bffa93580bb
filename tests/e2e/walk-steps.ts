import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { analysisDone, appParts, listedBeats } from './app-page.ts';
import { measureReport } from './measure-report.ts';

/** Seconds on a strip of the report, and how far a second may be from 25 mm. */
const STRIP_SECONDS = 7.2;
const SECOND_MM = 25;
const SCALE_TOLERANCE = 0.01;

/** A look at the app after a step, kept only when WALK_SCREENSHOTS is set: `tests/e2e/screenshots/walk-…`. */
export async function lookAt(page: Page, walk: string, step: string): Promise<void> {
  if (process.env['WALK_SCREENSHOTS'] === undefined) return;
  await page.screenshot({ path: join(import.meta.dirname, 'screenshots', `walk-${walk}-${step}.png`) });
}

/** The parts a walk presses, beside those of `appParts`. */
export function walkParts(page: Page): Record<
  'understood' | 'undo' | 'report' | 'beatsCsv' | 'print' | 'back',
  Locator
> & {
  classChip: (name: string) => Locator;
  label: (name: string) => Locator;
} {
  return {
    understood: page.getByRole('button', { name: 'Understood' }),
    classChip: (name) =>
      page.getByRole('group', { name: 'Beats listed' }).getByRole('button', { name: new RegExp(`\\b${name}`) }),
    label: (name) => page.getByRole('group', { name: 'Your label' }).getByRole('button', { name: new RegExp(name) }),
    undo: page.getByRole('button', { name: /^Undo/ }),
    report: page.getByRole('button', { name: /^Print report/ }),
    beatsCsv: page.getByRole('button', { name: /^Beats as a table/ }),
    print: page.getByRole('button', { name: 'Print or save as PDF' }),
    back: page.getByRole('button', { name: 'Back' }),
  };
}

/** The count a chip shows. */
async function chipCount(chip: Locator): Promise<number> {
  return Number(/([\d,]+)\s*$/.exec((await chip.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
}

/** Checks that what is listed is what the chip of a class counts, and gives the number. */
export async function listedOf(page: Page, className: string): Promise<number> {
  const count = await chipCount(walkParts(page).classChip(className));
  await expect.poll(() => listedBeats(page)).toBe(count);
  return count;
}

/** The exported table: one line a beat, as many as the app says it found. */
export async function checkExport(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  const { exportMenu } = appParts(page);
  await press(exportMenu);
  const download = page.waitForEvent('download');
  await press(walkParts(page).beatsCsv);
  const csv = readFileSync(await (await download).path(), 'utf8');
  const lines = csv
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const all = page.getByRole('group', { name: 'Beats listed' }).getByRole('button', { name: /^All/ });
  expect(lines.length - 1).toBe(await chipCount(all));
}

/** Prints the report that is open, and measures the PDF: A4, true scale, nothing of a wave outside its page. */
export async function checkPdf(page: Page): Promise<Buffer> {
  await walkParts(page).print.and(page.locator(':enabled')).waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const report = measureReport(pdf, STRIP_SECONDS);
  expect(report.widthMm).toBeCloseTo(210, 0);
  expect(report.heightMm).toBeCloseTo(297, 0);
  expect(report.pages).toBeGreaterThanOrEqual(2);
  expect(report.pages).toBeLessThanOrEqual(6);
  expect(report.secondMmByWaves.length).toBeGreaterThanOrEqual(3);
  for (const secondMm of [report.secondMmByRules, ...report.secondMmByWaves]) {
    expect(Math.abs(secondMm / SECOND_MM - 1)).toBeLessThan(SCALE_TOLERANCE);
  }
  expect(report.beyondPageMm).toBe(0);
  return pdf;
}

/** First run: says what it is for, once; then the example is opened and analysed. */
export async function beginWithExample(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  const { understood } = walkParts(page);
  await understood.waitFor();
  await press(understood);
  await expect.poll(() => understood.count()).toBe(0);
  await press(appParts(page).example);
  await analysisDone(page);
}

/** After a reload the recording, the place and the selected beat are there again. */
export async function checkRestored(page: Page): Promise<void> {
  const { trace, beatPanel } = appParts(page);
  await trace.waitFor();
  await expect.poll(() => page.url()).toMatch(/#t=.*&beat=/);
  const link = page.url();
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  await page.reload();
  await analysisDone(page);
  await trace.waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name);
  await beatPanel.waitFor();
  await expect.poll(() => page.url()).toBe(link);
}

/** Everything kept is erased from the settings; the next visit begins with the first screen and offers nothing. */
export async function erase(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  await press(page.getByRole('button', { name: 'Settings' }));
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await press(dialog.getByRole('button', { name: 'Erase everything…' }));
  await press(dialog.getByRole('button', { name: 'Erase', exact: true }));
  await appParts(page).status.getByText('is erased').waitFor();
  await page.reload();
  await appParts(page).example.waitFor();
  expect(await page.getByRole('button', { name: /^Go on/ }).count()).toBe(0);
}
