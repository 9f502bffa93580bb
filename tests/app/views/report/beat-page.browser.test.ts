import '../../../../src/app/styles/tokens.css';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { pictureOfElement } from '../../../../src/browser/picture-of-element.ts';
import { expectNoViolations, freshVisit, openApp } from '../../app-fixture.ts';

// Oracle: what is promised of a page to teach with, and of a picture that is carried elsewhere: SVG 1.1, whole by itself.
beforeEach(freshVisit);

const article = () => page.getByRole('article');

/** The picture of what is on the page, as any reader of XML has it. */
function pictured(element: Element): { readonly source: string; readonly words: string } {
  const { svg: source } = pictureOfElement(element as HTMLElement);
  const read = new DOMParser().parseFromString(source, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  return { source, words: read.documentElement.textContent.replaceAll(/\s+/g, ' ') };
}

describe('the page on a beat', () => {
  it('says why and where, and is a picture too, with the name hidden where it is hidden', async () => {
    await openApp();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Print a page on the beat' }).click();
    await expect.element(article().getByRole('heading', { level: 1 })).toHaveTextContent(/^Beat \d+: /);
    await expect.element(article().getByRole('heading', { name: 'Where it begins' })).toBeVisible();
    await expect.element(article().getByRole('img', { name: /ECG strip/ })).toBeVisible();
    await expectNoViolations();

    const { source, words } = pictured(article().element());
    expect(words).toContain('100 ·');
    expect(words).toContain('origin');
    expect(words).toMatch(/Not a medical device/);
    // Nothing is left that only this page, or a network, could resolve.
    expect(source).not.toMatch(/var\(|oklab|light-dark|class=|href=|<style|<image|@font-face|foreignObject/);
    expect(source.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http');

    await page.getByRole('checkbox', { name: /Hide the name/ }).click();
    await expect.element(article().getByText(/^ECG recording ·/)).toBeVisible();
    expect(pictured(article().element()).words).not.toContain('100 ·');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(page.getByRole('application', { name: 'ECG trace' })).toBeVisible();

    // A strip of the report goes without the heading that says the scale of all.
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: 'Print report' }).click();
    const strip = article()
      .getByRole('figure')
      .filter({ has: page.getByRole('img', { name: /^ECG strip/ }) });
    await expect.element(strip.first()).toBeVisible();
    expect(pictured(strip.first().element()).words).toMatch(/25 mm\/s · 10 mm\/mV · 0\.5–40 Hz/);
    await page.getByRole('button', { name: 'Back' }).click();
  });
});

describe('a picture', () => {
  it('keeps words words, whatever they are', () => {
    const element = document.createElement('p');
    element.textContent = '<script>alert("&")</script> ]]> &amp;';
    document.body.append(element);
    const { source, words } = pictured(element);
    element.remove();
    expect(words).toBe('<script>alert("&")</script> ]]> &amp;');
    expect(source).not.toContain('<script');
  });
});
