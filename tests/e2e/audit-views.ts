import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { comeToRest, VIEWS } from './views.ts';

/** Light and dark are the same page in other colours: what the second theme can break is contrast. */
export const COLOUR_RULES: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

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

/** Visits every view from the first screen on, at a size, and hands each to `look` once nothing moves. */
export async function visitViews(
  page: Page,
  address: string,
  size: Size,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.setViewportSize(size);
  await page.goto('about:blank');
  await page.goto(address);
  for (const view of VIEWS) {
    try {
      await view.open(page);
      await comeToRest(page);
      await look(view.name);
    } catch (cause) {
      throw new Error(`in the view "${view.name}"`, { cause });
    }
  }
}

/**
 * The same once the page wears a theme. A page that has just been told to change it can be caught half-way, text in the old colours on
 * the new ground: what is wrong stays wrong, so what is found is looked for a second time.
 */
async function lastingViolations(page: Page, where: string, options?: RunOptions): Promise<string[]> {
  await comeToRest(page);
  if ((await seriousViolations(page, where, options)).length === 0) return [];
  await page.waitForTimeout(500);
  return seriousViolations(page, where, options);
}

/** The serious violations of every view at a size, in the light theme and in the dark. */
export async function auditViews(page: Page, address: string, size: Size): Promise<string[]> {
  const found: string[] = [];
  await visitViews(page, address, size, async (name) => {
    found.push(...(await lastingViolations(page, `${name}: `)));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await lastingViolations(page, `${name}, dark: `, COLOUR_RULES)));
    await page.emulateMedia({ colorScheme: 'light' });
  });
  return found;
}
