import { beforeAll, describe, expect, it } from 'vitest';
import type { BeatClassifier } from '../../../src/classifier/beat-classifier.ts';
import shown from '../../../src/app/views/gallery/model-answers.json';
import { GALLERY, type RhythmId } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { measureCard, type CardMeasures } from '../../../training/gallery/measure-card.ts';
import {
  meanAndDeviation,
  namedRight,
  poolDetections,
  poolErrors,
  shownAnswers,
  steadyCards,
} from '../../../training/gallery/summarise-gallery.ts';
import { startShippedClassifier } from '../../analysis/shipped-model.ts';
import { english, german } from '../../app/text/whole-dictionaries.ts';

// Oracle: the simulator's truth. The app's own detector, delineator, network and naming read every rhythm of the gallery as it opens in the
// reader. training/pages/gallery.md has the table, and what is read wrong is said on the card.
const cards: CardMeasures[] = [];
let classifier: BeatClassifier;

beforeAll(async () => {
  classifier = await startShippedClassifier();
  for (const card of GALLERY) cards.push(await measureCard(card, classifier));
});

describe('the reader over the gallery', () => {
  it('finds the beats', () => {
    expect(poolDetections(cards).f1).toBeGreaterThanOrEqual(99.9);
  });

  it('places the limits of the waves where they were made, in steady rhythms', () => {
    for (const [point, errors] of poolErrors(steadyCards(cards))) {
      const { mean, deviation } = meanAndDeviation(errors);
      expect(errors.length, point).toBeGreaterThan(400);
      expect(Math.abs(mean), point).toBeLessThanOrEqual(4);
      expect(deviation, point).toBeLessThanOrEqual(8);
    }
  });

  it('finds the beats in noise of 12 dB', async () => {
    const noisy: CardMeasures[] = [];
    for (const card of GALLERY) noisy.push(await measureCard(card, classifier, { snrDb: 12 }));
    expect(poolDetections(noisy).f1).toBeGreaterThanOrEqual(99.5);
  });

  it('names most rhythms', () => {
    const right = cards.filter((card) => namedRight(card).right);
    expect(right.length).toBeGreaterThanOrEqual(40);
  });

  it.each([english, german])(
    'says of every rhythm and every beat that it reads otherwise why it does',
    ({ rhythms }) => {
      const otherwise = cards.filter((card) => {
        const rows = Object.entries(card.classes);
        return !namedRight(card).right || rows.some(([made, said]) => Object.keys(said).some((name) => name !== made));
      });
      expect(otherwise.length).toBeGreaterThan(10);
      const unsaid = otherwise.filter(({ id }) => (rhythms[id as RhythmId].wrong ?? '').length < 20);
      expect(unsaid.map(({ id }) => id)).toEqual([]);
    },
  );

  it('answers as the cards in the app say', () => {
    expect(Object.fromEntries(cards.map((card) => [card.id, shownAnswers(card)]))).toEqual(shown);
  });
});
