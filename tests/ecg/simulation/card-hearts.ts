import fc from 'fast-check';
import type { Heart } from '../../../src/ecg/simulation/conduction/heart.ts';
import { cardOf, type RhythmId } from '../../../src/ecg/simulation/gallery/gallery.ts';
import type { SliderValues } from '../../../src/ecg/simulation/gallery/rhythm-card.ts';

/** The heart of a card with some sliders moved. */
export function heartOf(id: RhythmId, moved: SliderValues = {}): Heart {
  const { heart, sliders } = cardOf(id);
  return heart((slider) => moved[slider] ?? sliders.find((one) => one.id === slider)?.start ?? 0);
}

/** Any place the sliders of a card can stand at. */
export const anywhere = (id: RhythmId): fc.Arbitrary<SliderValues> =>
  fc.record(
    Object.fromEntries(
      cardOf(id).sliders.map(({ id: slider, from, to, step }) => [
        slider,
        fc.integer({ min: 0, max: Math.round((to - from) / step) }).map((k) => from + k * step),
      ]),
    ),
  );
