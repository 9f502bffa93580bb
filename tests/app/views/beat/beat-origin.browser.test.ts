import '../../../../src/app/styles/tokens.css';
import '../../../../src/app/styles/base.css';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language, text } from '../../../../src/app/text/text.svelte.ts';
import BeatOrigin from '../../../../src/app/views/beat/BeatOrigin.svelte';
import { BeatView } from '../../../../src/app/views/beat/beat-view.svelte.ts';
import { makeBeats, makeExplanation } from './made-beats.ts';

beforeAll(() => language.complete());
afterEach(() => language.choose('en'));

/** Screens, and the place that the heart has on them, in pixels: phones of two sizes, and low screens with a panel. */
const PLACES = [
  [390, 844, 366, 295],
  [360, 640, 336, 220],
  [1024, 768, 367, 132],
  [1280, 720, 428, 132],
] as const;

// Oracle: words are read whole: their box does not hide a part of them, and no control lies over them.
it.each(PLACES.flatMap((place) => (['en', 'de'] as const).map((tag) => [tag, ...place] as const)))(
  'the hint beside the heart is whole: %s on %i × %i',
  async (tag, wide, high, width, height) => {
    await page.viewport(wide, high);
    await language.choose(tag);
    await language.complete();
    const place = document.createElement('div');
    place.style.cssText = `width: ${width}px; height: ${height}px`;
    document.body.append(place);
    const beats = makeBeats('NVNNVNS');
    const view = new BeatView(() => ({
      ...{ beats, sampleRateHz: 360, beatIndex: 3, explaining: false },
      explanation: makeExplanation(3, 'N'),
    }));
    const { unmount } = await render(BeatOrigin, { target: place, props: { view } });
    // A beat of this class may have taken several ways: the choice stands above the hint.
    await expect.element(page.getByRole('combobox')).toBeVisible();
    const hint = page.getByText(text.anatomy.hint, { exact: true }).element();
    expect(hint.scrollWidth - hint.clientWidth).toBe(0);
    const words = document.createRange();
    words.selectNodeContents(hint);
    const controls = page.getByRole('button').first().element();
    expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(controls.getBoundingClientRect().top);
    await unmount();
    place.remove();
  },
);
