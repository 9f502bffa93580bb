import { afterEach, beforeAll, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../../src/app/text/text.svelte.ts';
import CardReliability from '../../../../src/app/views/model/CardReliability.svelte';

beforeAll(() => language.complete());
afterEach(() => language.choose('en'));

// Oracle: the decimal mark of each language.
it.each([
  { locale: 'en', half: '0.5' },
  { locale: 'de', half: '0,5' },
] as const)('in $locale the axes of the reliability are written as its figures are', async ({ locale, half }) => {
  await language.choose(locale);
  const bins = [{ confidence: 0.9, accuracy: 0.8, count: 20 }];
  const { container, unmount } = await render(CardReliability, { props: { bins } });
  const written = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent);
  expect(written.filter((label) => label === half)).toHaveLength(2);
  await unmount();
});
