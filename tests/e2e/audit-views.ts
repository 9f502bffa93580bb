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
    await view.open(page);
    await comeToRest(page);
    await look(view.name);
  }
}

/** The serious violations of every view at a size, in the light theme and in the dark. */
export async function auditViews(page: Page, address: string, size: Size): Promise<string[]> {
  const found: string[] = [];
  await visitViews(page, address, size, async (name) => {
    found.push(...(await seriousViolations(page, `${name}: `)));
    await page.emulateMedia({ colorScheme: 'dark' });
    await comeToRest(page);
    found.push(...(await seriousViolations(page, `${name}, dark: `, COLOUR_RULES)));
    await page.emulateMedia({ colorScheme: 'light' });
  });
  return found;
}
