import '../../../../src/app/styles/tokens.css';
import '../../../../src/app/styles/base.css';
import { beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '../../../../src/app/text/text.svelte.ts';
import CardScores from '../../../../src/app/views/model/CardScores.svelte';

beforeAll(() => language.complete());

// Oracle: the longest name of a test set in the card that comes with the app; on a phone nothing is wider than its place, and the name is read whole.
it('a test set with a long name fits a phone', async () => {
  await page.viewport(390, 844);
  const name = 'mitdb DS1, five-fold cross-validation by patient, reference peaks, one lead';
  const place = document.createElement('div');
  place.style.width = '320px';
  document.body.append(place);
  const scores = [{ name, accuracy: 97, classes: [], records: [], calibrationError: null, bins: [] }];
  const { unmount } = await render(CardScores, { target: place, props: { scores } });
  await expect.element(page.getByRole('paragraph').filter({ hasText: name })).toBeVisible();
  expect(place.scrollWidth).toBeLessThanOrEqual(place.clientWidth);
  await unmount();
  place.remove();
});
