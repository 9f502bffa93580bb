import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisDone, appParts } from './app-page.ts';
import { LAPTOP, launchApp, NO_INCIDENTS, type RunningApp } from './launch-app.ts';
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

describe('on a phone', () => {
  // Oracle: everything of a page is between the edges of the screen, and a ruler on the printed page says what it says for a laptop.
  it.each([
    ['Print report', 13],
    ['Print a page on the beat', 1],
  ])('%s fits the screen, and prints at its own size', async (name, waves) => {
    const { page } = app;
    await appParts(page).exportMenu.click();
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await walkParts(page).print.and(page.locator(':enabled')).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    const sheet = page.getByRole('article');
    await expect.poll(() => sheet.evaluate((all) => all.scrollWidth - all.clientWidth)).toBe(0);
    const figures = sheet.locator('svg[role=img]:visible');
    for (const figure of await figures.all()) {
      const box = await figure.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    for (const button of await sheet.getByRole('button').filter({ visible: true }).all()) {
      // WCAG 2.5.8.
      if (name === 'Print report') expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    }
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: null });
    await page.setViewportSize(LAPTOP);
    await walkParts(page).back.click();
    const { wavesMm, pulsesMm } = measureSheet(pdf);
    if (waves === 1) expect(readPdf(pdf)).toHaveLength(1);
    else {
      expect(wavesMm).toHaveLength(waves);
      pulsesMm.forEach((mm) => expect(Math.abs(mm - 10)).toBeLessThan(RULER_TOLERANCE_MM));
      expect(Math.abs(Math.max(...wavesMm) - 250)).toBeLessThan(RULER_TOLERANCE_MM);
    }
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
