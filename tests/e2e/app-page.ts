import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** An analysis of the five-minute example takes about a second; a busy machine gets minutes. */
export const ANALYSIS_TIMEOUT_MS = 120_000;

/** Name of the example that the tests open. */
export const EXAMPLE = 'Ventricular and fusion beats';

/**
 * The parts of the app by role and name, as a screen reader finds them. All tests go through these, so that a change of
 * the wording is one change here.
 */
export function appParts(
  page: Page,
): Record<
  | 'example'
  | 'chooseFiles'
  | 'trace'
  | 'beatTable'
  | 'beatRows'
  | 'beatPanel'
  | 'sentences'
  | 'exportMenu'
  | 'progress'
  | 'cancel'
  | 'problem'
  | 'status',
  Locator
> {
  const beatPanel = page.getByRole('region', { name: /^Beat \d/ });
  return {
    example: page.getByRole('article').getByRole('button', { name: EXAMPLE }),
    chooseFiles: page.getByRole('button', { name: 'Choose files' }),
    trace: page.getByRole('application', { name: 'ECG trace' }),
    beatTable: page.getByRole('grid', { name: 'Beats' }),
    beatRows: page
      .getByRole('grid', { name: 'Beats' })
      .getByRole('row', { includeHidden: false })
      .filter({ has: page.locator('td') }),
    beatPanel,
    sentences: beatPanel.getByRole('region', { name: 'In words' }).getByRole('listitem'),
    exportMenu: page.getByRole('button', { name: 'Export' }),
    progress: page.getByRole('progressbar', { name: 'Analysis' }),
    cancel: page.getByRole('button', { name: 'Cancel' }),
    problem: page.getByRole('alert'),
    status: page.getByRole('status'),
  };
}

/** Waits until every beat is found and classified (only then can anything be exported). */
export async function analysisDone(page: Page, timeoutMs = ANALYSIS_TIMEOUT_MS): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('button')].some(
        (button) => button.textContent.trim().startsWith('Export') && !button.disabled,
      ),
    null,
    { timeout: timeoutMs },
  );
}

/** Opens the built-in recording from the first screen and waits for its analysis. */
export async function openExample(page: Page): Promise<void> {
  await appParts(page).example.click();
  await analysisDone(page);
}

/** How many beats the table lists (it draws only the rows in view). */
export async function listedBeats(page: Page): Promise<number> {
  return Number(await appParts(page).beatTable.getAttribute('aria-rowcount')) - 1;
}

/** How many of the surest beats are tried for one whose QRS limits could be measured. */
const BEATS_TRIED = 10;

/** Lists only the beats of one class, the surest first, and selects the first one of them with measured QRS limits. */
export async function selectSurestOf(page: Page, className: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Beats listed' })
    .getByRole('button', { name: new RegExp(`\\b${className}`) })
    .click();
  const { beatTable, beatRows } = appParts(page);
  const sorted = beatTable.getByRole('columnheader', { name: 'confidence' });
  while ((await sorted.getAttribute('aria-sort')) !== 'descending') await sorted.getByRole('button').click();
  for (let row = 0; row < BEATS_TRIED; row++) {
    await beatRows.nth(row).click();
    // The panel is about the beat of before until it is built anew.
    const selected = beatRows.nth(row).and(page.locator('[aria-selected="true"]'));
    const number = await selected.locator('td').first().textContent();
    const sentences = page.locator(`section[aria-busy="false"][aria-label="Beat ${number}"] ol li`);
    await sentences.first().waitFor({ state: 'attached' });
    if ((await beatRows.nth(row).textContent())?.includes('–') === false) return;
  }
  throw new Error(`none of the ${BEATS_TRIED} surest beats has measured QRS limits`);
}

/** A file to give to the app that lies on no disk. */
interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Gives files to the app through its own file dialog, which the first screen's button opens unless another is named. */
export async function chooseFiles(
  page: Page,
  files: readonly string[] | readonly GivenFile[],
  button: Locator = appParts(page).chooseFiles,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles([...files] as string[] | GivenFile[]);
}

/** Presses Tab until a control has the focus, and checks that it can be seen to have it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const MOST_STOPS = 80;
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}
