import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { EnginePage } from './engine.ts';
import { putPageSteps } from './page-steps.ts';

const DOWNLOAD_TIMEOUT_MS = 30_000;
const POLL_MS = 100;
/** The explained and relabelled beats of the example, and the label that one of them is given. */
const EXPLAINED = 'Ventricular ectopic';
const GIVEN = 'Supraventricular ectopic';

/** The part of an exported analysis that is looked at. */
export interface ExportedAnalysis {
  readonly warnings: readonly { readonly code: string }[];
  readonly beats: readonly {
    readonly sample: number;
    readonly probabilities: readonly number[];
    readonly edited: readonly string[];
  }[];
}

/** Where a walk has its page and its downloads. */
export interface WalkedPlace {
  readonly page: EnginePage;
  readonly address: string;
  readonly downloads: string;
  /** Name of the picture that is kept when WALK_SCREENSHOTS is set. */
  readonly picture: string;
}

/**
 * Opens the example and goes through it as a person does: labels, an explanation, a correction that is there again after a reload. Answers how many
 * beats have the label that was given then.
 */
export async function readExplainCorrect({ page, address, picture }: WalkedPlace): Promise<number> {
  await page.goto(address);
  await page.evaluate(putPageSteps, null);
  await page.evaluate(() => pageSteps.openExample(), null);
  expect(await page.evaluate(() => pageSteps.hasTrace(), null)).toBe(true);
  const { heading, sentences } = await page.evaluate((name) => pageSteps.explainFirstOf(name), EXPLAINED);
  expect(heading).toMatch(/^Beat \d/);
  expect(sentences.length).toBeGreaterThan(0);
  if (process.env['WALK_SCREENSHOTS'] !== undefined) await keepPicture(page, picture);
  const corrected = 1 + (await page.evaluate((name) => pageSteps.countOf(name), GIVEN));
  await page.evaluate((name) => pageSteps.relabel(name), GIVEN);
  await page.evaluate((until) => pageSteps.countIs(until.name, until.count), { name: GIVEN, count: corrected });
  await page.evaluate(() => pageSteps.workKept(), null);
  await reloadAndFind({ page }, corrected);
  return corrected;
}

/** The page loads anew, and the recording and the correction are there again. */
export async function reloadAndFind({ page }: Pick<WalkedPlace, 'page'>, given: number): Promise<void> {
  await page.reload();
  await page.evaluate(putPageSteps, null);
  await page.evaluate(() => pageSteps.analysed(), null);
  await page.evaluate((until) => pageSteps.countIs(until.name, until.count), { name: GIVEN, count: given });
}

/** The whole analysis as the browser saves it. */
export async function exportAnalysis({
  page,
  downloads,
}: Pick<WalkedPlace, 'page' | 'downloads'>): Promise<ExportedAnalysis> {
  await page.evaluate(() => pageSteps.exportJson(), null);
  const deadline = performance.now() + DOWNLOAD_TIMEOUT_MS;
  for (;;) {
    for (const name of readdirSync(downloads).filter((file) => file.endsWith('.json'))) {
      const whole = parsed(readFileSync(join(downloads, name), 'utf8'));
      if (whole) return whole;
    }
    if (performance.now() > deadline)
      throw new Error(`no export in ${readdirSync(downloads).join(', ') || 'an empty folder'}`);
    await pause(POLL_MS);
  }
}

/** Null while it is not written to its end. */
function parsed(text: string): ExportedAnalysis | null {
  try {
    return JSON.parse(text) as ExportedAnalysis;
  } catch {
    return null;
  }
}

async function keepPicture(page: EnginePage, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', 'screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
}
