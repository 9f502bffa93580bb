import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisDone, appParts } from './app-page.ts';
import { launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
import { measureSheet } from './measure-report.ts';
import { readPdf } from './read-pdf.ts';
import { walkParts } from './walk-steps.ts';

// Oracle: a ruler on the printed page. Ten seconds at 25 mm/s are 250 mm, 2.5 s are 62.5 mm, 1 mV is 10 mm.
const RULER_TOLERANCE_MM = 0.3;

let app: RunningApp;
beforeAll(async () => {
  app = await launchApp({ colorScheme: 'dark' });
  const { page } = app;
  await page.goto(app.address);
  await walkParts(page).understood.click();
  await page.getByRole('article').getByRole('button', { name: 'Twelve-lead resting ECG' }).click();
  await analysisDone(page);
});
afterAll(async () => {
  expect(app.incidents).toEqual(NO_INCIDENTS);
  await app.close();
});

describe('the printed twelve-lead sheet', () => {
  it.each(['A4', 'Letter'])('is true to scale on %s', async (paper) => {
    const { page } = app;
    const { report, print, back } = walkParts(page);
    await appParts(page).exportMenu.click();
    await report.click();
    await page.getByRole('toolbar', { name: 'Report' }).getByLabel('Paper').selectOption(paper);
    await print.and(page.locator(':enabled')).waitFor();
    const { wavesMm, pulsesMm } = measureSheet(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await back.click();
    const expected = [...new Array<number>(12).fill(62.5), 250];
    expect(wavesMm).toHaveLength(expected.length);
    wavesMm.forEach((mm, i) => expect(Math.abs(mm - (expected[i] ?? 0))).toBeLessThan(RULER_TOLERANCE_MM));
    expect(pulsesMm).toHaveLength(4);
    pulsesMm.forEach((mm) => expect(Math.abs(mm - 10)).toBeLessThan(RULER_TOLERANCE_MM));
  });
});

describe('the page on a beat', () => {
  it('is one page', async () => {
    const { page } = app;
    await appParts(page).exportMenu.click();
    await page.getByRole('button', { name: 'Print a page on the beat' }).click();
    await walkParts(page).print.and(page.locator(':enabled')).waitFor();
    const pages = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await walkParts(page).back.click();
    expect(pages).toHaveLength(1);
  });
});
