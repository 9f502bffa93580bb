import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { comeToRest, VIEWS } from './views.ts';

/** Light and dark are the same page in other colours: what the second theme can break is contrast. */
export const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

/** A visit to some twenty views, each at two to four sizes: a minute or two on two cores, and a limit for what never ends. */
export const WHOLE_VISIT_MS = 1_200_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Violations of serious or critical impact that axe-core finds in the page (all its rules unless told: WCAG 2.2 A and AA and
 * its best practices), in words.
 */
export async function seriousViolations(page: Page, where = '', options: RunOptions = {}): Promise<string[]> {
  // evaluate() runs outside the page's content security policy, as an extension of the browser would.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (chosen) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(chosen),
    // What passes is found out too, but not described.
    { ...options, resultTypes: ['violations' as const] },
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where}${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/**
 * Visits every view from the first screen on, and hands each to `look` at every size (the first is the one it is opened at) once nothing
 * moves: coming to a view takes longer than looking at it in one more window.
 */
export async function visitViews<Screen extends Size>(
  page: Page,
  address: string,
  sizes: readonly [Screen, ...Screen[]],
  look: (name: string, size: Screen) => Promise<void>,
): Promise<void> {
  await page.goto('about:blank');
  await page.setViewportSize(sizes[0]);
  await page.goto(address);
  for (const view of VIEWS) {
    try {
      await page.setViewportSize(sizes[0]);
      await view.open(page);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await comeToRest(page);
        await look(view.name, size);
      }
    } catch (cause) {
      throw new Error(`in the view "${view.name}"`, { cause });
    }
  }
}

/**
 * The serious violations of the page in the light theme and in the dark. A page that has just been told to change its theme can be caught
 * half-way, text in the old colours on the new ground.
 */
export async function auditThemes(page: Page, where: string): Promise<string[]> {
  const found = await lastingViolations(page, `${where}: `);
  await page.emulateMedia({ colorScheme: 'dark' });
  await comeToRest(page);
  found.push(...(await lastingViolations(page, `${where}, dark: `, COLOUR_RULES)));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** The serious violations of a page that has come to rest. */
export const lastingViolations = (page: Page, where = '', options?: RunOptions): Promise<string[]> =>
  lasting(page, () => seriousViolations(page, where, options));

/** How long what is wrong with a page may take to pass, as it does where a machine is slow to build or to paint the page. */
const LONGEST_PASSING_MS = 15_000;

/** What is wrong with a page and stays so: what is still fading, being built or awaiting its words is found once and not again. */
export async function lasting<Found>(page: Page, find: () => Promise<Found[]>): Promise<Found[]> {
  const end = performance.now() + LONGEST_PASSING_MS;
  let found = await find();
  for (let looks = 1; found.length > 0 && (looks < 3 || performance.now() < end); looks++) {
    await comeToRest(page);
    found = await find();
  }
  return found;
}
